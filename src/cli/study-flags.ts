/** Flags that all commands of studies share. */
import { type Command, Option } from 'commander'
import { METRICS, OUTCOMES, type Shard } from '../command-line.ts'
import type { Context } from './context.ts'
import { UsageError } from './errors.ts'
import { addJsonFlag, addRunFlags, someOf, wholeNumber } from './flags.ts'
import type { SessionFlags } from './job-session.ts'
import type { StudyFlags } from './job-source.ts'
import { several, varyFlag } from './vary-flag.ts'

export interface AllStudyFlags extends StudyFlags, SessionFlags {}

const DEFAULT_REPLICATES = 8

export function addStudyFlags(command: Command, context: Context): Command {
  const { say } = context
  addRunFlags(command, context, DEFAULT_REPLICATES)
  command
    .addOption(new Option('--vary <SPEC>', say('varyFlag')).argParser(several(varyFlag(context))))
    .addOption(
      new Option(
        '--metrics <LIST>',
        say('metricsOfStudyFlag', { default: [...OUTCOMES.map(o => o.metric), 'policyCost'].join(',') }),
      ).argParser(
        someOf(
          '--metrics',
          METRICS.map(m => m.id),
          context,
        ),
      ),
    )
    .addOption(
      new Option('--places <LIST>', say('placesFlag')).argParser((text: string) =>
        text.split(',').map(id => id.trim()),
      ),
    )
    .option('--series', say('seriesFlag'))
  addJobFlags(command, context)
  return command.option('--dry-run', say('dryRunFlag'))
}

/** Flags of whatever carries a job out. */
export function addJobFlags(command: Command, context: Context): Command {
  const { say } = context
  command
    .option('--out <DIR>', say('jobOutFlag'))
    .addOption(new Option('--shard <I/N>', say('shardFlag')).argParser(shardFlag(context)))
    .option('--quiet', say('quietFlag'))
  return addJsonFlag(command, context)
}

function shardFlag({ say }: Context): (text: string) => Shard {
  return text => {
    const [, part, of] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? []
    if (part >= 1 && part <= of) return { part, of }
    throw new UsageError('--shard', say('badShard'), { expected: '1/4 ... 4/4', found: text })
  }
}

/** A flag for a whole number with its default in the help. */
export function countFlag(
  flag: string,
  text: (values: { default: number }) => string,
  fallback: number,
  min: number,
  context: Context,
): Option {
  return new Option(`${flag} <N>`, text({ default: fallback })).argParser(
    wholeNumber(flag, min, 1_000_000, context),
  )
}

export const examplesText = ({ say }: Context, lines: readonly string[]) =>
  `\n${say('examples')}\n${lines.map(line => `  golmok ${line}`).join('\n')}`
