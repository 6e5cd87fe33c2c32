/** What the import did with every row and area: nothing is left out without a line here. */
import type { LocalText } from '../../sim/region.ts'

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
  /** Unmatched row code to area code, by names: what `--write-mapping` writes. */
  readonly suggestions: Readonly<Record<string, string>>
  /** Fields that no source gives, with the rule that filled them. */
  readonly assumed: readonly { readonly field: string; readonly rule: LocalText }[]
  /** Files as they were read. */
  readonly files: readonly { readonly name: string; readonly encoding: string; readonly lines: number }[]
}

/** Collects rows while the import goes on. */
export class Reporter {
  readonly rows: ReportRow[] = []

  add(level: Level, reason: Reason, file: string, message: LocalText, where: Partial<ReportRow> = {}): void {
    this.rows.push({ ...where, level, reason, file, message })
  }
}

/** Input from which no region can be made; the report says why, row by row. */
export class ImportError extends Error {
  readonly rows: readonly ReportRow[]

  constructor(rows: readonly ReportRow[]) {
    super(
      rows
        .filter(row => row.level === 'error')
        .map(row => formatRow(row, 'en'))
        .join('\n'),
    )
    this.name = 'ImportError'
    this.rows = rows
  }
}

export function formatRow(row: ReportRow, lang: 'ko' | 'en'): string {
  const place = [row.file, row.line === undefined ? '' : String(row.line), row.place ?? '']
  const subject = [row.code ?? '', row.name ?? ''].filter(text => text !== '').join(' ')
  const head = place.filter(text => text !== '').join(':')
  const tail =
    row.suggestion === undefined
      ? ''
      : lang === 'ko'
        ? ` (혹시 ${row.suggestion}?)`
        : ` (perhaps ${row.suggestion}?)`
  return `${head}: ${subject === '' ? '' : `${subject}: `}${row.message[lang]}${tail}`
}
