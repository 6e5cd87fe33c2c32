import { join } from 'node:path'
import { Command } from 'commander'
import { METRICS } from '../../../sim/index.ts'
import { CONFIDENCE } from '../../compare/paired.ts'
import { writeWhole } from '../../files/whole-file.node.ts'
import {
  DIFFERENCES,
  differencesBlock,
  manyJson,
  VERDICTS,
  verdictsBlock,
} from '../../report/comparison-tables.ts'
import { encodeTable } from '../../report/format.ts'
import { addCompareFlags, type ComparisonFlags, carriedOut, needTwo } from '../comparison.ts'
import { findingsText, inputsText } from '../comparison-findings.ts'
import { comparisonText, looksNotes } from '../comparison-text.ts'
import type { Context } from '../context.ts'
import { addJsonFlag, addOutFlags, addRunFlags, type OutFlags } from '../flags.ts'
import { checkOutput } from '../output-folder.ts'
import type { CommandMaker } from '../program.ts'

interface Flags extends ComparisonFlags, OutFlags {
  readonly json?: boolean
}

const COMPARISON_FILE = 'comparison.json'

export const compareCommand: CommandMaker = (context, done) => {
  const { say } = context
  const command = new Command('compare')
    .description(say('compareAbout'))
    .argument('<SCENARIO...>', say('compareArguments'))
  addRunFlags(command, context, 20)
  addCompareFlags(command, context)
  addOutFlags(command, context)
  return addJsonFlag(command, context)
    .option('--quiet', say('quietFlag'))
    .addHelpText(
      'after',
      `\n${say('examples')}
  golmok compare alley/baseline alley/rent-cap
  golmok compare alley/baseline my.json --replicates 64 --out results/my-against-baseline
  golmok compare results/baseline results/rent-cap --json
  golmok compare seven-towns/baseline seven-towns/craft-college seven-towns/grants-outside \\
    --place town:dallae --place region --at 96 --metrics creatorsOpen,displacedCreators,jobs`,
    )
    .action(async (references: string[], flags: Flags) => done(await compare(references, flags, context)))
}

async function compare(references: readonly string[], flags: Flags, context: Context): Promise<number> {
  const { say } = context
  const format = flags.format ?? 'csv'
  const files = [COMPARISON_FILE, `${VERDICTS.name}.${format}`, `${DIFFERENCES.name}.${format}`]
  needTwo(references, 'compare', context)
  if (flags.out !== undefined) await checkOutput(flags.out, files, !!flags.force, context)

  const { many, outcome, code } = await carriedOut(references, flags, METRICS, context)
  // Cut off or failed before there was a single pair: nothing to compare, and the reason has been told.
  if (many === undefined) return code
  const json = {
    kind: 'golmok-comparison',
    seed: many.comparisons[0].seed,
    engineVersion: many.comparisons[0].engineVersion,
    confidence: CONFIDENCE,
    complete: outcome === undefined || !outcome.stopped,
    failures: outcome?.failures ?? [],
    ...manyJson(many),
  }
  const jsonText = `${JSON.stringify(json, null, 1)}\n`
  if (flags.json) await context.out(jsonText)
  else {
    const parts = many.comparisons.map((c, i) =>
      [comparisonText(c, context), findingsText(many, i, context)].filter(text => text !== '').join('\n\n'),
    )
    await context.out(`${[inputsText(many, context), ...parts].filter(text => text !== '').join('\n\n')}\n`)
  }
  if (!flags.quiet) for (const note of looksNotes(many.comparisons, context)) context.tell(note)
  if (flags.out !== undefined) {
    const folder = flags.out
    const { comparisons } = many
    await writeWhole(join(folder, files[0]), jsonText)
    await writeWhole(join(folder, files[1]), encodeTable(VERDICTS, comparisons.map(verdictsBlock), format))
    await writeWhole(
      join(folder, files[2]),
      encodeTable(DIFFERENCES, comparisons.map(differencesBlock), format),
    )
    if (!flags.quiet)
      context.tell(say('written', { files: files.map(name => join(folder, name)).join(', ') }))
  }
  return code
}
