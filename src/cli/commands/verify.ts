import { Command, Option } from 'commander'
import { ENGINE_VERSION, type ReadBundle } from '../../command-line.ts'
import { type Checked, checkResult } from '../check-result.ts'
import type { Context } from '../context.ts'
import { EXIT } from '../errors.ts'
import { addJsonFlag, defaultWorkers, MOST_WORKERS, wholeNumber } from '../flags.ts'
import type { CommandMaker } from '../program.ts'
import { loadResult } from '../read-result.ts'
import { exitCodeOf } from '../run-requests.ts'

interface Flags {
  readonly workers?: number
  readonly json?: boolean
  readonly quiet?: boolean
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
  const result = await loadResult(reference, context)
  const { bundle } = result
  const checked = await checkResult(result, flags, context)
  const { ok, checks, faults, head, tables, outcome } = checked
  if (flags.json) {
    const { engineVersion, complete } = bundle
    const engines = { engineVersion: ENGINE_VERSION, resultEngineVersion: engineVersion }
    const found = { ok, ...engines, complete, checks, faults, head, tables }
    await context.out(`${JSON.stringify(found, null, 2)}\n`)
  }
  if (!flags.quiet) for (const line of report(bundle, checked, context)) tell(line)
  if (!bundle.replicates.some(r => r.status === 'done')) tell(say('verifyNothing'))
  if (outcome.stopped) return exitCodeOf(outcome)
  return ok ? EXIT.ok : EXIT.failed
}

function report(bundle: ReadBundle, checked: Checked, { say }: Context): string[] {
  const lines: string[] = []
  if (bundle.engineVersion !== ENGINE_VERSION)
    lines.push(say('verifyEngine', { found: bundle.engineVersion, known: ENGINE_VERSION }))
  for (const { kind, file } of checked.faults) lines.push(`${file}: ${say(kind)}`)
  for (const { replicate, expected, found, same, tables } of checked.checks) {
    if (same) continue
    if (expected !== found) lines.push(say('verifyDiffers', { replicate, expected, found }))
    else lines.push(say('verifyStateDiffers', { replicate }))
    if (tables.length > 0) lines.push(`  ${say('verifyTables', { tables: tables.join(', ') })}`)
  }
  if (checked.head.length > 0) lines.push(say('verifyHead', { entries: checked.head.join(', ') }))
  for (const file of checked.tables) lines.push(`${file}: ${say('verifyTable')}`)
  if (bundle.integrity === undefined) lines.push(say('verifyNoHashes'))
  if (!bundle.complete) lines.push(say('verifyIncomplete'))
  if (checked.ok) lines.push(say('verifyOk', { n: checked.checks.length, engine: ENGINE_VERSION }))
  else if (!checked.outcome.stopped) lines.push(say('verifyFailed'))
  return lines
}
