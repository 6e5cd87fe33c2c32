import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Command, Option } from 'commander'
import {
  formatRow,
  ImportError,
  type Imported,
  type ImportReport,
  importRegion,
  type Mapping,
  type NamedFile,
  NO_MAPPING,
  type ReportRow,
  readMapping,
  understoodText,
  writeMapping,
  writeRegion,
  writeWhole,
} from '../../command-line.ts'
import type { Context } from '../context.ts'
import { EXIT, reasonOf, UsageError } from '../errors.ts'
import { addJsonFlag, idText, nonEmpty, oneOf } from '../flags.ts'
import type { CommandMaker } from '../program.ts'

/** Lines of the report that a terminal shows; `--json` has them all. */
const MOST_LINES = 50
/** Larger inputs are no boundaries that a page could draw, and no table of a region's places. */
const MOST_BYTES = 200 * 1024 * 1024
const CODE_SYSTEMS = ['kostat', 'mois', 'other'] as const

interface ImportFlags {
  readonly boundaries: string
  readonly table: readonly string[]
  readonly districts?: string
  readonly mapping?: string
  readonly writeMapping?: string
  readonly id?: string
  readonly agentScale?: number
  readonly year?: string
  readonly codes?: (typeof CODE_SYSTEMS)[number]
  readonly dryRun?: boolean
  readonly out?: string
  readonly json?: boolean
  readonly force?: boolean
}

export const importCommand: CommandMaker = (context, done) => {
  const { say } = context
  const command = new Command('import')
    .description(say('importAbout'))
    .requiredOption('--boundaries <FILE>', say('boundariesFlag'))
    .addOption(
      new Option('--table <FILE>', say('tableFlag'))
        .argParser((file: string, files: readonly string[] | undefined) => [...(files ?? []), file])
        .makeOptionMandatory(),
    )
    .option('--districts <FILE>', say('districtsFlag'))
    .option('--mapping <FILE>', say('mappingFlag'))
    .option('--write-mapping <FILE>', say('writeMappingFlag'))
    .addOption(new Option('--id <ID>', say('regionIdFlag')).argParser(idText('--id', context)))
    .addOption(new Option('--agent-scale <N>', say('agentScaleFlag')).argParser(scaleFlag(context)))
    .addOption(new Option('--year <DATE>', say('importYearFlag')).argParser(nonEmpty('--year', context)))
    .addOption(
      new Option('--codes <SYSTEM>', say('importCodesFlag')).argParser(
        oneOf('--codes', CODE_SYSTEMS, context),
      ),
    )
    .option('--dry-run', say('importDryRunFlag'))
    .option('--out <FILE>', say('regionOutFlag'))
    .option('--force', say('forceFlag'))
    .addHelpText(
      'after',
      `\n${say('examples')}\n  golmok import --boundaries areas.geojson --table people.csv --out region.json\n  golmok import --boundaries areas.json --table people.csv --write-mapping mapping.json\n  golmok import --boundaries areas.json --table people.csv --mapping mapping.json --out region.json`,
    )
  return addJsonFlag(command, context).action(async (flags: ImportFlags) =>
    done(await importFiles(flags, context)),
  )
}

/**
 * Reads, imports, says what it understood, writes.
 * @returns the exit code: rows without an area are told, and are no failure
 * @throws UsageError, ScenarioError for files that cannot be read or stand in the way
 */
export async function importFiles(flags: ImportFlags, context: Context): Promise<number> {
  await freeToWrite(flags, context)
  const mapping = said(
    flags,
    flags.mapping === undefined ? NO_MAPPING : await openMapping(flags.mapping, context),
  )
  const input = {
    boundaries: await open(flags.boundaries, context),
    tables: await Promise.all(flags.table.map(file => open(file, context))),
    ...(flags.districts === undefined ? {} : { districts: await open(flags.districts, context) }),
    mapping,
    ...(flags.id === undefined ? {} : { id: flags.id }),
    ...(flags.agentScale === undefined ? {} : { agentScale: flags.agentScale }),
  }
  const imported = stoppable(() => attempt(() => importRegion(input)))
  if (imported instanceof ImportError) return failed(imported, flags, context)
  if (flags.json !== true) tellUnderstood(imported.report.understood, context)
  if (flags.dryRun === true) {
    if (flags.json === true) await context.out(`${JSON.stringify({ report: imported.report }, null, 2)}\n`)
    else tellReport(imported.report, {}, context)
    context.tell(context.say('importDryRun'))
    return EXIT.ok
  }
  if (flags.writeMapping !== undefined)
    await write(flags.writeMapping, writeMapping(imported.report.proposal), context)
  await writeResult(imported, flags, context)
  if (flags.json !== true) tellReport(imported.report, flags, context)
  return EXIT.ok
}

/** What the call says goes before what the mapping file says. */
const said = ({ year, codes }: ImportFlags, mapping: Mapping): Mapping => ({
  ...mapping,
  ...(year === undefined ? {} : { year: year.normalize('NFC') }),
  ...(codes === undefined ? {} : { codeSystem: codes }),
})

