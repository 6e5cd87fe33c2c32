/** Flags that several commands share, read the same way everywhere. */
import { availableParallelism } from 'node:os'
import { type Command, Option } from 'commander'
import { FORMATS, type Format, LANGUAGES, MAX_MONTHS, nearest } from '../command-line.ts'
import type { Context } from './context.ts'
import { UsageError } from './errors.ts'

/** More threads than this cost more than they bring on any machine we know of. */
export const MOST_WORKERS = 256
const MOST_REPLICATES = 100_000

export function wholeNumber(
  flag: string,
  min: number,
  max: number,
  { say }: Context,
): (text: string) => number {
  return text => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return value
    throw new UsageError(flag, say('notWhole'), { expected: say('wholeRange', { min, max }), found: text })
  }
}

export function oneOf<T extends string>(
  flag: string,
  known: readonly T[],
  { say }: Context,
): (text: string) => T {
  return text => {
    const found = known.find(value => value === text)
    if (found !== undefined) return found
    const near = nearest(text, known)
    throw new UsageError(flag, say('notOneOf'), {
      expected: known.join(', '),
      found: text,
      ...(near === undefined ? {} : { hint: say('didYouMean', { name: near }) }),
    })
  }
}

/** Values separated by commas, each once, in the order of `known`. */
export function someOf<T extends string>(
  flag: string,
  known: readonly T[],
  context: Context,
): (text: string) => T[] {
  const one = oneOf(flag, known, context)
  return text => {
    const asked = new Set(text.split(',').map(part => one(part.trim())))
    return known.filter(value => asked.has(value))
  }
}

export function nonEmpty(flag: string, { say }: Context): (text: string) => string {
  return text => {
    if (text !== '') return text
    throw new UsageError(flag, say('emptyText'), { expected: say('nonEmptyText') })
  }
}

/** An id as scenario and region files allow. */
export function idText(flag: string, context: Context): (text: string) => string {
  const filled = nonEmpty(flag, context)
  return text => {
    const id = filled(text)
    if (/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(id)) return id
    throw new UsageError(flag, context.say('badId'), { expected: context.say('idExpected'), found: text })
  }
}

export const defaultWorkers = () => availableParallelism()

export interface RunFlags {
  readonly seed?: string
  readonly months?: number
  readonly replicates?: number
  readonly workers?: number
}

/** Flags of commands that run scenarios. */
export function addRunFlags(command: Command, context: Context, defaultReplicates: number): Command {
  const { say } = context
  return command
    .addOption(new Option('--seed <TEXT>', say('seedFlag')).argParser(nonEmpty('--seed', context)))
    .addOption(
      new Option('--months <N>', say('monthsFlag')).argParser(
        wholeNumber('--months', 1, MAX_MONTHS, context),
      ),
    )
    .addOption(
      new Option('--replicates <N>', say('replicatesFlag', { default: defaultReplicates })).argParser(
        wholeNumber('--replicates', 1, MOST_REPLICATES, context),
      ),
    )
    .addOption(
      new Option('--workers <N>', say('workersFlag', { default: defaultWorkers() })).argParser(
        wholeNumber('--workers', 1, MOST_WORKERS, context),
      ),
    )
}

export interface OutFlags {
  readonly out?: string
  readonly format?: Format
  readonly excel?: boolean
  readonly force?: boolean
}

/** Flags of commands that write files. */
export function addOutFlags(command: Command, context: Context): Command {
  const { say } = context
  return command
    .option('--out <DIR>', say('outFlag'))
    .addOption(
      new Option('--format <FORMAT>', say('formatFlag')).argParser(oneOf('--format', FORMATS, context)),
    )
    .option('--excel', say('excelFlag'))
    .option('--force', say('forceFlag'))
}

export function addJsonFlag(command: Command, { say }: Context): Command {
  return command.option('--json', say('jsonFlag'))
}

/** Read before anything else (see languageOf); declared here for the help and for the check of its value. */
export function addLangFlag(command: Command, context: Context): Command {
  return command.addOption(
    new Option('--lang <LANG>', context.say('langFlag')).argParser(oneOf('--lang', LANGUAGES, context)),
  )
}

/** @throws UsageError for a format that has no such mark */
export function checkExcel({ excel, format }: OutFlags, { say }: Context): void {
  if (excel && format !== undefined && format !== 'csv')
    throw new UsageError('--excel', say('excelNotCsv'), {
      expected: '--format csv',
      found: `--format ${format}`,
    })
}
