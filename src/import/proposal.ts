/** The mapping file that is proposed: all that was found, what names suggest, and near names for what nothing suggests. */
import { nearest } from '../scenario/nearest.ts'
import type { Mapping } from './mapping.ts'
import { mappingKey } from './mapping-key.ts'
import type { PlaceRecord } from './records.ts'
import type { ReportRow } from './report.ts'

/** Rows without a suggestion that are written down with their nearest names. */
const MOST_NOTES = 500

export interface ProposalInput {
  readonly mapping: Mapping
  /** Columns and properties that were used. */
  readonly columns: Mapping['columns']
  readonly suggestions: Readonly<Record<string, string>>
  readonly unmatched: readonly PlaceRecord[]
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  readonly rows: readonly ReportRow[]
  /** Headers of each table, where its columns were not found. */
  readonly headers: Readonly<Record<string, string>>
}

export function proposalOf(input: ProposalInput): Mapping {
  const { mapping, suggestions } = input
  const notes: Record<string, string> = { ...mapping.notes, ...input.headers }
  for (const row of input.rows) {
    const key = row.code ?? row.name
    if (key === undefined || row.suggestion === undefined) continue
    notes[key] = `${row.name ?? ''} (${row.file}:${row.line ?? ''})`
  }
  const byName = new Map(input.areas.map(area => [area.name, area.code]))
  for (const record of input.unmatched.slice(0, MOST_NOTES)) {
    const near = nearest(record.name, byName.keys())
    const where = `${record.name} (${record.file}:${record.line})`
    notes[mappingKey(record)] = near === undefined ? where : `${where}; perhaps ${byName.get(near)} ${near}?`
  }
  return {
    ...mapping,
    codes: { ...suggestions, ...mapping.codes },
    columns: { ...input.columns, ...mapping.columns },
    notes,
  }
}
