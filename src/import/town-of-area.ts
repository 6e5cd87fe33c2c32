/** Municipalities of the model from areas with people; what no file gives follows a rule that the report names. */

import type { LocalText, Town, TownType } from '../../sim/index.ts'
import { type Ages, people } from '../region/ages.ts'
import { round } from '../region/districts.ts'
import { importTexts } from '../text/families.ts'
import type { KnownArea, Share } from './area-search.ts'
import type { Outline } from './outlines.ts'
import { NATIONAL_CONSUMPTION } from './provinces.ts'

/** Visitors a month from outside the region per resident, by type. Assumed. */
const VISITORS_PER_RESIDENT: Readonly<Record<TownType, number>> = {
  metroCore: 0.5,
  metroRing: 0.25,
  provincialCity: 0.8,
  county: 1.5,
}

const NEUTRAL_RESOURCE = 0.4
const NEUTRAL_IDENTITY = 0.4
/** About the share of manufacturing in employment in Korea. */
const NEUTRAL_MANUFACTURING = 0.18

/** People per km2 from which a place without a Korean name counts as core, ring or city. Assumed. */
const DENSITIES: readonly (readonly [number, TownType])[] = [
  [5000, 'metroCore'],
  [1200, 'metroRing'],
  [150, 'provincialCity'],
]

export function townOfArea(area: KnownArea, shares: readonly Share[], outline: Outline): Town {
  const population = agesOfShares(shares)
  const residents = people(population)
  const type = typeOf(area, residents / Math.max(outline.areaKm2, 0.01))
  return {
    id: townId(area.code),
    name: { ko: spaced(area.name), en: area.nameEn === '' ? area.name : area.nameEn },
    type,
    code: area.code,
    capital: area.province?.capital ?? false,
    ...(area.province === undefined ? {} : { province: area.province.name.ko }),
    x: round(outline.middle.x, 3),
    y: round(outline.middle.y, 3),
    areaKm2: Math.max(0.01, round(outline.areaKm2, 2)),
    population,
    income: area.province === undefined ? 1 : round(area.province.consumption / NATIONAL_CONSUMPTION, 3),
    resources: {
      craft: NEUTRAL_RESOURCE,
      food: NEUTRAL_RESOURCE,
      heritage: NEUTRAL_RESOURCE,
      nature: NEUTRAL_RESOURCE,
      media: NEUTRAL_RESOURCE,
    },
    identity: NEUTRAL_IDENTITY,
    manufacturing: NEUTRAL_MANUFACTURING,
    visitors: Math.round(residents * VISITORS_PER_RESIDENT[type]),
    polygon: outline.polygon,
  }
}

/** Ids of files may hold letters, digits and `. _ -` only. */
export function townId(code: string): string {
  const plain = code.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 48)
  return /^[\p{L}\p{N}]/u.test(plain) ? plain : `a${plain}`
}

/** `천안시동남구` as people write it: `천안시 동남구`. */
const spaced = (name: string) => name.replace(/^(\S+시)(\S+구)$/, '$1 $2')

function agesOfShares(shares: readonly Share[]): Ages {
  const sums = [0, 0, 0, 0]
  for (const { record, share } of shares)
    record.found.ages.forEach((count, i) => {
      sums[i]! += count * share
    })
  return [Math.round(sums[0]!), Math.round(sums[1]!), Math.round(sums[2]!), Math.round(sums[3]!)]
}

function typeOf(area: KnownArea, density: number): TownType {
  const name = area.plain.plain
  if (area.province !== undefined) {
    if (/(군|-gun)$/.test(name)) return 'county'
    if (area.province.metropolitan) return 'metroCore'
    if (area.province.capital) return 'metroRing'
    if (/([시구]|-si|-gu)$/.test(name)) return 'provincialCity'
  }
  return DENSITIES.find(([least]) => density >= least)?.[1] ?? 'county'
}

/** What the files did not say, with the rule that filled it: told in the report and in the region's source. */
export function assumptionsOf(
  towns: readonly Town[],
  areas: readonly KnownArea[],
  agesAssumed: boolean,
): readonly { readonly field: string; readonly rule: LocalText }[] {
  const korean = areas.some(area => area.province !== undefined)
  const foreign = areas.some(area => area.province === undefined)
  return [
    {
      field: 'towns.type',
      rule: korean
        ? importTexts.all('townOfArea.byNameAndProvinceGu')
        : importTexts.all('townOfArea.byPopulationDensity'),
    },
    ...(korean && foreign
      ? [
          {
            field: 'towns.type',
            rule: importTexts.all('townOfArea.byPopulationDensityWhereThe'),
          },
        ]
      : []),
    {
      field: 'towns.income',
      rule: korean
        ? importTexts.all('townOfArea.consumptionPerHeadOfIts')
        : importTexts.all('townOfArea.neutralValue1'),
    },
    {
      field: 'towns.resources',
      rule: importTexts.all('townOfArea.neutralValue', { neutralResource: NEUTRAL_RESOURCE }),
    },
    {
      field: 'towns.identity',
      rule: importTexts.all('townOfArea.neutralValue2', { neutralIdentity: NEUTRAL_IDENTITY }),
    },
    {
      field: 'towns.manufacturing',
      rule: importTexts.all('townOfArea.nearTheNationalShare', {
        neutralManufacturing: NEUTRAL_MANUFACTURING,
      }),
    },
    {
      field: 'towns.visitors',
      rule: importTexts.all('townOfArea.visitorsAMonthPerResident'),
    },
    ...(agesAssumed
      ? [
          {
            field: 'towns.population',
            rule: importTexts.all('townOfArea.whereTheAgesOfThe'),
          },
        ]
      : []),
    ...(towns.length > 0 && !korean
      ? [
          {
            field: 'towns.capital',
            rule: importTexts.all('townOfArea.allTakenAsOutsideThe'),
          },
        ]
      : []),
  ]
}
