/** What the import did with every row and area: nothing is left out without a line here. */

import type { LocalText } from '../../sim/index.ts'
import { importTexts } from '../text/families.ts'
import { textIn } from '../text/message.ts'
import { type Mapping, NO_MAPPING } from './mapping.ts'
import type { UnderstoodLine } from './understood.ts'

/** error: left out; warning: used, but look at it; note: as it should be, worth knowing. */
export type Level = 'error' | 'warning' | 'note'

export type Reason =
  // files
  | 'notReadable'
  | 'decodedAs'
  | 'brokenCharacters'
  | 'noHeader'
  | 'noColumn'
  | 'ambiguousColumn'
  | 'unitsRow'
  | 'severalYears'
  | 'severalObjects'
  | 'severalItems'
  | 'datesUndecided'
  | 'ambiguousNumbers'
  | 'numberForm'
  | 'noteRow'
  | 'agesNotRead'
  | 'agesWereDates'
  | 'codesMended'
  | 'codesRuined'
  | 'openQuote'
  | 'otherCrs'
  | 'swappedCoordinates'
  | 'codeSystemsDiffer'
  | 'mixedCodeSystems'
  // rows of a table
  | 'wrongCellCount'
  | 'noValue'
  | 'badValue'
  | 'duplicateRow'
  | 'noSuchArea'
  | 'codeReused'
  | 'nameDiffers'
  | 'ambiguousName'
  | 'areaTaken'
  | 'areaBroken'
  | 'mappingTarget'
  | 'mappingUnused'
  | 'ignoredByMapping'
  | 'mappedTo'
  | 'subtotal'
  | 'cityTotal'
  | 'partOfCity'
  | 'finerLevel'
  | 'agesDiffer'
  | 'totalsDiffer'
  // areas of the boundaries
  | 'noGeometry'
  | 'noCode'
  | 'duplicateCode'
  | 'partsJoined'
  | 'sameShape'
  | 'cityAndDistricts'
  | 'notNumbers'
  | 'outsideDegrees'
  | 'tooFewPoints'
  | 'unclosed'
  | 'selfIntersecting'
  | 'noPolygonLeft'
  | 'areaWithoutRow'
  | 'partsNotDrawn'
  // districts
  | 'unknownTown'
  | 'unknownType'
  | 'outsideTown'
  | 'equalCounts'
  | 'townWithoutDistrict'
  | 'synthetic'
  | 'severalServices'
  // the region as a whole
  | 'regionRefused'

export interface ReportRow {
  readonly level: Level
  readonly reason: Reason
  readonly file: string
  /** 1-based line of a table; areas of boundaries have a place instead. */
  readonly line?: number
  /** Column header, or where in the boundaries: `features[12]`. */
  readonly place?: string
  readonly code?: string
  readonly name?: string
  readonly message: LocalText
  /** Code of the area that the row most probably means. */
  readonly suggestion?: string
}

export interface PeopleTotals {
  /** Every municipality of the tables once: totals of provinces and cities are not counted again. */
  readonly inFile: number
  readonly matched: number
  readonly unmatched: number
  readonly ignored: number
  /** What the file itself states for the whole country, where it does. */
  readonly stated?: number
}

export interface ImportReport {
  /** What the files were taken for: columns, date, number form, level, country, each with why. */
  readonly understood: readonly UnderstoodLine[]
  /** How often a reason was met beyond the rows that are kept. */
  readonly omitted: readonly { readonly reason: Reason; readonly count: number }[]
  readonly rows: readonly ReportRow[]
  readonly people: PeopleTotals
  readonly areas: {
    readonly inFile: number
    readonly used: number
    readonly withoutRow: number
    readonly broken: number
  }
  readonly tableRows: {
    readonly inFile: number
    readonly matched: number
    readonly unmatched: number
    readonly totals: number
  }
  readonly districts: { readonly given: number; readonly synthetic: number; readonly units: number }
  /** Unmatched row code to area code, by names. */
  readonly suggestions: Readonly<Record<string, string>>
  /** The mapping that was used with all that was found: what `--write-mapping` writes. */
  readonly proposal: Mapping
  /** Fields that no source gives, with the rule that filled them. */
  readonly assumed: readonly { readonly field: string; readonly rule: LocalText }[]
  /** Files as they were read. */
  readonly files: readonly { readonly name: string; readonly encoding: string; readonly lines: number }[]
}

/** Rows of one reason that are kept; of a file of a million faults a thousand say what is wrong. */
const MOST_ROWS = 1000

/** Collects rows while the import goes on. */
export class Reporter {
  readonly rows: ReportRow[] = []
  readonly #counts = new Map<Reason, number>()

  add(level: Level, reason: Reason, file: string, message: LocalText, where: Partial<ReportRow> = {}): void {
    const count = (this.#counts.get(reason) ?? 0) + 1
    this.#counts.set(reason, count)
    if (count <= MOST_ROWS) this.rows.push({ ...where, level, reason, file, message })
  }

  /** Reasons of which there were more than are kept. */
  get omitted(): ImportReport['omitted'] {
    return [...this.#counts].flatMap(([reason, n]) =>
      n > MOST_ROWS ? [{ reason, count: n - MOST_ROWS }] : [],
    )
  }
}

/** Input from which no region can be made; the report says why, row by row. */
export class ImportError extends Error {
  readonly rows: readonly ReportRow[]
  readonly understood: readonly UnderstoodLine[]
  /** What is known so far, for a mapping file that a person can complete. */
  readonly proposal: Mapping

  constructor(
    rows: readonly ReportRow[],
    understood: readonly UnderstoodLine[] = [],
    proposal: Mapping = NO_MAPPING,
  ) {
    super(
      rows
        .filter(row => row.level === 'error')
        .map(row => formatRow(row, 'en'))
        .join('\n'),
    )
    this.name = 'ImportError'
    this.rows = rows
    this.understood = understood
    this.proposal = proposal
  }
}

export function formatRow(row: ReportRow, lang: string): string {
  const place = [row.file, row.line === undefined ? '' : String(row.line), row.place ?? '']
  const subject = [row.code ?? '', row.name ?? ''].filter(text => text !== '').join(' ')
  const head = place.filter(text => text !== '').join(':')
  const tail =
    row.suggestion === undefined
      ? ''
      : ` ${importTexts.text(lang, 'report.perhaps', { suggestion: row.suggestion })}`
  const text = `${head}: ${subject === '' ? '' : `${subject}: `}${textIn(row.message, lang)}${tail}`
  // Files may hold characters that a terminal obeys.
  return text.replace(/\p{Cc}/gu, ' ')
}
