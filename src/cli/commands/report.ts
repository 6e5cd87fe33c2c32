import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import {
  type Evidence,
  evidenceText,
  GOLMOK_VERSION,
  kindOfPath,
  METRICS,
  type ReportEvidence,
  reportHtml,
  writeWhole,
} from '../../command-line.ts'
import { addCompareFlags, type ComparisonFlags, carriedOut, needTwo } from '../comparison.ts'
import type { Context } from '../context.ts'
import { UsageError } from '../errors.ts'
import { addRunFlags } from '../flags.ts'
import type { CommandMaker } from '../program.ts'

interface Flags extends ComparisonFlags {
  readonly output: string
  readonly force?: boolean
}

/** What a report looks at where nothing is asked for: few enough to be read, and to leave verdicts their strength. */
const HEADLINES = ['creatorsOpen', 'displacedCreators', 'businessesOpen', 'vacancy', 'askingRent', 'jobs']
const DEFAULT_FILE = 'report.html'

export const reportCommand: CommandMaker = (context, done) => {
  const { say } = context
  const command = new Command('report')
    .description(say('reportAbout'))
    .argument('<SCENARIO...>', say('compareArguments'))
  addRunFlags(command, context, 20)
  return addCompareFlags(command, context)
    .option('-o, --output <FILE>', say('reportFileFlag', { default: DEFAULT_FILE }), DEFAULT_FILE)
    .option('--force', say('forceFlag'))
    .option('--quiet', say('quietFlag'))
    .addHelpText(
      'after',
      `\n${say('examples')}
  golmok report alley/baseline alley/rent-cap -o rent-cap.html
  golmok report seven-towns/baseline seven-towns/craft-college seven-towns/grants-outside \\
    --place town:dallae --place region --at 96 --lang ko`,
    )
    .action(async (references: string[], flags: Flags) => done(await report(references, flags, context)))
}

async function report(references: readonly string[], flags: Flags, context: Context): Promise<number> {
  const { say, lang } = context
  needTwo(references, 'report', context)
  const there = await kindOfPath(flags.output)
  if (there !== undefined && (there === 'folder' || !flags.force))
    throw new UsageError(flags.output, say('fileExists'), { hint: say('forceFileHint') })
  const headlines = HEADLINES.flatMap(id => METRICS.find(m => m.id === id) ?? [])
  const { many, code } = await carriedOut(references, flags, headlines, context)
  if (many === undefined) return code
  const text = reportHtml(many, {
    lang,
    command: commandOf(references, flags),
    golmokVersion: GOLMOK_VERSION,
    evidence: await readEvidence(),
  })
  await writeWhole(flags.output, text, { isNew: !flags.force })
  if (!flags.quiet) context.tell(say('written', { files: flags.output }))
  return code
}

/** The command that makes the same figures again. */
function commandOf(references: readonly string[], flags: Flags): string {
  const places = (flags.place ?? []).flatMap(({ town, district }) => [
    '--place',
    town !== undefined ? `town:${town}` : district !== undefined ? `district:${district}` : 'region',
  ])
  const numbers = (['at', 'months', 'replicates', 'seed'] as const).flatMap(name =>
    flags[name] === undefined ? [] : [`--${name}`, `${flags[name]}`],
  )
  const metrics = flags.metrics ? ['--metrics', flags.metrics.map(m => m.id).join(',')] : []
  return ['golmok', 'compare', ...references, ...places, ...numbers, ...metrics].join(' ')
}

/** Undefined where the evidence is not beside the program. */
async function readEvidence(): Promise<ReportEvidence | undefined> {
  for (const up of ['../../../docs/evidence/validation.json', '../../docs/evidence/validation.json'])
    try {
      const { engineVersion, patterns } = JSON.parse(await readFile(new URL(up, import.meta.url), 'utf8'))
      const failed = (patterns as Evidence['patterns']).filter(pattern => pattern.met === false)
      return { engineVersion, notMet: failed.map(({ id, title }) => evidenceText(`${id}.title`, title)) }
    } catch {
      // Not there, or not ours: the report says that it is not known.
    }
  return undefined
}
