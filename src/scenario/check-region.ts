/** What a region file must hold beyond its form: unique ids, references that lead somewhere, shares that add up, sound polygons. */
import { particle } from '../korean-particle.ts'
import { nearest } from './nearest.ts'
import { MOST_PROBLEMS, type Problem, pathText, shortValue } from './problem.ts'
import type { RegionFile } from './region-schema.ts'

/** Catchments are written with four decimals; a town's may miss 1 by rounding, not by more. */
const SUM_TOLERANCE = 1e-3
const MAX_UNITS = 5_000_000
/**
 * People of a town, by night and by day, for each of its real shops. Korea has about 30; a town far beyond has most of its shops left out, and the few
 * that are there would be fought for by more founders than a run can hold.
 */
const MAX_PEOPLE_PER_SHOP = 5_000

/** @param at path of the region within the file: empty in a region file, `['region']` in a scenario that embeds it */
export function checkRegion(region: RegionFile, at: readonly PropertyKey[] = []): readonly Problem[] {
  return [
    ...duplicates(region.towns, [...at, 'towns']),
    ...duplicates(region.districts, [...at, 'districts']),
    ...references(region, at),
    ...catchments(region, at),
    ...shares(region, at),
    ...polygons(region, at),
    ...people(region, at),
    ...size(region, at),
  ]
}

function duplicates(list: readonly { readonly id: string }[], at: readonly PropertyKey[]): Problem[] {
  const seen = new Map<string, number>()
  return list.flatMap((entry, i) => {
    const first = seen.get(entry.id)
    if (first === undefined) {
      seen.set(entry.id, i)
      return []
    }
    const message = {
      ko: `id "${entry.id}"${particle(entry.id, '이/가')} 두 번 나옵니다. 먼저 나온 곳: ${pathText([...at, first])}`,
      en: `id "${entry.id}" stands twice; first at ${pathText([...at, first])}.`,
    }
    return [
      {
        code: 'duplicateId' as const,
        path: pathText([...at, i, 'id']),
        message,
        found: shortValue(entry.id),
      },
    ]
  })
}

function references(region: RegionFile, at: readonly PropertyKey[]): Problem[] {
  const towns = new Set(region.towns.map(town => town.id))
  let count = 0
  const lost = (id: string, path: readonly PropertyKey[]): Problem[] => {
    if (towns.has(id)) return []
    // A guess takes a look at every name: only for those that are told.
    const near = ++count > MOST_PROBLEMS ? undefined : nearest(id, towns)
    return [
      {
        code: 'badReference',
        path: pathText([...at, ...path]),
        message: {
          ko: `"${id}"${particle(id, '이라/라')}는 도시가 없습니다.`,
          en: `there is no town "${id}".`,
        },
        found: shortValue(id),
        ...(near === undefined
          ? {}
          : { hint: { ko: `혹시 "${near}"인가요?`, en: `Did you mean "${near}"?` } }),
      },
    ]
  }
  return [
    ...region.districts.flatMap((district, i) => lost(district.town, ['districts', i, 'town'])),
    ...region.links.flatMap((link, i) => [
      ...lost(link.from, ['links', i, 'from']),
      ...lost(link.to, ['links', i, 'to']),
    ]),
  ]
}

function catchments(region: RegionFile, at: readonly PropertyKey[]): Problem[] {
  const sums = new Map<string, number>()
  for (const district of region.districts)
    sums.set(district.town, (sums.get(district.town) ?? 0) + district.catchment)
  return region.towns.flatMap((town, i): Problem[] => {
    const path = pathText([...at, 'towns', i])
    const sum = sums.get(town.id)
    if (sum === undefined)
      return [
        {
          code: 'noDistrict',
          path,
          message: { ko: `도시 "${town.id}"에 상권이 없습니다.`, en: `town "${town.id}" has no district.` },
          hint: {
            ko: 'districts에 이 도시의 상권을 하나 이상 넣으세요.',
            en: 'Add at least one district of this town to districts.',
          },
        },
      ]
    if (Math.abs(sum - 1) <= SUM_TOLERANCE) return []
    return [
      {
        code: 'badSum',
        path,
        message: {
          ko: `도시 "${town.id}"의 상권 catchment 합이 1이 아닙니다.`,
          en: `the catchments of the districts of town "${town.id}" do not add up to 1.`,
        },
        expected: '1',
        found: String(Number(sum.toPrecision(6))),
      },
    ]
  })
}

