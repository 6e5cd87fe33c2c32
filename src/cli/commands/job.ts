import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Argument, Command, Option } from 'commander'
import {
  type Analysis,
  blockFile,
  blocksIn,
  FINDING_FILE,
  FORMATS,
  type Format,
  folderStore,
  kindOfPath,
  MergeError,
  mergeShards,
  OWNER_FILE,
  REGISTRIES,
  RunTable,
  readTable,
  type TableHead,
  tableEncoder,
  tablesOf,
  UnfinishedFile,
} from '../../command-line.ts'
import type { Context } from '../context.ts'
import { EXIT, UsageError } from '../errors.ts'
import { defaultWorkers, MOST_WORKERS, oneOf, wholeNumber } from '../flags.ts'
import { carryOutJob, openJob, resumeJob, type SessionFlags } from '../job-session.ts'
import { jobFrom } from '../job-source.ts'
import type { CommandMaker } from '../program.ts'
import { addJobFlags, examplesText } from '../study-flags.ts'

const ACTIONS = ['run', 'status', 'resume', 'export', 'merge'] as const
type Action = (typeof ACTIONS)[number]

const ALL_KINDS: readonly Analysis['kind'][] = [
  ...(['ensemble', 'settle', 'sweep', 'morris', 'sobol', 'attribute', 'robust', 'search'] as const),
  ...(['historyMatching', 'abc'] as const),
]

interface Flags extends SessionFlags {
  readonly format?: Format
}

export const jobCommand: CommandMaker = (context, done) => {
  const { say } = context
  const command = new Command('job')
    .description(say('jobAbout'))
    .addArgument(
      new Argument('<ACTION>', say('jobActionArgument')).argParser(oneOf('ACTION', ACTIONS, context)),
    )
    .argument('<JOB|DIR...>', say('jobFoldersArgument'))
    .addOption(
      new Option('--workers <N>', say('workersFlag', { default: defaultWorkers() })).argParser(
        wholeNumber('--workers', 1, MOST_WORKERS, context),
      ),
    )
    .addOption(
      new Option('--format <FORMAT>', say('formatFlag')).argParser(oneOf('--format', FORMATS, context)),
    )
    .option('--retry-failed', say('retryFlag'))
    .option('--dry-run', say('dryRunFlag'))
  return addJobFlags(command, context)
    .addHelpText(
      'after',
      examplesText(context, [
        'job run my-job.json --out results/my',
        'job status results/my',
        'job resume results/my --retry-failed',
        'job export results/my --format csv --out tables',
        'job run my-job.json --shard 1/4 --out parts/1',
        'job merge parts/1 parts/2 parts/3 parts/4 --out results/whole',
      ]),
    )
    .action(async (action: Action, places: string[], flags: Flags) =>
      done(await ACT[action](places, flags, context)),
    )
}

type Act = (places: readonly string[], flags: Flags, context: Context) => Promise<number>

const ACT: Readonly<Record<Action, Act>> = {
  async run(places, flags, context) {
    const never = (): never => {
      throw new UsageError(places[0], context.say('jobNotInputs'), { expected: 'golmok-job' })
    }
    return carryOutJob(await jobFrom(places, ALL_KINDS, never, {}, context), flags, context)
  },
  resume: (places, flags, context) => resumeJob(onlyOne(places, context), flags, context),
  status,
  export: exportTables,
  merge,
}

function onlyOne(places: readonly string[], { say }: Context): string {
  if (places.length === 1) return places[0]
  throw new UsageError('', say('jobOneFolder'), { found: places.join(' ') })
}

async function status(places: readonly string[], flags: Flags, context: Context): Promise<number> {
  const folder = onlyOne(places, context)
  const prepared = await openJob(folder, context)
  const table = new RunTable()
  const store = await folderStore(folder, tablesOf(prepared), prepared.job.series, true)
  await store.load(record => table.add(record))
  await store.close()
  const complete = (await kindOfPath(join(folder, FINDING_FILE))) === 'file'
  const isRunning = (await kindOfPath(join(folder, OWNER_FILE))) === 'file'
  const most = prepared.study().mostRuns
  const { done, failed } = table
  const state = {
    id: prepared.job.id,
    analysis: prepared.job.analysis.kind,
    done,
    failed,
    /** Of an adaptive job, at most. */
    waiting: complete ? 0 : most - done - failed,
    complete,
    isRunning,
    failures: table.failures,
  }
  if (flags.json) await context.out(`${JSON.stringify(state, null, 2)}\n`)
  else {
    const { say } = context
    const known = complete ? done + failed : most
    const head = say('jobHead', {
      id: state.id,
      analysis: state.analysis,
      done,
      failed,
      known,
      digest: complete ? table.digest(done + failed) : '–',
    })
    const words = [
      say(complete ? 'jobStatusComplete' : 'jobStatusOpen'),
      say('jobStatusWaiting', { n: state.waiting }),
    ]
    await context.out(`${head}\n${words.join(', ')}\n`)
    for (const { index, error } of table.failures.slice(0, 20))
      await context.out(`${say('jobFailedRun', { index, error })}\n`)
  }
  return failed > 0 ? EXIT.failed : EXIT.ok
}

/** One table a kind of row, of all whole blocks. */
async function exportTables(places: readonly string[], flags: Flags, context: Context): Promise<number> {
  const folder = onlyOne(places, context)
  const prepared = await openJob(folder, context)
  const tables = tablesOf(prepared)
  const format = flags.format ?? 'csv'
  const written: string[] = []
  const heads = prepared.job.series ? (['runs', 'months'] as const) : (['runs'] as const)
  for (const name of heads) {
    const path = join(flags.out ?? folder, `${name}.${format}`)
    await exportTable(folder, name, tables[name], format, path)
    written.push(path)
  }
  context.tell(context.say('jobExported', { files: written.join(', ') }))
  return EXIT.ok
}

async function exportTable(
  folder: string,
  name: 'runs' | 'months',
  head: TableHead,
  format: Format,
  path: string,
): Promise<void> {
  const encoder = tableEncoder(head, format)
  const file = await UnfinishedFile.create(path)
  try {
    await file.append(encoder.head())
    for (const block of await blocksIn(join(folder, name))) {
      const rows = await readTable(await readFile(blockFile(folder, name, block)), 'parquet', [])
      await file.append(
        encoder.block({
          rows: rows.length,
          columns: head.columns.map(({ name: column, type }) =>
            type === 'text'
              ? rows.map(row => String(row[column] ?? ''))
              : rows.map(row => Number(row[column] ?? Number.NaN)),
          ),
        }),
      )
    }
    await file.append(encoder.tail())
    await file.finish()
  } catch (error) {
    await file.discard()
    throw error
  }
}

async function merge(places: readonly string[], flags: Flags, context: Context): Promise<number> {
  const { say } = context
  if (flags.out === undefined || places.length < 2)
    throw new UsageError('--out', say('jobMergeNeeds'), { expected: '--out DIR' })
  for (const place of places) await openJob(place, context)
  try {
    await mergeShards(places, flags.out, REGISTRIES)
  } catch (error) {
    if (!(error instanceof MergeError)) throw error
    throw new UsageError(error.part, say(error.problem === 'twice' ? 'jobMergeTwice' : 'jobMergeOther'))
  }
  // What no part has is carried out now; of whole parts nothing is left to do.
  return resumeJob(flags.out, flags, context)
}
