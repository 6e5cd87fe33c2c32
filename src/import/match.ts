/**
 * Which area each row of the tables is about. Codes alone are not trusted: agencies give a code of one place to another some
 * years later, so a code counts only where the name does not belong to somebody else.
 */
import { particle } from '../korean-particle.ts'
import { AreaSearch, brokenArea, type KnownArea, type Outcome, type Share } from './area-search.ts'
import type { CodeProof } from './code-list.ts'
import type { Mapping } from './mapping.ts'
import { mappingKey } from './mapping-key.ts'
import { provinceOfName } from './provinces.ts'
import type { PlaceRecord } from './records.ts'
import type { PeopleTotals, Reporter } from './report.ts'
import { type KindedRecord, kindsOf } from './row-kinds.ts'
import { tellSystems, tellTotals, tellUnusedMapping } from './table-notes.ts'

export interface Matching {
  readonly areas: readonly KnownArea[]
  /** By area code; areas without a row are absent. */
  readonly shares: ReadonlyMap<string, readonly Share[]>
  readonly suggestions: Readonly<Record<string, string>>
  /** Records without an area that names suggest nothing for. */
  readonly unmatched: readonly PlaceRecord[]
  readonly people: PeopleTotals
  readonly rows: {
    readonly inFile: number
    readonly matched: number
    readonly unmatched: number
    readonly totals: number
  }
}

export function matchRecords(
  areas: readonly KnownArea[],
  areaProof: CodeProof,
  tableProof: CodeProof,
  records: readonly PlaceRecord[],
  mapping: Mapping,
  report: Reporter,
): Matching {
  const { system, mixed } = tableProof
  tellSystems(records[0]?.file ?? '', system, areaProof.system, mixed, report)
  const comparable = system === undefined || areaProof.system === undefined || system === areaProof.system
  const search = new AreaSearch(areas, comparable, system ?? areaProof.system)
  const korean = system !== undefined || areaProof.system !== undefined
  const kinded = kindsOf(records, areas, record => search.exact(record), comparable, korean)
  const shares = new Map<string, Share[]>()
  const suggestions: Record<string, string> = {}
  const unmatched: PlaceRecord[] = []
  const count = { matched: 0, unmatched: 0, ignored: 0, rowsMatched: 0, rowsUnmatched: 0, totals: 0 }
  let stated: number | undefined
  for (const record of usedOnce(kinded, search, mapping, report)) {
    // A sum below a province states nothing about the country.
    if (record.kind === 'country' && provinceOfName(record.under) === undefined) stated = record.people
    if (record.kind !== 'place') {
      count.totals++
      continue
    }
    const where = { line: record.line, code: record.code, name: record.name }
    if (mapping.ignore.includes(mappingKey(record))) {
      count.ignored += record.people
      const message = { ko: '매핑 파일에서 빼라고 한 행입니다.', en: 'left out by the mapping file.' }
      report.add('note', 'ignoredByMapping', record.file, message, where)
      continue
    }
    const outcome = settle(record, search, shares, mapping, report)
    if ('reason' in outcome) {
      count.unmatched += record.people
      count.rowsUnmatched++
      const message = { ko: outcome.ko, en: outcome.en }
      const more = outcome.suggestion === undefined ? where : { ...where, suggestion: outcome.suggestion }
      report.add('error', outcome.reason, record.file, message, more)
      if (outcome.suggestion !== undefined) suggestions[mappingKey(record)] = outcome.suggestion
      else unmatched.push(record)
      continue
    }
    count.matched += record.people
    count.rowsMatched++
    outcome.areas.forEach((area, i) => {
      shares.set(area.code, [...(shares.get(area.code) ?? []), outcome.to[i]!])
    })
  }
  tellUnusedMapping(mapping, records, report)
  const inFile = count.matched + count.unmatched + count.ignored
  tellTotals(records, stated, inFile, report)
  return {
    areas,
    shares,
    suggestions,
    unmatched,
    people: {
      inFile,
      matched: count.matched,
      unmatched: count.unmatched,
      ignored: count.ignored,
      ...(stated === undefined ? {} : { stated }),
    },
    rows: {
      inFile: records.length,
      matched: count.rowsMatched,
      unmatched: count.rowsUnmatched,
      totals: count.totals,
    },
  }
}

/**
 * Each municipality once: where the boundaries know a city as a whole, its row is used and those of its gu only add it up;
 * else the rows of the gu are used and the city's is their sum.
 */
