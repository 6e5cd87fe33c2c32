/** A potential founder: who it is, before any decision. Traits are drawn from its identity alone. */

import { normal } from '../../engine/distributions.ts'
import { expOf, powerOf } from '../../engine/float-tables.ts'
import type { Draw } from '../../engine/rng.ts'
import { mix32, uniform } from '../../engine/rng.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineRule } from '../process.ts'
import { CREATOR, INDEPENDENT, SECTORS, sectorsOfKind } from '../sectors.ts'
import type { World } from '../world.ts'

const YOUNGEST_CREATOR = constant({
  value: 22,
  unit: 'years',
  source: cite`assumed`,
  why: 'Creators are 22 to 63 when they open.',
})
const YOUNGEST_OTHER = constant({
  value: 25,
  unit: 'years',
  source: cite`assumed`,
  why: 'Other founders are 25 to 66 when they open.',
})
const AGE_RANGE = constant({
  value: 41,
  unit: 'years',
  source: cite`assumed`,
  why: 'Years between the youngest and the oldest who found.',
})
const ABILITY_BY_AGE = constant({
  value: 0.006,
  unit: 'ln/year',
  source: cite`${'S5'}`,
  why: 'Older founders bring more practice of the trade: 5-year survival doubles from under 30 to the 50s (S5).',
})
const MEAN_AGE = constant({
  value: 42,
  unit: 'years',
  source: cite`assumed`,
  why: 'Age of founders at which ability is ordinary.',
})
const CAPITAL_OF_YOUNG = constant({
  value: 0.7,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Savings at no age, of the straight line that meets the mean at about 43.',
})
const CAPITAL_BY_AGE = constant({
  value: 0.007,
  unit: '1/year',
  source: cite`assumed`,
  why: 'Savings grow with age.',
})
const PRACTICE_BY_AGE = constant({
  value: 0.04,
  unit: 'years/year',
  source: cite`assumed`,
  why: 'Practice of the trade that a year of age brings.',
})

export interface Founder {
  key: number
  kind: number
  home: number
  number: number
  sector: number
  ability: number
  size: number
  capital: number
  age: number
  experience: number
  flags: number
}

export const FLAG = {
  grant: 1,
  educated: 2,
  graduate: 4,
  moved: 16,
  supported: 32,
  anyway: 64,
} as const

/** Identity of candidate `number` of a kind, in a place (town or district key), in the cohort of a month. */
export function candidateKey(placeKey: number, tick: number, number: number, kind: number): number {
  const cohort = mix32(placeKey ^ Math.imul(tick + 0x1000, 0x9e3779b1))
  return mix32(cohort + Math.imul(number * 4 + kind, 0x85ebca6b)) >>> 0
}

const CREATORS = sectorsOfKind(CREATOR)
const INDEPENDENTS = sectorsOfKind(INDEPENDENT)

/** Sector of a candidate of a town, from a uniform draw: by what people of the town lean to (see variety.ts). */
const sectorOf = defineRule({
  reads: ['town.lean'],
  run(see, _set, _w: World, town: number, kind: number, u: number): number {
    const list = kind === CREATOR ? CREATORS : INDEPENDENTS
    const leaning = see['town.lean']
    const row = town * SECTORS.length
    let total = 0
    for (let i = 0; i < list.length; i++) total += leaning[row + list[i]]
    let left = u * total
    for (let i = 0; i < list.length - 1; i++) {
      left -= leaning[row + list[i]]
      if (left <= 0) return list[i]
    }
    return list[list.length - 1]
  },
})

/** Keys of the traits, read once a process. */
export interface TraitDraws {
  readonly sector: Draw
  readonly ability: Draw
  readonly size: Draw
  readonly capital: Draw
  readonly age: Draw
}
export function traitDraws(w: World): TraitDraws {
  const k = w.keys
  return {
    sector: k.trait('founder sector'),
    ability: k.trait('founder ability'),
    size: k.trait('founder size'),
    capital: k.trait('founder capital'),
    age: k.trait('founder age'),
  }
}

/** Fills `out` with the traits of a candidate. */
export const meetFounder = defineRule({
  rules: [sectorOf],
  run(
    see,
    set,
    w: World,
    out: Founder,
    t: TraitDraws,
    home: number,
    kind: number,
    number: number,
    key: number,
  ): void {
    const p = w.params
    out.key = key
    out.kind = kind
    out.home = home
    out.number = number
    out.sector = sectorOf(see, set, w, home, kind, uniform(t.sector.a, t.sector.b, key))
    out.ability = p.abilitySpread * normal(t.ability.a, t.ability.b, key)
    // Sizes are lognormal with mean 1, so that their spread leaves what a region supplies as it is; nobody plans a shop that
    // sells next to nothing.
    out.size = Math.max(
      w.sector.leastSize[out.sector],
      expOf(p.sizeSpread * (normal(t.size.a, t.size.b, key) - 0.5 * p.sizeSpread)),
    )
    out.capital =
      p.capital *
      expOf(p.capitalSpread * normal(t.capital.a, t.capital.b, key)) *
      powerOf(w.floorBySize, out.size)
    const u = uniform(t.age.a, t.age.b, key)
    // Founders are 22 to 66, the young somewhat more often; creators younger by some years.
    out.age = Math.floor(
      (kind === CREATOR ? YOUNGEST_CREATOR : YOUNGEST_OTHER) + AGE_RANGE * u * Math.sqrt(u),
    )
    // Older founders bring more practice of the trade and savings; 5-year survival doubles from under 30 to the 50s (S5).
    out.ability += ABILITY_BY_AGE * (out.age - MEAN_AGE)
    out.capital *= CAPITAL_OF_YOUNG + CAPITAL_BY_AGE * out.age
    out.experience = 1 + PRACTICE_BY_AGE * (out.age - YOUNGEST_CREATOR)
    out.flags = 0
  },
})

export function emptyFounder(): Founder {
  return {
    key: 0,
    kind: 0,
    home: 0,
    number: 0,
    sector: 0,
    ability: 0,
    size: 1,
    capital: 0,
    age: 0,
    experience: 1,
    flags: 0,
  }
}
