/** What a region file must hold beyond its form: unique ids, references that lead somewhere, shares that add up, sound polygons. */
import { scenarioTexts } from '../text/families.ts'
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
    const message = scenarioTexts.all('checkRegion.idStandsTwiceFirstAt', {
      id: entry.id,
      path: pathText([...at, first]),
    })
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
        message: scenarioTexts.all('checkRegion.thereIsNoTown', { id }),
        found: shortValue(id),
        ...(near === undefined ? {} : { hint: scenarioTexts.all('checkRegion.didYouMean', { near }) }),
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
          message: scenarioTexts.all('checkRegion.townHasNoDistrict', { id: town.id }),
          hint: scenarioTexts.all('checkRegion.addAtLeastOneDistrict'),
        },
      ]
    if (Math.abs(sum - 1) <= SUM_TOLERANCE) return []
    return [
      {
        code: 'badSum',
        path,
        message: scenarioTexts.all('checkRegion.theCatchmentsOfTheDistricts', { id: town.id }),
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
        message: scenarioTexts.all('checkRegion.creatorsAndChainsAddUp'),
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
            message: scenarioTexts.all('checkRegion.theRingIsNotClosed'),
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
        message: scenarioTexts.all('checkRegion.townHasFarMoreResidents', { id: town.id }),
        expected: `..${most}`,
        found: String(there),
        hint: scenarioTexts.all('checkRegion.raiseUnitsOrAgentScale'),
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
      message: scenarioTexts.all('checkRegion.tooManyUnitsInAll'),
      expected: `..${MAX_UNITS} units`,
      found: String(units),
      hint: scenarioTexts.all('checkRegion.raiseAgentScaleAndLowerUnits'),
    },
  ]
}
