/** What is told of the tables as a whole: code systems that differ, a mapping that is not used, totals that do not meet. */
import type { Mapping } from './mapping.ts'
import { mappingKey } from './mapping-key.ts'
import type { CodeSystem } from './provinces.ts'
import type { PlaceRecord } from './records.ts'
import type { Reporter } from './report.ts'

const SYSTEM_NAMES = { kostat: '통계청(KOSTAT)', mois: '행정안전부(MOIS)' } as const

export function tellSystems(
  file: string,
  table: CodeSystem | undefined,
  areas: CodeSystem | undefined,
  mixed: boolean,
  report: Reporter,
): void {
  if (mixed) {
    const message = {
      ko: '통계청과 행정안전부의 지역 코드가 한 표에 섞여 있습니다.',
      en: 'codes of Statistics Korea and of the Ministry of the Interior stand in one table.',
    }
    report.add('warning', 'mixedCodeSystems', file, message)
  }
  if (table === undefined || areas === undefined || table === areas) return
  const message = {
    ko: `표는 ${SYSTEM_NAMES[table]} 코드, 경계는 ${SYSTEM_NAMES[areas]} 코드입니다. 코드 대신 시도와 이름으로 맞추었습니다.`,
    en: `the table has ${table.toUpperCase()} codes, the boundaries ${areas.toUpperCase()} codes: matched by province and name instead.`,
  }
  report.add('warning', 'codeSystemsDiffer', file, message)
}

export function tellUnusedMapping(mapping: Mapping, records: readonly PlaceRecord[], report: Reporter): void {
  const known = new Set(records.flatMap(record => [record.code, record.name, mappingKey(record)]))
  for (const code of [...Object.keys(mapping.codes), ...mapping.ignore]) {
    if (known.has(code)) continue
    const message = {
      ko: '매핑 파일의 이 코드는 표에 없습니다.',
      en: 'the tables have no row of this code of the mapping file.',
    }
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
  const message = {
    ko: `시군구를 더하면 ${counted}명인데 표의 전국 합계는 ${stated}명입니다.`,
    en: `the municipalities add up to ${counted} people, the table states ${stated} for the country.`,
  }
  report.add('warning', 'totalsDiffer', records[0]?.file ?? '', message)
}
