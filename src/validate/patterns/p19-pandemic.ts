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
const DOSSIER = { shops: 0.09, food: 0.18, alleys: 0.196, leisure: 0.5, campus: 0.5 } as const

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
  title: { ko: '감염병 충격과 회복', en: 'Pandemic shock and recovery' },
  statistic: {
    ko: '충격이 있는 실행과 같은 난수 시드의 충격 없는 실행: 첫해 매출 감소의 순위(생활 소매, 외식, 골목, 여가, 대학가 음식점)가 자료와 맞는 정도(켄달 타우), 반감기',
    en: "Run with the shock against the same seed without it: rank order of the first year's loss of sales (daily retail, food, alleys, leisure, restaurants of campus streets) against the data (Kendall's tau), half-life",
  },
  source: 'S46, S19, S47',
  targets: [
    band('tau', '순위 일치(타우)', 'Rank order (tau)', 0.7),
    band('halfLife', '바닥에서 절반 회복까지(개월)', 'Months from the trough to half of it'),
    band('all', '전체 매출 감소', 'Loss of all sales'),
    band('shops', '생활 소매', 'Daily retail', undefined, undefined, 'shops −9% in 2020'),
    band('food', '외식', 'Food and drink', undefined, undefined, 'Korean food −18%'),
    band('alleys', '골목', 'Alleys', undefined, undefined, '−19.6%'),
    band('leisure', '여가', 'Leisure', undefined, undefined, '−50% and more'),
    band('campus', '대학가 음식점', 'Restaurants of campus streets', undefined, undefined, '−43 to −63%'),
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
    const order = (Object.keys(DOSSIER) as (keyof typeof DOSSIER)[]).filter(k => !Number.isNaN(loss[k]))
    const all = inDistricts()
    const path = (o: Observation) => Array.from({ length: ARM_MONTHS }, (_, m) => all(o, m))
    return [
      measures.kendallTau(
        order.map(k => loss[k]),
        order.map(k => DOSSIER[k]),
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
