import { type MARKETS, measures, SECTORS } from '../../../sim/index.ts'
import type { Observation } from '../observation.ts'
import { districtsOf } from '../series.ts'
import { ARM_MONTHS, band, definePattern } from './define.ts'

const START = 60
/** The figures are those of 2020, the first year. */
const YEAR = 12

/**
 * Depths of 2020 that have a like in the model: shops -9 %, Korean food -18 %, alleys -19.6 %; leisure and travel -50 % and
 * more and restaurants of student streets -43 to -63 % overlap and are tied.
 */
const DEPTHS_OF_2020 = { shops: 0.09, food: 0.18, alleys: 0.196, leisure: 0.5, campus: 0.5 } as const

/** Loss of a sum over the first year, as a share of the same without the shock. */
function depth(of: (o: Observation, month: number) => number, base: Observation, hit: Observation): number {
  let without = 0
  let withShock = 0
  for (let m = START; m < START + YEAR; m++) {
    without += of(base, m)
    withShock += of(hit, m)
  }
  return without > 0 ? 1 - withShock / without : Number.NaN
}

function inMarket(market: (typeof MARKETS)[number]): (o: Observation, month: number) => number {
  return (o, month) =>
    SECTORS.reduce(
      (sum, s, i) =>
        s.market === market ? sum + (o.watched?.sectorSales[month * SECTORS.length + i] ?? Number.NaN) : sum,
      0,
    )
}

function inDistricts(type?: string): (o: Observation, month: number) => number {
  return (o, month) => {
    const sales = o.series('sales')
    return districtsOf(o)
      .filter(d => type === undefined || o.region.districts[d].type === type)
      .reduce((sum, d) => sum + sales[month * o.nDistricts + d], 0)
  }
}

/** Restaurants of campus streets: what the figure of the data is of. */
function campusRestaurants(o: Observation, month: number): number {
  return districtsOf(o)
    .filter(d => o.region.districts[d].type === 'campus')
    .reduce((sum, d) => sum + (o.watched?.dining[month * o.nDistricts + d] ?? Number.NaN), 0)
}

export const p19 = definePattern({
  id: 'P19',
  weight: 'B',
  use: 'calibrate',
  scope: 'paired',
  source: 'S46, S19, S47',
  targets: [
    band('tau', 0.7),
    band('halfLife'),
    band('all'),
    band('shops'),
    band('food'),
    band('alleys'),
    band('leisure'),
    band('campus'),
  ],
  arms: [{ id: 'pandemic', shocks: [{ shock: 'pandemic', from: START, months: 24, strength: 1 }] }],
  measure(base, arm) {
    const hit = arm('pandemic')
    const loss = {
      shops: depth(inMarket('daily'), base, hit),
      food: depth(inMarket('dining'), base, hit),
      alleys: depth(inDistricts('alley'), base, hit),
      leisure: depth(inMarket('leisure'), base, hit),
      campus: depth(campusRestaurants, base, hit),
    }
    const order = (Object.keys(DEPTHS_OF_2020) as (keyof typeof DEPTHS_OF_2020)[]).filter(
      k => !Number.isNaN(loss[k]),
    )
    const all = inDistricts()
    const path = (o: Observation) => Array.from({ length: ARM_MONTHS }, (_, m) => all(o, m))
    return [
      measures.kendallTau(
        order.map(k => loss[k]),
        order.map(k => DEPTHS_OF_2020[k]),
      ),
      measures.resilience(path(hit), path(base), START).halfLife,
      depth(all, base, hit),
      loss.shops,
      loss.food,
      loss.alleys,
      loss.leisure,
      loss.campus,
    ]
  },
})
