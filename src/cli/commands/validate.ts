import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Command, Option } from 'commander'
import {
  type Evidence,
  type EvidencePaths,
  evidenceOf,
  MAX_MONTHS,
  nearest,
  PARAMS,
  type Region,
  readRegion,
  runPatterns,
  scenariosFolder,
  validationRegions,
  writeEvidence,
} from '../../command-line.ts'
import type { Context } from '../context.ts'
import { EXIT, UsageError } from '../errors.ts'
import { addJsonFlag, defaultWorkers, MOST_WORKERS, wholeNumber } from '../flags.ts'
import { readFileText } from '../load-scenario.ts'
import { checkOutput } from '../output-folder.ts'
import type { CommandMaker } from '../program.ts'
import { progressDisplay } from '../progress.ts'
import { validationText } from '../validation-text.ts'

/** Seeds of judging, never those of fitting (regions.ts). */
const SEEDS = { quick: ['evidence-9'], whole: ['evidence-9', 'evidence-10'] } as const
const REPLICATES = { quick: 2, whole: 1 } as const
const MOST_REPLICATES = 1000
const SPIN_UP_MONTHS = 60
const MONTHS = 300
const FILES = { json: 'validation.json', page: 'validation.md' } as const

interface Flags {
  readonly quick?: boolean
  readonly region?: string
  readonly replicates?: number
  readonly seeds?: readonly string[]
  readonly months?: number
  readonly params?: string
  readonly workers?: number
  readonly out?: string
  readonly force?: boolean
  readonly write?: boolean
  readonly strict?: boolean
  readonly json?: boolean
}

export const validateCommand: CommandMaker = (context, done) => {
  const { say } = context
  const whole = (flag: string, max: number) => wholeNumber(flag, 1, max, context)
  const command = new Command('validate')
    .description(say('validateAbout'))
    .option('--quick', say('quickValidationFlag'))
    .option('--region <FILE>', say('validateRegionFlag'))
    .addOption(
      new Option(
        '--replicates <N>',
        say('validateReplicatesFlag', { whole: REPLICATES.whole, quick: REPLICATES.quick }),
      ).argParser(whole('--replicates', MOST_REPLICATES)),
    )
    .addOption(
      new Option('--seeds <LIST>', say('seedsFlag', { default: SEEDS.whole.join(',') })).argParser(
        seedList(context),
      ),
    )
    .addOption(
      new Option('--months <N>', say('validateMonthsFlag', { default: MONTHS })).argParser(
        whole('--months', MAX_MONTHS - SPIN_UP_MONTHS),
      ),
    )
    .option('--params <FILE>', say('paramsFileFlag'))
    .addOption(
      new Option('--workers <N>', say('workersFlag', { default: defaultWorkers() })).argParser(
        whole('--workers', MOST_WORKERS),
      ),
    )
    .option('--out <DIR>', say('validateOutFlag', { files: Object.values(FILES).join(', ') }))
    .option('--force', say('forceFlag'))
    .option('--write', say('writeEvidenceFlag'))
    .option('--strict', say('strictFlag'))
  return addJsonFlag(command, context)
    .addHelpText(
      'after',
      `\n${say('examples')}
  golmok validate --quick
  golmok validate --replicates 10 --out results/validation
  golmok validate --json --strict > validation.json
  golmok validate --region imported.json
  golmok validate --write`,
    )
    .action(async (flags: Flags) => done(await validate(flags, context)))
}

async function validate(flags: Flags, context: Context): Promise<number> {
  const paths = await pathsOf(flags, context)
  const params = flags.params === undefined ? {} : await readParams(flags.params, context)
  const own = flags.region === undefined ? undefined : await readOwnRegion(flags.region, context)
  const evidence = await measure(flags, params, own, context)
  if (evidence === undefined) return EXIT.interrupted
  for (const path of paths) await writeEvidence(evidence, path)
  if (flags.json) await context.out(`${JSON.stringify(evidence, null, 2)}\n`)
  else await context.out(`${validationText(evidence, context)}\n`)
  if (paths.length > 0)
    context.tell(context.say('written', { files: paths.flatMap(p => [p.json, p.page]).join(', ') }))
  const missed = evidence.patterns.some(p => p.weight === 'A' && p.met === false)
  return flags.strict && missed ? EXIT.failed : EXIT.ok
}

