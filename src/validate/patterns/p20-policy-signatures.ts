import type { LeverUse, Region } from '../../../sim/index.ts'
import type { Observation } from '../observation.ts'
import { districtsOf, meanOf } from '../series.ts'
import { type Arm, band, definePattern } from './define.ts'

/** Programmes of a year, in the third year; rules and zones from then on. */
const FROM = 24
const TO = 36
const QUARTER = 3
/** Quarters from the start of a programme to the fourth after its end. */
const QUARTERS = (TO - FROM) / QUARTER + 4
/** Sitting rents are compared over the fifth year of the agreements, four and a half years on. */
const RENT_YEAR = 4
/**
 * Agreements are measured where they are made in the world, in streets whose asking rents rise: by this a year over the two
 * years before (city + 3 points; the evidence is from one such zone, S17).
 */
const RISING = 0.03
/** Sales around a zone over its first five years. */
const ZONE_MONTHS = 60
/** Districts of the zone; the others are its neighbours. */
const ZONE_SIZE = 3
/** Creators are counted ten years after the end of the grants, over a year. */
const LATE = TO + 120
/** Runs in pairs for one value. */
const PAIRS = 8

const zoneOf = (region: Region) => region.districts.slice(0, ZONE_SIZE).map(d => d.id)

function use(lever: string, value: number, rest: Partial<LeverUse> = {}): Arm {
  return { id: lever, levers: () => [{ lever, value, from: FROM, ...rest }] }
}

/** Sum over districts of a monthly figure, mean over months [from, to). */
function level(o: Observation, metric: string, from: number, to: number): number {
  const s = o.series(metric)
  let sum = 0
  for (let m = from; m < to; m++)
    for (const d of districtsOf(o)) {
      const v = s[m * o.nDistricts + d]
      // A mean of a district without creators is not known.
      if (!Number.isNaN(v)) sum += v
    }
  return sum / (to - from)
}

/** Effect of a programme of a year in the fourth quarter after its end, over the largest of any quarter until then. */
export function remaining(effects: readonly number[]): number {
  const peak = Math.max(...effects)
  return peak > 0 ? effects[effects.length - 1] / peak : Number.NaN
}

/** Quarterly effects from the start of the programme to the fourth quarter after its end. */
function quarterly(base: Observation, arm: Observation, metric: string): number[] {
  return Array.from({ length: QUARTERS }, (_, q) => {
    const from = FROM + q * QUARTER
    return level(arm, metric, from, from + QUARTER) - level(base, metric, from, from + QUARTER)
  })
}

/**
 * The same for sales of creators, as the evidence has it (S58, the same firms with a voucher and without): those who were
 * there when the programme began and still are in both runs. Sums by quarter.
 */
function sameCreators(base: Observation, arm: Observation): number[] {
  const known = base.watched?.creatorSales[FROM / QUARTER - 1]
  return Array.from({ length: QUARTERS }, (_, q) => {
    const without = base.watched?.creatorSales[FROM / QUARTER + q]
    const withIt = arm.watched?.creatorSales[FROM / QUARTER + q]
    let sum = 0
    for (const key of known?.keys() ?? []) {
      const a = withIt?.get(key)
      const b = without?.get(key)
      if (a !== undefined && b !== undefined) sum += a - b
    }
    return sum
  })
}

/** Sum of ln(sitting rent with / without) over the streets whose asking rents rose before, and how many they are. */
function rentInRisingStreets(base: Observation, arm: Observation): [sum: number, n: number] {
  const from = FROM + 12 * RENT_YEAR
  const years = (FROM - 6) / 12
  let sum = 0
  let n = 0
  for (const d of districtsOf(base)) {
    const was = meanOf(base, 'askingRent', d, 0, 6)
    const grown = (meanOf(base, 'askingRent', d, FROM - 6, FROM) / was) ** (1 / years) - 1
    if (!(grown >= RISING)) continue
    const ratio =
      meanOf(arm, 'sittingRent', d, from, from + 12) / meanOf(base, 'sittingRent', d, from, from + 12)
    if (!(ratio > 0)) continue
    sum += Math.log(ratio)
    n++
  }
  return [sum, n]
}

/** Exits and months at risk of supported shops in the year before the end of support, and in the year after. */
function exitsAround(o: Observation): number[] {
  if (!o.watched) return [0, 0, 0, 0]
  const { before, after } = o.watched.supported
  return [before.exits, before.months, after.exits, after.months]
}

function neighbourSales(base: Region, o: Observation): number {
  const inZone = new Set(zoneOf(base))
  const sales = o.series('sales')
  let sum = 0
  for (let m = FROM; m < FROM + ZONE_MONTHS; m++)
    for (const d of districtsOf(o))
      if (!inZone.has(o.region.districts[d].id)) sum += sales[m * o.nDistricts + d]
  return sum
}

function collect(base: Observation, arm: (id: string) => Observation): readonly number[] {
  const grant = arm('creatorGrant')
  const voucher = arm('collaboration')
  return [
    ...quarterly(base, grant, 'creatorsOpen'),
    ...sameCreators(base, voucher),
    ...quarterly(base, voucher, 'tiesPerCreator'),
    ...exitsAround(arm('subsidisedSpace')),
    ...rentInRisingStreets(base, arm('agreements')),
    level(grant, 'creatorsOpen', LATE, LATE + 12),
    level(base, 'creatorsOpen', LATE, LATE + 12),
    neighbourSales(base.region, arm('taxZone')),
    neighbourSales(base.region, base),
  ]
}

function settle(sums: readonly number[]): readonly number[] {
  const grant = sums.slice(0, QUARTERS)
  const voucher = sums.slice(QUARTERS, 2 * QUARTERS)
  const ties = sums.slice(2 * QUARTERS, 3 * QUARTERS)
  const [
    exitsBefore,
    monthsBefore,
    exitsAfter,
    monthsAfter,
    lnRent,
    streets,
    late,
    lateBase,
    around,
    aroundBase,
  ] = sums.slice(3 * QUARTERS)
  return [
    remaining(grant),
    remaining(voucher),
    remaining(ties),
    exitsBefore > 0 ? exitsAfter / monthsAfter / (exitsBefore / monthsBefore) : Number.NaN,
    streets > 0 ? 100 * (Math.exp(lnRent / streets / (RENT_YEAR + 0.5)) - 1) : Number.NaN,
    late / lateBase - 1,
    around / aroundBase - 1,
  ]
}

export const p20 = definePattern({
  id: 'P20',
  weight: 'A',
  use: 'calibrate',
  scope: 'paired',
  source: 'S56, S58, S17, S27, S66',
  targets: [
    band('grant', undefined, 0.3),
    band('voucher', undefined, 0.3),
    band('ties'),
    band('space', 1.7),
    band('agreement', -0.8, -0.1),
    band('tenYears'),
    band('neighbour', undefined, 0),
  ],
  arms: [
    use('creatorGrant', 60, { to: TO }),
    use('collaboration', 100, { to: TO }),
    use('subsidisedSpace', 6, { to: TO + 24 }),
    use('agreements', 1),
    {
      id: 'taxZone',
      levers: region => [{ lever: 'taxZone', value: 0.1, from: FROM, where: { districts: zoneOf(region) } }],
    },
  ],
  pooled: { pairs: PAIRS, collect, settle },
  measure: (base, arm) => settle(collect(base, arm)),
})
