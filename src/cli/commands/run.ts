import { join } from 'node:path'
import { Command, Option } from 'commander'
import {
  type EnsembleOutcome,
  METRICS,
  RESULT_FILE,
  type ReplicateRecord,
  type ResultHead,
  recordingFor,
  SummaryCollector,
  TABLES,
  type TableName,
} from '../../command-line.ts'
import type { Context } from '../context.ts'
import { UsageError } from '../errors.ts'
import {
  addJsonFlag,
  addOutFlags,
  addRunFlags,
  checkExcel,
  type OutFlags,
  type RunFlags,
  someOf,
} from '../flags.ts'
import { type LoadedScenario, loadScenario } from '../load-scenario.ts'
import type { CommandMaker } from '../program.ts'
import { resultHead } from '../result-head.ts'
import { exitCodeOf, runRequests } from '../run-requests.ts'
import { runSummaryText } from '../run-summary.ts'
import { runToFolder } from '../run-to-folder.ts'
import { noTables, tableToOutput } from '../table-sink.ts'

interface Flags extends RunFlags, OutFlags {
  readonly tables?: readonly TableName[]
  readonly json?: boolean
  readonly quiet?: boolean
  readonly resume?: boolean
}

const DEFAULT_TABLES: readonly TableName[] = ['region']
export const runCommand: CommandMaker = (context, done) => {
  const { say } = context
  const command = new Command('run')
    .description(say('runAbout'))
    .argument('<SCENARIO>', say('scenarioArgument'))
  addRunFlags(command, context, 1)
  addOutFlags(command, context)
  return addJsonFlag(command, context)
    .addOption(
      new Option(
        '--tables <LIST>',
        say('tablesFlag', { tables: TABLES.join(','), default: DEFAULT_TABLES.join(',') }),
      ).argParser(someOf('--tables', TABLES, context)),
    )
    .option('--resume', say('resumeFlag'))
    .option('--quiet', say('quietFlag'))
    .addHelpText(
      'after',
      `\n${say('examples')}
  golmok run alley/baseline
  golmok run alley/baseline --replicates 20 --out results/baseline
  golmok run my.json --replicates 100 --tables region,districts --format parquet --out results/my
  golmok run my.json --replicates 100 --out results/my --resume
  golmok run alley/baseline --json
  golmok run alley/baseline > baseline.csv`,
    )
    .action(async (reference: string, flags: Flags) => done(await run(reference, flags, context)))
}

async function run(reference: string, flags: Flags, context: Context): Promise<number> {
  checkExcel(flags, context)
  const { out } = flags
  if (flags.resume && out === undefined)
    throw new UsageError('--resume', context.say('resumeNeedsOut'), { expected: '--out DIR' })
  const tables = flags.tables ?? DEFAULT_TABLES
  if (out === undefined && !flags.json && tables.length > 1)
    throw new UsageError('--tables', context.say('severalTables'), { hint: context.say('severalTablesHint') })
  const loaded = await loadScenario(reference, flags, context)
  const { head, outcome } =
    out === undefined
      ? await runToOutput(loaded, tables, flags, context)
      : await runToFolder(
          loaded,
          {
            folder: out,
            tables,
            format: flags.format ?? 'csv',
            excel: flags.excel === true,
            force: flags.force === true,
            resume: flags.resume === true,
            replicates: flags.replicates ?? 1,
            workers: flags.workers,
            quiet: flags.quiet,
          },
          context,
        )
  if (flags.json) await context.out(`${JSON.stringify(head, null, 2)}\n`)
  if (!flags.quiet) tellSummary(head, flags, context)
  return exitCodeOf(outcome)
}

/** A run whose table goes to standard output, or that only says what came out. */
async function runToOutput(
  loaded: LoadedScenario,
  tables: readonly TableName[],
  flags: Flags,
  context: Context,
): Promise<{ head: ResultHead; outcome: EnsembleOutcome }> {
  const { spec } = loaded
  const format = flags.format ?? 'csv'
  const replicates = flags.replicates ?? 1
  const record = recordingFor(tables)
  const requests = Array.from({ length: replicates }, (_, replicate) => ({ spec, replicate, record }))
  const collector = new SummaryCollector(METRICS)
  const done: ReplicateRecord[] = []
  const isWanted = !flags.json && !context.outIsScreen
  const sink = isWanted ? await tableToOutput(tables[0], format, flags, spec.region, context) : noTables
  const outcome = await runRequests(requests, flags, context, async result => {
    collector.add(result.region)
    done.push({ replicate: result.replicate, status: 'done', digest: result.digest, tables: result.tables })
    await sink.add(result)
  })
  await sink.end()
  const failed = outcome.failures.map(
    (f): ReplicateRecord => ({ replicate: f.replicate, status: 'failed', error: f.error }),
  )
  const head = resultHead(loaded, {
    replicatesAsked: replicates,
    replicates: [...done, ...failed],
    summary: collector.summary(),
    files: {},
    format,
    excel: flags.excel === true,
  })
  return { head, outcome }
}

function tellSummary(head: ResultHead, flags: Flags, context: Context): void {
  const { say, tell } = context
  const { out } = flags
  tell(runSummaryText(head, METRICS, context))
  if (out !== undefined) {
    const names = [RESULT_FILE, ...Object.values(head.files)].map(name => join(out, name))
    tell(say('written', { files: names.join(', ') }))
    if (!head.complete) tell(say('resumeHint'))
  } else if (!flags.json && context.outIsScreen) tell(say('noDataNote'))
}
