/** What is told of the tables as a whole: code systems that differ, a mapping that is not used, totals that do not meet. */
import { importTexts } from '../text/families.ts'
import type { Mapping } from './mapping.ts'
import { mappingKey } from './mapping-key.ts'
import type { CodeSystem } from './provinces.ts'
import type { PlaceRecord } from './records.ts'
import type { Reporter } from './report.ts'

const SYSTEM_NAMES = {
  kostat: importTexts.all('tableNotes.kostat'),
  mois: importTexts.all('tableNotes.mois'),
} as const

export function tellSystems(
  file: string,
  table: CodeSystem | undefined,
  areas: CodeSystem | undefined,
  mixed: boolean,
  report: Reporter,
): void {
  if (mixed) {
    const message = importTexts.all('tableNotes.codesOfStatisticsKoreaAnd')
    report.add('warning', 'mixedCodeSystems', file, message)
  }
  if (table === undefined || areas === undefined || table === areas) return
  const [ofTable, ofAreas] = [SYSTEM_NAMES[table], SYSTEM_NAMES[areas]]
  const message = importTexts.all('tableNotes.theTableHasCodesThe', { ofTable, ofAreas })
  report.add('warning', 'codeSystemsDiffer', file, message)
}

export function tellUnusedMapping(mapping: Mapping, records: readonly PlaceRecord[], report: Reporter): void {
  const known = new Set(records.flatMap(record => [record.code, record.name, mappingKey(record)]))
  for (const code of [...Object.keys(mapping.codes), ...mapping.ignore]) {
    if (known.has(code)) continue
    const message = importTexts.all('tableNotes.theTablesHaveNoRow')
    report.add('warning', 'mappingUnused', 'mapping', message, { code })
  }
}

export function tellTotals(
  records: readonly PlaceRecord[],
  stated: number | undefined,
  counted: number,
  report: Reporter,
): void {
  if (stated === undefined || stated === counted) return
  const message = importTexts.all('tableNotes.theMunicipalitiesAddUpTo', { counted, stated })
  report.add('warning', 'totalsDiffer', records[0]?.file ?? '', message)
}