function shares(region: RegionFile, at: readonly PropertyKey[]): Problem[] {
  return region.districts.flatMap((district, i): Problem[] => {
    const sum = district.creators + district.chains
    if (sum <= 1 + SUM_TOLERANCE) return []
    return [
      {
        code: 'badSum',
        path: pathText([...at, 'districts', i]),
        message: {
          ko: 'creators와 chains의 합이 1을 넘습니다.',
          en: 'creators and chains add up to more than 1.',
        },
        expected: '0..1',
        found: String(Number(sum.toPrecision(6))),
      },
    ]
  })
}

function polygons(region: RegionFile, at: readonly PropertyKey[]): Problem[] {
  const entries = [
    ...region.towns.map((town, i) => ({ polygon: town.polygon, path: ['towns', i] as const })),
    ...region.districts.map((district, i) => ({
      polygon: district.polygon,
      path: ['districts', i] as const,
    })),
  ]
  return entries.flatMap(entry =>
    (entry.polygon ?? []).flatMap((rings, p) =>
      rings.flatMap((ring, r): Problem[] => {
        const first = ring[0]!
        const last = ring[ring.length - 1]!
        if (first[0] === last[0] && first[1] === last[1]) return []
        return [
          {
            code: 'badPolygon',
            path: pathText([...at, ...entry.path, 'polygon', p, r]),
            message: {
              ko: '고리가 닫혀 있지 않습니다. 첫 점과 마지막 점이 같아야 합니다.',
              en: 'the ring is not closed: its first and last point must be the same.',
            },
          },
        ]
      }),
    ),
  )
}

function people(region: RegionFile, at: readonly PropertyKey[]): Problem[] {
  const shops = new Map<string, number>()
  const byDay = new Map<string, number>()
  for (const district of region.districts) {
    byDay.set(district.town, (byDay.get(district.town) ?? 0) + district.daytime)
    shops.set(district.town, (shops.get(district.town) ?? 0) + district.units * region.agentScale)
  }
  return region.towns.flatMap((town, i): Problem[] => {
    const path = pathText([...at, 'towns', i, 'population'])
    const residents = town.population.reduce((sum, n) => sum + n, 0)
    const most = MAX_PEOPLE_PER_SHOP * (shops.get(town.id) ?? 0)
    const there = residents + (byDay.get(town.id) ?? 0)
    if (there <= most || !shops.has(town.id)) return []
    return [
      {
        code: 'tooHigh',
        path,
        message: {
          ko: `도시 "${town.id}"의 주민과 주간 인구(daytime)가 점포 수(units × agentScale)에 비해 너무 많습니다.`,
          en: `town "${town.id}" has far more residents and people by day (daytime) than its shops (units × agentScale) could serve.`,
        },
        expected: `..${most}`,
        found: String(there),
        hint: { ko: 'units나 agentScale을 키우세요.', en: 'Raise units or agentScale.' },
      },
    ]
  })
}

function size(region: RegionFile, at: readonly PropertyKey[]): Problem[] {
  const units = region.districts.reduce((sum, district) => sum + district.units, 0)
  if (units <= MAX_UNITS) return []
  return [
    {
      code: 'tooHigh',
      path: pathText([...at, 'districts']),
      message: { ko: '점포 수가 너무 많습니다.', en: 'too many units in all.' },
      expected: `..${MAX_UNITS} units`,
      found: String(units),
      hint: { ko: 'agentScale을 키우고 units를 줄이세요.', en: 'Raise agentScale and lower units.' },
    },
  ]
}
