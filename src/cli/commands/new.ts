import { Command, Option } from 'commander'
import {
  cliTexts,
  DEFAULT_MONTHS,
  DEFAULT_SEED,
  DEFAULT_SPIN_UP_MONTHS,
  fileText,
  generateRegion,
  JOB_KIND,
  JOB_VERSION,
  type JobFile,
  nodeCatalog,
  proveRegion,
  REGISTRIES,
  readJob,
  readScenario,
  SCENARIO_KIND,
  SCHEMA_VERSION,
  type ScenarioFile,
  writeRegion,
  writeScenario,
  writeWhole,
} from '../../command-line.ts'
import type { Context } from '../context.ts'
import { EXIT, UsageError } from '../errors.ts'
import { idText, nonEmpty, oneOf, wholeNumber } from '../flags.ts'
import type { CommandMaker } from '../program.ts'

const KINDS = ['scenario', 'region', 'job'] as const
type Kind = (typeof KINDS)[number]

/** Municipalities of an invented country: fewer do not hold the parts of a city system; more than a nation's are slow to run. */
const TOWNS = { min: 60, max: 2000, default: 215 } as const
/** Floor units simulated for each municipality; a smaller country runs faster, its shops stand for more. */
const UNITS_PER_TOWN = 60_000 / TOWNS.default

interface Flags {
  readonly region?: string
  readonly seed?: string
  readonly towns?: number
  readonly id?: string
  readonly force?: boolean
}

/** A scenario without any lever on a shipped region: what one adds to is plain to see. */
function startingScenario(id: string, region: string, seed: string): ScenarioFile {
  return {
    kind: SCENARIO_KIND,
    schemaVersion: SCHEMA_VERSION,
    id,
    title: fileText(cliTexts.all('newName')),
    question: fileText(cliTexts.all('newQuestion')),
    description: { ko: '', en: '' },
    author: '',
    region,
    seed,
    spinUpMonths: DEFAULT_SPIN_UP_MONTHS,
    months: DEFAULT_MONTHS,
    params: {},
    levers: [],
    shocks: [],
    budget: {},
    notes: '',
  }
}

/** A country drawn from the seed. `run` takes a region file as the empty baseline of its region. */
function startingRegion(file: string | undefined, { seed = DEFAULT_SEED, towns, id }: Flags): string {
  const count = towns ?? TOWNS.default
  const region = generateRegion({ seed, towns: count, units: Math.round(UNITS_PER_TOWN * count) })
  return writeRegion({ ...region, id: id ?? idOf(file) ?? region.id.slice(0, 64) })
}

/** `my idea.json` as an id that our files allow; undefined where nothing of the name is left. */
function idOf(file: string | undefined): string | undefined {
  const name =
    (file ?? '')
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.json$/i, '') ?? ''
  // Longer names are cut first: the pattern looks at each end again and again.
  const id = name
    .slice(0, 200)
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[._-]+|[._-]+$/g, '')
  return id === '' ? undefined : id.slice(0, 64)
}

export const newCommand: CommandMaker = (context, done) => {
  const { say } = context
  return new Command('new')
    .description(say('newAbout'))
    .argument('[KIND]', say('newKindArgument'))
    .argument('[FILE]', say('newArgument'))
    .option('--region <ID>', say('regionFlag'))
    .option('--seed <TEXT>', say('seedOfNewFlag', { default: DEFAULT_SEED }), nonEmpty('--seed', context))
    .addOption(
      new Option('--towns <N>', say('townsFlag', { min: TOWNS.min, default: TOWNS.default })).argParser(
        wholeNumber('--towns', TOWNS.min, TOWNS.max, context),
      ),
    )
    .addOption(new Option('--id <ID>', say('idOfNewFlag')).argParser(idText('--id', context)))
    .option('--force', say('forceFlag'))
    .addHelpText(
      'after',
      `\n${say('examples')}
  golmok new scenario my.json
  golmok new scenario my.json --region seven-towns
  golmok new > my.json
  golmok new region country.json --seed mine
  golmok new region small.json --seed mine --towns 80
  golmok new job my-job.json --region alley`,
    )
    .action(async (first: string | undefined, second: string | undefined, flags: Flags) => {
      // `new my.json` is what one types first: a name with an ending is the file.
      const file = second ?? (first?.endsWith('.json') ? first : undefined)
      const kind: Kind =
        first === undefined || first === file ? 'scenario' : oneOf('new', KINDS, context)(first)
      const text = MAKE[kind](file, flags, context)
      prove(kind, text, file ?? kind)
      if (file === undefined) await context.out(text)
      else {
        await writeWhole(file, text, { isNew: flags.force !== true })
        context.tell(say(kind === 'job' ? 'newJobWritten' : 'newWritten', { file }))
      }
      done(EXIT.ok)
    })
}

/** What is written is read once before it stands. */
function prove(kind: Kind, text: string, name: string): void {
  if (kind === 'region') proveRegion(text, name)
  else if (kind === 'job') readJob(text, REGISTRIES, name)
  else readScenario(text, REGISTRIES, name)
}

const MAKE = { scenario: newScenario, region: newRegion, job: newJob } as const

/** A sweep over the first lever of a shipped scenario, small enough to try at once. */
function newJob(file: string | undefined, flags: Flags, context: Context): string {
  if (flags.towns !== undefined)
    throw new UsageError('--towns', context.say('newFlagOfOther', { kind: 'region' }))
  const catalog = nodeCatalog()
  const region = oneOf('--region', catalog.regionIds, context)(flags.region ?? 'alley')
  const own = catalog.scenarios.map(s => s.key).filter(key => key.startsWith(`${region}/`))
  const baseline = own.find(key => key.endsWith('/baseline')) ?? own[0]
  const other = own.find(key => key.endsWith('/rent-cap')) ?? own.find(key => key !== baseline)
  const job: JobFile = {
    kind: JOB_KIND,
    schemaVersion: JOB_VERSION,
    id: flags.id ?? idOf(file) ?? 'my-job',
    title: fileText(cliTexts.all('newJobTitle')),
    scenarios: other === undefined ? [baseline] : [baseline, other],
    seed: flags.seed ?? DEFAULT_SEED,
    replicates: 8,
    vary: [{ target: { lever: 'rentCap' }, values: { grid: { from: 0.01, to: 0.05, steps: 3 } } }],
    metrics: ['creatorsOpen', 'displacedCreators', 'jobs', 'policyCost'],
    places: [],
    series: false,
    analysis: { kind: 'sweep', points: 64, design: 'sobol' },
    notes: '',
  }
  return `${JSON.stringify(job, null, 2)}\n`
}

function newScenario(file: string | undefined, flags: Flags, context: Context): string {
  if (flags.towns !== undefined)
    throw new UsageError('--towns', context.say('newFlagOfOther', { kind: 'region' }))
  const region = oneOf('--region', nodeCatalog().regionIds, context)(flags.region ?? 'alley')
  const id = flags.id ?? idOf(file) ?? 'my-scenario'
  return writeScenario(startingScenario(id, region, flags.seed ?? DEFAULT_SEED))
}

function newRegion(file: string | undefined, flags: Flags, context: Context): string {
  if (flags.region !== undefined)
    throw new UsageError('--region', context.say('newFlagOfOther', { kind: 'scenario' }))
  return startingRegion(file, flags)
}
