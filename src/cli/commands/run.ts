import { join } from 'node:path'
import { Command, Option } from 'commander'
import { ENGINE_VERSION, METRICS } from '../../../sim/index.ts'
import type { EnsembleOutcome } from '../../ensemble/ensemble.ts'
import { SummaryCollector } from '../../ensemble/summary.ts'
import { writeWhole } from '../../files/whole-file.node.ts'
import {
  RESULT_FILE,
  RESULT_KIND,
  RESULT_VERSION,
  type ReplicateRecord,
  type ResultHead,
  writeBundle,
} from '../../report/bundle.ts'
import { recordingFor, TABLES, type TableMetrics, type TableName } from '../../report/result-tables.ts'
import { GOLMOK_VERSION } from '../../version.ts'
import type { Context } from '../context.ts'
import { UsageError } from '../errors.ts'
import { addJsonFlag, addOutFlags, addRunFlags, type OutFlags, type RunFlags, someOf } from '../flags.ts'
import { type LoadedScenario, loadScenario } from '../load-scenario.ts'
import { checkOutput } from '../output-folder.ts'
import type { CommandMaker } from '../program.ts'
import { exitCodeOf, runRequests } from '../run-requests.ts'
import { runSummaryText } from '../run-summary.ts'
import { noTables, type TableSink, tablesInFolder, tableToOutput } from '../table-sink.ts'

interface Flags extends RunFlags, OutFlags {
  readonly tables?: readonly TableName[]
  readonly json?: boolean
  readonly quiet?: boolean
}

const DEFAULT_TABLES: readonly TableName[] = ['region']
const METRIC_IDS: TableMetrics = {
  region: METRICS.map(m => m.id),
  district: METRICS.filter(m => m.level === 'district').map(m => m.id),
}

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
    .option('--quiet', say('quietFlag'))
    .addHelpText(
      'after',
      `\n${say('examples')}
  golmok run alley/baseline
  golmok run alley/baseline --replicates 20 --out results/baseline
  golmok run my.json --replicates 100 --tables region,districts --format parquet --out results/my
  golmok run alley/baseline --json
  golmok run alley/baseline > baseline.csv`,
    )
    .action(async (reference: string, flags: Flags) => done(await run(reference, flags, context)))
}

async function run(reference: string, flags: Flags, context: Context): Promise<number> {
  const tables = flags.tables ?? DEFAULT_TABLES
  const format = flags.format ?? 'csv'
  const loaded = await loadScenario(reference, flags, context)
  if (flags.out !== undefined)
    await checkOutput(flags.out, [RESULT_FILE, ...tables.map(t => `${t}.${format}`)], !!flags.force, context)

  const { spec } = loaded
  const replicates = flags.replicates ?? 1
  const record = recordingFor(tables)
  const requests = Array.from({ length: replicates }, (_, replicate) => ({ spec, replicate, record }))
  const collector = new SummaryCollector(METRICS)
  const done: ReplicateRecord[] = []
  const sink = await sinkFor(flags, tables, loaded, context)
  let files: Record<string, string>
  let outcome: EnsembleOutcome
  try {
    outcome = await runRequests(requests, flags, context, async result => {
      collector.add(result.region)
      done.push({ replicate: result.replicate, status: 'done', digest: result.digest, tables: result.tables })
      await sink.add(result)
    })
    files = await sink.finish()
  } catch (error) {
    await sink.discard()
    throw error
  }

  const failed = outcome.failures.map(
    (f): ReplicateRecord => ({ replicate: f.replicate, status: 'failed', error: f.error }),
  )
  const head: ResultHead = {
    kind: RESULT_KIND,
    resultVersion: RESULT_VERSION,
    scenario: spec.id,
    title: loaded.file.title,
    region: spec.region.id,
    seed: spec.seed,
    golmokVersion: GOLMOK_VERSION,
    engineVersion: ENGINE_VERSION,
    spinUpMonths: spec.spinUpMonths,
    months: spec.months,
    complete: !outcome.stopped,
    replicatesAsked: replicates,
    digest: done[0]?.digest ?? '',
    replicates: [...done, ...failed].sort((a, b) => a.replicate - b.replicate),
    summary: collector.summary(),
    files,
    format,
  }
  if (flags.out !== undefined)
    await writeWhole(
      join(flags.out, RESULT_FILE),
      writeBundle({ ...head, inputs: { scenario: loaded.file } }),
    )
  if (flags.json) await context.out(`${JSON.stringify(head, null, 2)}\n`)
  if (!flags.quiet) tellSummary(head, flags, context)
  return exitCodeOf(outcome)
}

function sinkFor(
  flags: Flags,
  tables: readonly TableName[],
  { spec }: LoadedScenario,
  context: Context,
): Promise<TableSink> | TableSink {
  const format = flags.format ?? 'csv'
  if (flags.out !== undefined) return tablesInFolder(flags.out, tables, format, METRIC_IDS, spec.region)
  if (flags.json) return noTables
  if (tables.length > 1)
    throw new UsageError('--tables', context.say('severalTables'), { hint: context.say('severalTablesHint') })
  if (!context.outIsScreen) return tableToOutput(tables[0], format, METRIC_IDS, spec.region, context)
  return noTables
}

function tellSummary(head: ResultHead, flags: Flags, context: Context): void {
  const { say, tell } = context
  tell(runSummaryText(head, METRICS, context))
  if (flags.out !== undefined) {
    const names = [RESULT_FILE, ...Object.values(head.files)].map(name => join(flags.out as string, name))
    tell(say('written', { files: names.join(', ') }))
  } else if (!flags.json && context.outIsScreen) tell(say('noDataNote'))
}
