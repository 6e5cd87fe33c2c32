/**
 * Which area each row of the tables is about. Codes alone are not trusted: agencies give a code of one place to another some
 * years later, so a code counts only where the name does not belong to somebody else.
 */
import type { Area } from './boundaries.ts'
import type { Mapping } from './mapping.ts'
import { likeness, type PlainName, plainName, stemEnds } from './names.ts'
import { type CodeSystem, type Province, provinceOfCode, provinceOfName, systemOf } from './provinces.ts'
import type { PlaceRecord } from './records.ts'
import type { PeopleTotals, Reason, Reporter } from './report.ts'
import { type KindedRecord, kindsOf, shortCode } from './row-kinds.ts'

export interface KnownArea extends Area {
  readonly plain: PlainName
  readonly plainCode: string
  readonly province: Province | undefined
}

export interface Share {
  readonly record: PlaceRecord
  /** Part of the record's people who live in the area. */
  readonly share: number
}

export interface Matching {
  readonly areas: readonly KnownArea[]
  /** By area code; areas without a row are absent. */
  readonly shares: ReadonlyMap<string, readonly Share[]>
  readonly suggestions: Readonly<Record<string, string>>
  readonly people: PeopleTotals
  readonly rows: {
    readonly inFile: number
    readonly matched: number
    readonly unmatched: number
    readonly totals: number
  }
}

export function knownAreas(areas: readonly Area[]): {
  readonly areas: readonly KnownArea[]
  readonly system: CodeSystem | undefined
} {
  const { system } = systemOf(areas.map(area => shortCode(area.code)))
  const known = areas.map(area => {
    const plainCode = shortCode(area.code)
    const plain = plainName(area.name)
    return {
      ...area,
      plain,
      plainCode,
      province: plain.province ?? (system && provinceOfCode(plainCode, system)),
    }
  })
  return { areas: known, system }
}

type Outcome =
  | { readonly to: readonly Share[]; readonly areas: readonly KnownArea[] }
  | { readonly reason: Reason; readonly ko: string; readonly en: string; readonly suggestion?: string }