/** The mapping is proposed here most of all: it is what settles a file of which nothing was understood. */
async function failed(error: ImportError, flags: ImportFlags, context: Context): Promise<number> {
  const { say } = context
  if (flags.json === true) {
    const { rows, understood, proposal } = error
    await context.out(`${JSON.stringify({ error: 'unusable', understood, rows, proposal }, null, 2)}\n`)
  } else tellUnderstood(error.understood, context)
  tellRows(error.rows, context)
  if (flags.writeMapping !== undefined && flags.dryRun !== true) {
    await write(flags.writeMapping, writeMapping(error.proposal), context)
    const n = Object.keys(error.proposal.codes).length
    context.tell(say('importMappingWritten', { file: flags.writeMapping, n }))
  } else context.tell(say('importMappingHelp'))
  context.tell(say('error', { text: say('importUnusable') }))
  return EXIT.badInput
}

/**
 * Runs a job that does not give way: nothing is written yet, so Ctrl-C may end the program at once, which its handlers, waiting
 * for their turn, would prevent.
 */
function stoppable<T>(job: () => T): T {
  const handlers = process.listeners('SIGINT')
  process.removeAllListeners('SIGINT')
  try {
    return job()
  } finally {
    for (const handler of handlers) process.on('SIGINT', handler)
  }
}

function attempt(job: () => Imported): Imported | ImportError {
  try {
    return job()
  } catch (error) {
    if (error instanceof ImportError) return error
    throw error
  }
}

/** Nothing is computed for files that could not be written. */
async function freeToWrite(
  { out, writeMapping: file, force, dryRun }: ImportFlags,
  { say }: Context,
): Promise<void> {
  if (dryRun === true) return
  for (const path of [out, file]) {
    if (path === undefined || force === true) continue
    if ((await stat(path).catch(() => undefined)) === undefined) continue
    throw new UsageError(path, say('fileExists'), { hint: say('forceFileHint') })
  }
}

async function open(path: string, { say }: Context): Promise<NamedFile> {
  try {
    const { size } = await stat(path)
    if (size > MOST_BYTES) throw new UsageError(path, say('fileTooLarge', { mb: MOST_BYTES / 1024 / 1024 }))
    return { name: basename(path), bytes: await readFile(path) }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(path, say('cannotRead', { reason: reasonOf(error) }))
  }
}

async function openMapping(path: string, context: Context): Promise<Mapping> {
  const { bytes } = await open(path, context)
  return readMapping(new TextDecoder().decode(bytes), path)
}

async function writeResult(
  { region, report }: Imported,
  flags: ImportFlags,
  context: Context,
): Promise<void> {
  const text = writeRegion(region)
  if (flags.out !== undefined) await write(flags.out, text, context)
  if (flags.json === true) {
    const whole = flags.out === undefined ? { region, report } : { out: flags.out, report }
    await context.out(`${JSON.stringify(whole, null, 2)}\n`)
  } else if (flags.out === undefined && flags.writeMapping === undefined) await context.out(text)
}

async function write(path: string, text: string, { say }: Context): Promise<void> {
  try {
    await writeWhole(path, text)
  } catch (error) {
    throw new UsageError(path, say('cannotWrite', { reason: reasonOf(error) }))
  }
}

function tellUnderstood(lines: ImportReport['understood'], context: Context): void {
  if (lines.length === 0) return
  context.tell(context.say('importUnderstood'))
  for (const line of understoodText(lines, context.lang).split('\n')) context.tell(line)
}

function tellReport(
  report: ImportReport,
  flags: Pick<ImportFlags, 'writeMapping' | 'out'>,
  context: Context,
): void {
  const { say } = context
  tellRows(report.rows, context)
  const { people, areas, tableRows, districts } = report
  context.tell(
    say('importPeople', {
      inFile: people.inFile,
      matched: people.matched,
      unmatched: people.unmatched,
      ignored: people.ignored,
    }),
  )
  context.tell(say('importAreas', { inFile: areas.inFile, used: areas.used, withoutRow: areas.withoutRow }))
  context.tell(
    say('importRows', {
      inFile: tableRows.inFile,
      matched: tableRows.matched,
      unmatched: tableRows.unmatched,
    }),
  )
  context.tell(
    say('importDistricts', {
      given: districts.given,
      synthetic: districts.synthetic,
      units: districts.units,
    }),
  )
  context.tell(say('importAssumed', { fields: [...new Set(report.assumed.map(a => a.field))].join('; ') }))
  const suggested = Object.keys(report.suggestions).length
  if (flags.writeMapping !== undefined)
    context.tell(say('importMappingWritten', { file: flags.writeMapping, n: suggested }))
  else if (suggested > 0) context.tell(say('importSuggest', { n: suggested }))
  if (flags.out !== undefined) context.tell(say('importWritten', { file: flags.out }))
}

/** What was left out first, then what to look at; notes only in the report. */
function tellRows(rows: readonly ReportRow[], context: Context): void {
  const shown = [...rows.filter(row => row.level === 'error'), ...rows.filter(row => row.level === 'warning')]
  for (const row of shown.slice(0, MOST_LINES)) context.tell(formatRow(row, context.lang))
  if (shown.length > MOST_LINES) context.tell(context.say('importMore', { n: shown.length - MOST_LINES }))
}

function scaleFlag({ say }: Context): (text: string) => number {
  return text => {
    const value = Number(text)
    if (text.trim() !== '' && value >= 0.01 && value <= 100000) return value
    throw new UsageError('--agent-scale', say('badScale'), { expected: '0.01 – 100000', found: text })
  }
}
