/**
 * Which area each row of the tables is about. Codes alone are not trusted: agencies give a code of one place to another some
 * years later, so a code counts only where the name does not belong to somebody else.
 */
import { importTexts } from '../text/families.ts'
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
      const message = importTexts.all('match.leftOutByTheMapping')
      report.add('note', 'ignoredByMapping', record.file, message, where)
      continue
    }
    const outcome = settle(record, search, shares, mapping, report)
    if ('reason' in outcome) {
      count.unmatched += record.people
      count.rowsUnmatched++
      const message = outcome.message
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
      const message = importTexts.all('match.theRowOfTheWhole', { name: city.name, line: city.line })
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
    const message = importTexts.all('match.theSumOfItsGu')
    report.add('note', 'cityTotal', record.file, message, where)
  } else if (record.kind === 'finer') {
    const message = importTexts.all('match.smallerThanAMunicipalityNot')
    report.add('note', 'finerLevel', record.file, message, where)
  } else if (record.kind !== 'place') {
    const message = importTexts.all('match.aRowOfTotalsNot')
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
          message: importTexts.all('match.aRowAboveHasThe'),
        }
      : {
          reason: 'duplicateRow',
          message: importTexts.all('match.aRowAboveHasThe2'),
        }
  const outcome = search.find(record, report)
  if ('reason' in outcome) return outcome
  const area = outcome.areas[0]!
  const before = taken.get(area.code)?.find(share => mapping.codes[mappingKey(share.record)] === undefined)
  if (before !== undefined)
    return {
      reason: 'areaTaken',
      message: importTexts.all('match.alreadyHasLine', {
        name: area.name,
        code: area.code,
        line: before.record.line,
        name2: before.record.name,
      }),
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
      message: importTexts.all('match.theMappingFilePointsTo', { lost }),
    }
  if (Math.abs(sum - 1) > 1e-6)
    return {
      reason: 'mappingTarget',
      message: importTexts.all('match.theSharesInTheMapping', { sum }),
    }
  const areas = found.flatMap(area => (area === undefined ? [] : [area]))
  const broken = areas.find(area => area.polygons.length === 0)
  if (broken !== undefined) return brokenArea(broken)
  const names = areas.map(area => `${area.code} ${area.name}`).join(', ')
  const message = importTexts.all('match.putToByTheMapping', { names })
  report.add('note', 'mappedTo', record.file, message, {
    line: record.line,
    code: record.code,
    name: record.name,
  })
  return { areas, to: areas.map(area => ({ record, share: parts[area.code] ?? parts[area.plainCode] ?? 1 })) }
}