/** @returns undefined when stopped: a part of the replicates judges nothing */
async function measure(
  flags: Flags,
  params: Readonly<Record<string, number>>,
  own: Region | undefined,
  context: Context,
): Promise<Evidence | undefined> {
  const size = flags.quick ? 'quick' : 'whole'
  const regions = own ? [own] : validationRegions(flags.quick === true)
  const seeds = flags.seeds ?? SEEDS[size]
  const replicates = flags.replicates ?? REPLICATES[size]
  const progress = progressDisplay(regions.length * seeds.length * replicates, context, false)
  try {
    const validation = await runPatterns({
      regions,
      seeds,
      replicates,
      spinUpMonths: SPIN_UP_MONTHS,
      months: flags.months ?? MONTHS,
      params,
      threads: flags.workers ?? defaultWorkers(),
      onProgress: (done, total) => progress.update({ done, total, months: done, totalMonths: total }),
      signal: context.signal,
    })
    return evidenceOf(validation, commandOf(flags, seeds, replicates))
  } catch (error) {
    if (context.signal.aborted) return undefined
    throw error
  } finally {
    progress.stop()
  }
}

/** The call that gives these figures again, for the evidence file: what changes no figure is left out. */
function commandOf(flags: Flags, seeds: readonly string[], replicates: number): string {
  const words = ['golmok validate']
  if (flags.quick) words.push('--quick')
  if (flags.region !== undefined) words.push(`--region ${basename(flags.region)}`)
  words.push(`--replicates ${replicates}`)
  if (flags.seeds !== undefined) words.push(`--seeds ${seeds.join(',')}`)
  if (flags.months !== undefined) words.push(`--months ${flags.months}`)
  if (flags.params !== undefined) words.push(`--params ${flags.params}`)
  return words.join(' ')
}

/** Where the evidence goes, known to be free to write before anything is computed. */
async function pathsOf(flags: Flags, context: Context): Promise<EvidencePaths[]> {
  const paths: EvidencePaths[] = []
  if (flags.out !== undefined) {
    await checkOutput(flags.out, Object.values(FILES), flags.force === true, context)
    paths.push({ json: join(flags.out, FILES.json), page: join(flags.out, FILES.page) })
  }
  if (flags.write) {
    const { say } = context
    // The documents speak of the shipped parameters on all regions; anything less would pass for it.
    const partial = (['quick', 'region', 'months', 'params', 'seeds'] as const).find(
      flag => flags[flag] !== undefined,
    )
    if (partial !== undefined)
      throw new UsageError('--write', say('writePartial', { flag: `--${partial}` }), {
        hint: say('writeHint'),
      })
    const root = dirname(scenariosFolder())
    if (!existsSync(join(root, 'src/validate')))
      throw new UsageError('--write', say('writeNoSource'), { hint: say('writeHint') })
    paths.push({ json: join(root, 'docs/evidence', FILES.json), page: join(root, 'docs', FILES.page) })
  }
  return paths
}

/** A region of the user's own, an imported one for instance, in place of the generated ones. */
async function readOwnRegion(path: string, context: Context): Promise<Region> {
  const text = await readFileText(path, context)
  if (text === undefined) throw new UsageError(path, context.say('cannotRead', { reason: 'ENOENT' }))
  return readRegion(text, path).file
}

function seedList({ say }: Context): (text: string) => readonly string[] {
  return text => {
    const seeds = [...new Set(text.split(',').map(seed => seed.trim()))]
    if (!seeds.includes('')) return seeds
    throw new UsageError('--seeds', say('emptyText'), { expected: say('nonEmptyText'), found: text })
  }
}

/** Values by parameter id, as calibrate.ts writes them. */
async function readParams(path: string, context: Context): Promise<Readonly<Record<string, number>>> {
  const { say } = context
  const text = await readFileText(path, context)
  if (text === undefined) throw new UsageError(path, say('noSuchResult'))
  const expected = say('paramsFileExpected')
  let values: unknown
  try {
    values = JSON.parse(text)
  } catch {
    throw new UsageError(path, say('notParams'), { expected })
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw new UsageError(path, say('notParams'), { expected })
  const params: Record<string, number> = {}
  for (const [id, value] of Object.entries(values)) {
    if (!Object.hasOwn(PARAMS, id)) {
      const near = nearest(id, Object.keys(PARAMS))
      throw new UsageError(`${path}: ${id}`, say('unknownId'), {
        hint: near === undefined ? 'golmok params' : say('didYouMean', { name: near }),
      })
    }
    if (typeof value !== 'number') throw new UsageError(`${path}: ${id}`, say('notParams'), { expected })
    params[id] = value
  }
  return params
}