export function matchRecords(
  areas: readonly KnownArea[],
  areaSystem: CodeSystem | undefined,
  records: readonly PlaceRecord[],
  mapping: Mapping,
  report: Reporter,
): Matching {
  const { system, mixed } = systemOf(records.filter(r => /^\d/.test(r.code)).map(r => shortCode(r.code)))
  tellSystems(records[0]?.file ?? '', system, areaSystem, mixed, report)
  const kinded = kindsOf(records, system ?? areaSystem)
  const sameSystem = system === undefined || areaSystem === undefined || system === areaSystem
  const search = new AreaSearch(areas, sameSystem, system ?? areaSystem)
  const shares = new Map<string, Share[]>()
  const suggestions: Record<string, string> = {}
  const count = { matched: 0, unmatched: 0, ignored: 0, rowsMatched: 0, rowsUnmatched: 0, totals: 0 }
  let stated: number | undefined
  for (const record of usedOnce(kinded, search, mapping, report)) {
    if (record.kind === 'country') stated = record.people
    if (record.kind !== 'place') {
      count.totals++
      continue
    }
    const where = { line: record.line, code: record.code, name: record.name }
    if (mapping.ignore.includes(record.code)) {
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
      if (outcome.suggestion !== undefined && record.code !== '')
        suggestions[record.code] = outcome.suggestion
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
        r => mapping.codes[r.code] !== undefined || (search.exact(r) && !partsKnown(r, records, search)),
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
  const target = record.code === '' ? mapping.codes[record.name] : mapping.codes[record.code]
  if (target !== undefined) return mapped(record, target, search, report)
  if (record.again)
    return {
      reason: 'duplicateRow',
      ko: '같은 코드의 행이 위에 이미 있어 쓰지 않았습니다.',
      en: 'a row above has the same code; not used.',
    }
  const outcome = search.find(record, report)
  if ('reason' in outcome) return outcome
  const area = outcome.areas[0]!
  const before = taken.get(area.code)?.find(share => mapping.codes[share.record.code] === undefined)
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
      ko: `매핑 파일이 가리키는 지역 ${lost}이(가) 경계에 없습니다.`,
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

function brokenArea(area: KnownArea): Outcome {
  return {
    reason: 'areaBroken',
    ko: `지역 ${area.name}(${area.code})의 경계가 깨져 있어 넣을 곳이 없습니다.`,
    en: `the boundaries of its area ${area.name} (${area.code}) are broken, so it has no place.`,
  }
}

class AreaSearch {
  readonly #areas: readonly KnownArea[]
  readonly #byCode: ReadonlyMap<string, KnownArea>
  /** Whether equal codes mean the same at all: not between two code systems. */
  readonly #sameSystem: boolean
  readonly #system: CodeSystem | undefined

  constructor(areas: readonly KnownArea[], sameSystem: boolean, system: CodeSystem | undefined) {
    this.#areas = areas
    this.#sameSystem = sameSystem
    this.#system = system
    this.#byCode = new Map(areas.map(area => [area.plainCode, area]))
  }

  ofCode(code: string): KnownArea | undefined {
    return this.#byCode.get(shortCode(code))
  }

  /** Whether an area has this very code or, where codes do not compare, this very name. */
  exact(record: KindedRecord): boolean {
    const byCode = this.#sameSystem ? this.#byCode.get(record.plainCode) : undefined
    if (byCode !== undefined) return likeness(byCode.plain, record.plain) !== 'none'
    if (this.#sameSystem && record.code !== '') return false
    return this.#near(record).some(area => likeness(area.plain, record.plain) === 'same')
  }

  find(record: KindedRecord, report: Reporter): Outcome {
    const byCode =
      this.#sameSystem && record.plainCode !== '' ? this.#byCode.get(record.plainCode) : undefined
    if (byCode !== undefined) return this.#confirm(record, byCode, report)
    const named = this.#named(record)
    const codesTell = this.#sameSystem && record.code !== ''
    if (!codesTell && named.length === 1 && named[0] !== undefined) return found(record, named[0])
    if (!codesTell && named.length > 1)
      return {
        reason: 'ambiguousName',
        ko: `같은 이름의 지역이 여럿입니다: ${named.map(a => `${a.code} ${a.province?.short ?? ''}`).join(', ')}`,
        en: `several areas have this name: ${named.map(a => `${a.code} ${a.province?.name.en ?? ''}`).join(', ')}.`,
      }
    const only = named.length === 1 ? named[0] : this.#hint(record)
    return {
      reason: 'noSuchArea',
      ko: '경계에 이 코드의 지역이 없습니다.',
      en: 'the boundaries have no area of this code.',
      ...(only === undefined ? {} : { suggestion: only.code }),
    }
  }

  #confirm(record: KindedRecord, area: KnownArea, report: Reporter): Outcome {
    if (area.name === '' || record.name === '' || likeness(area.plain, record.plain) !== 'none')
      return found(record, area)
    const named = this.#named(record)
    if (named.length > 0)
      return {
        reason: 'codeReused',
        ko: `이 코드는 경계에서 다른 곳(${area.name})의 것입니다. 이름이 같은 지역은 ${named.map(a => a.code).join(', ')}입니다.`,
        en: `in the boundaries this code is another place's (${area.name}); the area of this name is ${named.map(a => a.code).join(', ')}.`,
        ...(named.length === 1 ? { suggestion: named[0]!.code } : {}),
      }
    const message = {
      ko: `코드는 같지만 경계의 이름은 "${area.name}"입니다. 이름이 바뀐 것으로 보고 썼습니다.`,
      en: `same code, but the boundaries call it "${area.name}"; taken for a change of name.`,
    }
    const where = { line: record.line, code: record.code, name: record.name }
    report.add('warning', 'nameDiffers', record.file, message, where)
    return found(record, area)
  }

  /** Areas of the record's name in its province: by the same name, else by the stem, else as part of a city's name. */
  #named(record: KindedRecord): readonly KnownArea[] {
    const near = this.#near(record)
    for (const wanted of ['same', 'stem', 'part'] as const) {
      const named = near.filter(area => likeness(area.plain, record.plain) === wanted)
      if (named.length > 0) return named
    }
    return []
  }

  #hint(record: KindedRecord): KnownArea | undefined {
    const named = this.#near(record).filter(area => stemEnds(area.plain, record.plain))
    return named.length === 1 ? named[0] : undefined
  }

  #near(record: KindedRecord): readonly KnownArea[] {
    const province =
      record.plain.province ??
      (this.#system === undefined ? undefined : provinceOfCode(record.plainCode, this.#system)) ??
      provinceOfName(record.under)
    if (province === undefined) return this.#areas
    return this.#areas.filter(area => area.province === undefined || area.province === province)
  }
}

function found(record: KindedRecord, area: KnownArea): Outcome {
  if (area.polygons.length === 0) return brokenArea(area)
  return { areas: [area], to: [{ record, share: 1 }] }
}

const SYSTEM_NAMES = { kostat: '통계청(KOSTAT)', mois: '행정안전부(MOIS)' } as const

function tellSystems(
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

function tellUnusedMapping(mapping: Mapping, records: readonly PlaceRecord[], report: Reporter): void {
  const known = new Set(records.flatMap(record => [record.code, record.name]))
  for (const code of [...Object.keys(mapping.codes), ...mapping.ignore]) {
    if (known.has(code)) continue
    const message = {
      ko: '매핑 파일의 이 코드는 표에 없습니다.',
      en: 'the tables have no row of this code of the mapping file.',
    }
    report.add('warning', 'mappingUnused', 'mapping', message, { code })
  }
}

function tellTotals(
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
