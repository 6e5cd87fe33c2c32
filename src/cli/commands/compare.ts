import { join } from 'node:path'
import { Command } from 'commander'
import {
  CONFIDENCE,
  type Comparison,
  DIFFERENCES,
  differencesBlock,
  FORMATS,
  METRICS,
  manyJson,
  ownFolder,
  publishTogether,
  removeLeftovers,
  TableFile,
  VERDICTS,
  verdictsBlock,
} from '../../command-line.ts'
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
    await writeTogether(folder, json, many.comparisons, flags, context)
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
