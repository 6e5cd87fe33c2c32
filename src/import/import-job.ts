/** What one import carries from step to step: its report, what it understood, and what it can propose if it fails. */
import { importTexts } from '../text/families.ts'
import { decode, type NamedFile } from './decode.ts'
import { foreignFormat } from './foreign-format.ts'
import type { ImportInput } from './import-region.ts'
import { type Mapping, NO_MAPPING } from './mapping.ts'
import type { Matching } from './match.ts'
import { proposalOf } from './proposal.ts'
import { ImportError, Reporter } from './report.ts'
import type { TableRow } from './table.ts'
import { Understanding } from './understood.ts'

interface NamedText {
  readonly name: string
  readonly text: string
}

export class ImportJob {
  readonly report = new Reporter()
  readonly understood = new Understanding()
  readonly mapping: Mapping
  readonly files: { name: string; encoding: string; lines: number }[] = []
  columns: Mapping['columns'] = {}
  areas: readonly { readonly code: string; readonly name: string }[] = []
  matching: Matching | undefined
  readonly #input: ImportInput
  readonly #headers: Record<string, string> = {}

  constructor(input: ImportInput) {
    this.#input = input
    this.mapping = input.mapping ?? NO_MAPPING
  }

  /** The texts of all files; undefined, and the errors told, where one is no text of its kind. */
  openAll():
    | {
        readonly boundaries: string
        readonly tables: readonly NamedText[]
        readonly districts: string | undefined
      }
    | undefined {
    const { boundaries, tables, districts } = this.#input
    const wrong = [
      this.#foreign(boundaries, 'boundaries'),
      ...tables.map(table => this.#foreign(table, 'table')),
      districts !== undefined && this.#foreign(districts, 'table'),
    ]
    if (wrong.some(Boolean)) return undefined
    return {
      boundaries: this.#open(boundaries),
      tables: tables.map(table => ({ name: table.name, text: this.#open(table) })),
      districts: districts === undefined ? undefined : this.#open(districts),
    }
  }

  #foreign(file: NamedFile, wanted: 'table' | 'boundaries'): boolean {
    const message = foreignFormat(file, wanted)
    if (message !== undefined) this.report.add('error', 'notReadable', file.name, message)
    return message !== undefined
  }

  #open(file: NamedFile): string {
    const { text, encoding, brokenLines } = decode(file)
    this.files.push({ name: file.name, encoding, lines: text.split('\n').length })
    tellEncoding(file.name, encoding, brokenLines, this.report)
    if (encoding !== 'text') this.understood.tell(file.name, 'encoding', { en: encoding })
    return text
  }

  /** What a table has in its first row of several cells: help for naming its columns. */
  noteHeaders(file: string, rows: readonly TableRow[]): void {
    const first = rows.find(row => row.cells.filter(cell => cell !== '').length > 1)
    if (first !== undefined) this.#headers[`columns of ${file}`] = first.cells.slice(0, 60).join(' | ')
  }

  proposal(): Mapping {
    return proposalOf({
      mapping: this.mapping,
      columns: this.columns,
      suggestions: this.matching?.suggestions ?? {},
      unmatched: this.matching?.unmatched ?? [],
      areas: this.areas,
      rows: this.report.rows,
      headers: this.#headers,
    })
  }

  failed(): ImportError {
    return new ImportError(this.report.rows, this.understood.lines, this.proposal())
  }
}

function tellEncoding(
  file: string,
  encoding: string,
  brokenLines: readonly number[],
  report: Reporter,
): void {
  if (encoding !== 'utf-8' && encoding !== 'text') {
    const message = importTexts.all('importJob.notUtf8ReadAs', { encoding })
    report.add('note', 'decodedAs', file, message)
  }
  for (const line of brokenLines.slice(0, 100)) {
    const message = importTexts.all('importJob.charactersThatCannotBeRead')
    report.add('warning', 'brokenCharacters', file, message, { line })
  }
}
