import { join } from 'node:path'
import { Command } from 'commander'
import { METRICS } from '../../../sim/index.ts'
import {
  type Comparison,
  compareEnsembles,
  type EnsembleSeries,
  PairingError,
} from '../../compare/compare.ts'
import { CONFIDENCE } from '../../compare/paired.ts'
import { ownFolder } from '../../files/folder-owner.node.ts'
import {
  comparisonJson,
  DIFFERENCES,
  differencesBlock,
  VERDICTS,
  verdictsBlock,
} from '../../report/comparison-tables.ts'
import { FORMATS } from '../../report/format.ts'
import { publishTogether, removeLeftovers } from '../../report/publish.node.ts'
import { TableFile } from '../../report/table-file.node.ts'
import { comparableInputs } from '../compare-inputs.ts'
import { comparisonText, looksNotes, pairNotes } from '../comparison-text.ts'
import type { Context } from '../context.ts'
import { EXIT, UsageError } from '../errors.ts'
import { addJsonFlag, addOutFlags, addRunFlags, type OutFlags, type RunFlags } from '../flags.ts'
import { checkOutput } from '../output-folder.ts'
import type { CommandMaker } from '../program.ts'
import { exitCodeOf } from '../run-requests.ts'

interface Flags extends RunFlags, OutFlags {
  readonly json?: boolean
  readonly quiet?: boolean
}

const COMPARISON_FILE = 'comparison.json'

export const compareCommand: CommandMaker = (context, done) => {
  const { say } = context
  const command = new Command('compare')
    .description(say('compareAbout'))
    .argument('<SCENARIO...>', say('compareArguments'))
  addRunFlags(command, context, 20)
  addOutFlags(command, context)
  return addJsonFlag(command, context)
    .option('--quiet', say('quietFlag'))
    .addHelpText(
      'after',
      `\n${say('examples')}
  golmok compare alley/baseline alley/rent-cap
  golmok compare alley/baseline my.json --replicates 64 --out results/my-against-baseline
  golmok compare results/baseline results/rent-cap --json`,
    )
    .action(async (references: string[], flags: Flags) => done(await compare(references, flags, context)))
}

async function compare(references: readonly string[], flags: Flags, context: Context): Promise<number> {
  const { say } = context
  if (references.length < 2)
    throw new UsageError('', say('needTwo'), { hint: say('seeHelp', { command: 'compare' }) })
  const format = flags.format ?? 'csv'
  const files = [COMPARISON_FILE, `${VERDICTS.name}.${format}`, `${DIFFERENCES.name}.${format}`]
  if (flags.out !== undefined) await checkOutput(flags.out, files, !!flags.force, context)

  const { ensembles, outcome } = await comparableInputs(references, flags, context)
  const code = outcome === undefined ? EXIT.ok : exitCodeOf(outcome)
  const [baseline, ...others] = ensembles
  // Cut off or failed before there was a single pair: nothing to compare, and the reason has been told.
  if (code !== EXIT.ok && !others.every(other => hasPair(baseline, other))) return code
  const comparisons = others.map(other => paired(baseline, other, context))
  const json = {
    kind: 'golmok-comparison',
    baseline: baseline.scenario,
    seed: baseline.seed,
    engineVersion: baseline.engineVersion,
    confidence: CONFIDENCE,
    complete: outcome === undefined || !outcome.stopped,
    failures: outcome?.failures ?? [],
    comparisons: comparisons.map(comparisonJson),
  }
  const jsonText = `${JSON.stringify(json, null, 1)}\n`
  if (flags.json) await context.out(jsonText)
  else await context.out(`${comparisons.map(c => comparisonText(c, context)).join('\n\n')}\n`)
  if (!flags.quiet) {
    tellNotes(baseline, others, context)
    for (const comparison of comparisons)
      for (const note of looksNotes(comparison, context)) context.tell(note)
  }
  if (flags.out !== undefined) {
    const folder = flags.out
    await writeTogether(folder, json, comparisons, flags, context)
    if (!flags.quiet)
      context.tell(say('written', { files: files.map(name => join(folder, name)).join(', ') }))
  }
  return code
}

/** One owner, and the three files are seen together: the head, which comes last, names its tables and their hashes. */
async function writeTogether(
  folder: string,
  json: object,
  comparisons: readonly Comparison[],
  { format = 'csv', force }: Flags,
  context: Context,
): Promise<void> {
  const names = FORMATS.flatMap(each => [`${VERDICTS.name}.${each}`, `${DIFFERENCES.name}.${each}`])
  const owned = await ownFolder(folder)
  const files: TableFile[] = []
  try {
    const written = [COMPARISON_FILE, `${VERDICTS.name}.${format}`, `${DIFFERENCES.name}.${format}`]
    await checkOutput(folder, written, !!force, context)
    for (const head of [VERDICTS, DIFFERENCES]) files.push(await TableFile.create(folder, head, format))
    const [verdicts, differences] = files
    for (const comparison of comparisons) {
      await verdicts.add(verdictsBlock(comparison))
      await differences.add(differencesBlock(comparison))
    }
    const closed = [await verdicts.close(), await differences.close()]
    await publishTogether(folder, COMPARISON_FILE, closed, nameOf => {
      const [v, d] = closed.map(table => ({ file: nameOf(table), ...table.proof }))
      return `${JSON.stringify({ ...json, tables: { verdicts: v, differences: d } }, null, 1)}\n`
    })
    await removeLeftovers(folder, [COMPARISON_FILE, ...names], [])
  } finally {
    for (const file of files) await file.discard()
    await owned.release()
  }
}

const hasPair = (a: EnsembleSeries, b: EnsembleSeries) =>
  [...a.replicates.keys()].some(k => b.replicates.has(k))

function paired(baseline: EnsembleSeries, other: EnsembleSeries, context: Context): Comparison {
  try {
    return compareEnsembles(baseline, other, METRICS)
  } catch (error) {
    throw error instanceof PairingError ? explained(error, context) : error
  }
}

function explained({ problem, baseline, scenario }: PairingError, { say }: Context): UsageError {
  const names = { a: baseline.scenario, b: scenario.scenario }
  switch (problem) {
    case 'seed':
      return new UsageError('', say('pairSeed', { ...names, seedA: baseline.seed, seedB: scenario.seed }), {
        hint: say('pairSeedHint'),
      })
    case 'engineVersion': {
      const engines = { engineA: baseline.engineVersion, engineB: scenario.engineVersion }
      return new UsageError('', say('pairEngine', { ...names, ...engines }), { hint: say('pairEngineHint') })
    }
    case 'noCommonReplicate':
      return new UsageError('', say('pairReplicates', names))
    case 'noCommonMetric':
      return new UsageError('', say('pairMetrics', names))
  }
}

function tellNotes(baseline: EnsembleSeries, others: readonly EnsembleSeries[], context: Context): void {
  for (const other of others) for (const note of pairNotes(baseline, other, context)) context.tell(note)
}
