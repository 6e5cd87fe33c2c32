import { Command, Option } from 'commander'
import { ENGINE_VERSION } from '../../../sim/index.ts'
import type { ReadBundle } from '../../report/bundle.ts'
import type { Context } from '../context.ts'
import { EXIT } from '../errors.ts'
import { addJsonFlag, defaultWorkers, MOST_WORKERS, wholeNumber } from '../flags.ts'
import { scenarioFromText } from '../load-scenario.ts'
import type { CommandMaker } from '../program.ts'
import { loadResult } from '../read-result.ts'
import { exitCodeOf, runRequests } from '../run-requests.ts'

interface Flags {
  readonly workers?: number
  readonly json?: boolean
  readonly quiet?: boolean
}

/** One replicate, as the result says and as it came out now. */
interface Check {
  readonly replicate: number
  readonly expected: string
  readonly found: string
  readonly same: boolean
  /** Tables of state whose fingerprints differ. */
  readonly tables: readonly string[]
}

export const verifyCommand: CommandMaker = (context, done) => {
  const { say } = context
  const command = new Command('verify')
    .description(say('verifyAbout'))
    .argument('<RESULT>', say('resultArgument'))
    .addOption(
      new Option('--workers <N>', say('workersFlag', { default: defaultWorkers() })).argParser(
        wholeNumber('--workers', 1, MOST_WORKERS, context),
      ),
    )
    .option('--quiet', say('quietFlag'))
    .addHelpText(
      'after',
      `\n${say('examples')}\n  golmok verify results/baseline\n  golmok verify result.json --json`,
    )
  return addJsonFlag(command, context).action(async (reference: string, flags: Flags) =>
    done(await verify(reference, flags, context)),
  )
}

async function verify(reference: string, flags: Flags, context: Context): Promise<number> {
  const { say, tell } = context
  const { path, bundle } = await loadResult(reference, context)
  const { spec } = await scenarioFromText(bundle.scenarioText, path, path, {}, context)
  const finished = bundle.replicates.filter(r => r.status === 'done')
  const requests = finished.map(({ replicate }) => ({ spec, replicate, record: {} }))
  const checks: Check[] = []
  const outcome = await runRequests(requests, flags, context, (result, index) => {
    checks.push(checkOf(finished[index], result.digest, result.tables))
  })
  const ok = finished.length > 0 && checks.length === finished.length && checks.every(c => c.same)
  if (flags.json)
    await context.out(
      `${JSON.stringify({ ok, engineVersion: ENGINE_VERSION, resultEngineVersion: bundle.engineVersion, complete: bundle.complete, checks }, null, 2)}\n`,
    )
  if (!flags.quiet) for (const line of report(bundle, checks, ok, context)) tell(line)
  if (finished.length === 0) tell(say('verifyNothing'))
  if (outcome.stopped || outcome.failures.length > 0) return exitCodeOf(outcome)
  return ok ? EXIT.ok : EXIT.failed
}

function checkOf(
  expected: ReadBundle['replicates'][number],
  digest: string,
  tables: Readonly<Record<string, string>>,
): Check {
  const said = expected.tables ?? {}
  return {
    replicate: expected.replicate,
    expected: expected.digest ?? '',
    found: digest,
    same: expected.digest === digest,
    tables: Object.keys(tables).filter(name => name in said && said[name] !== tables[name]),
  }
}

function report(bundle: ReadBundle, checks: readonly Check[], ok: boolean, { say }: Context): string[] {
  const lines: string[] = []
  if (bundle.engineVersion !== ENGINE_VERSION)
    lines.push(say('verifyEngine', { found: bundle.engineVersion, known: ENGINE_VERSION }))
  for (const { replicate, expected, found, same, tables } of checks) {
    if (same) continue
    lines.push(say('verifyDiffers', { replicate, expected, found }))
    if (tables.length > 0) lines.push(`  ${say('verifyTables', { tables: tables.join(', ') })}`)
  }
  if (!bundle.complete) lines.push(say('verifyIncomplete'))
  if (ok) lines.push(say('verifyOk', { n: checks.length, engine: ENGINE_VERSION }))
  return lines
}