function usedOnce(
  records: readonly KindedRecord[],
  search: AreaSearch,
  mapping: Mapping,
  report: Reporter,
): readonly KindedRecord[] {
  const byPlace = new Map(records.map(record => [placeKey(record), record]))
  const whole = new Set(
    records
      .filter(r => r.kind === 'city')
      .filter(
        r =>
          mapping.codes[mappingKey(r)] !== undefined || (search.exact(r) && !partsKnown(r, records, search)),
      )
      .map(placeKey),
  )
  return records.map(record => {
    const where = { line: record.line, code: record.code, name: record.name }
    if (record.kind === 'city' && whole.has(placeKey(record))) return { ...record, kind: 'place' }
    if (record.city !== undefined && whole.has(placeKey(record.city))) {
      const city = byPlace.get(placeKey(record.city))!
      const message = {
        ko: `${city.name} 전체 행(${city.line}행)을 썼으므로 다시 세지 않았습니다.`,
        en: `the row of the whole city (line ${city.line}) is used, so this is not counted again.`,
      }
      report.add('note', 'partOfCity', record.file, message, where)
      return { ...record, kind: 'city' }
    }
    tellKind(record, where, report)
    return record
  })
}

const placeKey = (record: PlaceRecord) => `${record.file}:${record.line}`

const partsKnown = (city: KindedRecord, records: readonly KindedRecord[], search: AreaSearch) =>
  records.some(r => r.city !== undefined && placeKey(r.city) === placeKey(city) && search.exact(r))

function tellKind(record: KindedRecord, where: { readonly line: number }, report: Reporter): void {
  if (record.kind === 'city') {
    const message = { ko: '구의 합계라서 다시 세지 않았습니다.', en: 'the sum of its gu, not counted again.' }
    report.add('note', 'cityTotal', record.file, message, where)
  } else if (record.kind === 'finer') {
    const message = {
      ko: '시군구보다 작은 단위라서 쓰지 않았습니다.',
      en: 'smaller than a municipality, not used.',
    }
    report.add('note', 'finerLevel', record.file, message, where)
  } else if (record.kind !== 'place') {
    const message = { ko: '합계 행이라 다시 세지 않았습니다.', en: 'a row of totals, not counted again.' }
    report.add('note', 'subtotal', record.file, message, where)
  }
}

function settle(
  record: KindedRecord,
  search: AreaSearch,
  taken: ReadonlyMap<string, readonly Share[]>,
  mapping: Mapping,
  report: Reporter,
): Outcome {
  const target =
    mapping.codes[mappingKey(record)] ?? (record.code === '' ? mapping.codes[record.name] : undefined)
  if (target !== undefined) return mapped(record, target, search, report)
  if (record.again)
    return record.code === ''
      ? {
          reason: 'duplicateRow',
          ko: '같은 이름의 행이 위에 이미 있어 쓰지 않았습니다.',
          en: 'a row above has the same name; not used.',
        }
      : {
          reason: 'duplicateRow',
          ko: '같은 코드의 행이 위에 이미 있어 쓰지 않았습니다.',
          en: 'a row above has the same code; not used.',
        }
  const outcome = search.find(record, report)
  if ('reason' in outcome) return outcome
  const area = outcome.areas[0]!
  const before = taken.get(area.code)?.find(share => mapping.codes[mappingKey(share.record)] === undefined)
  if (before !== undefined)
    return {
      reason: 'areaTaken',
      ko: `${area.name}(${area.code})에는 이미 ${before.record.line}행(${before.record.name})이 들어갔습니다.`,
      en: `${area.name} (${area.code}) already has line ${before.record.line} (${before.record.name}).`,
    }
  return outcome
}

function mapped(
  record: KindedRecord,
  target: string | Readonly<Record<string, number>>,
  search: AreaSearch,
  report: Reporter,
): Outcome {
  const parts = typeof target === 'string' ? { [target]: 1 } : target
  const sum = Object.values(parts).reduce((a, b) => a + b, 0)
  const found = Object.keys(parts).map(code => search.ofCode(code))
  const lost = Object.keys(parts).find((_, i) => found[i] === undefined)
  if (lost !== undefined)
    return {
      reason: 'mappingTarget',
      ko: `매핑 파일이 가리키는 지역 ${lost}${particle(lost, '이/가')} 경계에 없습니다.`,
      en: `the mapping file points to area ${lost}, which the boundaries lack.`,
    }
  if (Math.abs(sum - 1) > 1e-6)
    return {
      reason: 'mappingTarget',
      ko: `매핑 파일의 몫을 더하면 1이 아니라 ${sum}입니다.`,
      en: `the shares in the mapping file add up to ${sum}, not to 1.`,
    }
  const areas = found.flatMap(area => (area === undefined ? [] : [area]))
  const broken = areas.find(area => area.polygons.length === 0)
  if (broken !== undefined) return brokenArea(broken)
  const names = areas.map(area => `${area.code} ${area.name}`).join(', ')
  const message = {
    ko: `매핑 파일에 따라 ${names}에 넣었습니다.`,
    en: `put to ${names} by the mapping file.`,
  }
  report.add('note', 'mappedTo', record.file, message, {
    line: record.line,
    code: record.code,
    name: record.name,
  })
  return { areas, to: areas.map(area => ({ record, share: parts[area.code] ?? parts[area.plainCode] ?? 1 })) }
}
