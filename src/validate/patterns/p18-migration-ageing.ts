import { measures } from '../../../sim/index.ts'
import type { Observation } from '../observation.ts'
import { districtsOf } from '../series.ts'
import { band, definePattern } from './define.ts'

/**
 * Months from the start, in the middle of 2024 (`agesFrom`), to the middle of 2030 and of 2049, the last month of a
 * validation run. Nobody ages in the spin-up.
 */
const TO_2030 = 72
const TO_2049 = 299
/** Fewer provinces than this show no exponent of distance. */
const LEAST_PROVINCES = 5

/** Residents of each town in a month, from the catchments of its districts. */
function residentsAt(o: Observation, month: number): number[] {
  const series = o.series('population')
  const out = new Array<number>(o.region.towns.length).fill(0)
  for (const d of districtsOf(o)) out[o.townOf[d]] += series[month * o.nDistricts + d]
  return out
}

function share65AtStart(o: Observation): number {
  const { towns } = o.region
  const old = towns.reduce((sum, t) => sum + t.population[3], 0)
  return old / towns.reduce((sum, t) => sum + t.population.reduce((a, b) => a + b, 0), 0)
}

/** Share of 65 and over of the whole region in a month; NaN in months that are not seen. */
function share65(o: Observation, month: number): number {
  if (month >= o.months) return Number.NaN
  const people = o.series('population')
  const share = o.series('share65')
  let all = 0
  let old = 0
  for (const d of districtsOf(o)) {
    const n = people[month * o.nDistricts + d]
    all += n
    old += n * share[month * o.nDistricts + d]
  }
  return old / all
}

/** Exponent of distance and gross rate of moves between provinces, distances weighted by people, as in S41. */
export function betweenProvinces(
  o: Pick<Observation, 'flow' | 'km'> & {
    readonly region: { readonly towns: readonly { province?: string }[] }
  },
  residents: readonly number[],
): { exponent: number; grossRate: number } {
  const T = residents.length
  const names = [...new Set(o.region.towns.map(t => t.province ?? ''))]
  const P = names.length
  const provinceOf = o.region.towns.map(t => names.indexOf(t.province ?? ''))
  const people = new Array<number>(P).fill(0)
  residents.forEach((n, t) => {
    people[provinceOf[t]] += n
  })
  const moves = new Float64Array(P * P)
  const km = new Float64Array(P * P)
  let gross = 0
  for (let i = 0; i < T; i++) {
    for (let k = 0; k < T; k++) {
      if (provinceOf[i] === provinceOf[k]) continue
      const pair = provinceOf[i] * P + provinceOf[k]
      moves[pair] += o.flow[i * T + k]
      km[pair] += residents[i] * residents[k] * o.km[i * T + k]
      gross += o.flow[i * T + k]
    }
  }
  const grossRate = gross / people.reduce((a, b) => a + b, 0)
  const pairs = Array.from({ length: P * P }, (_, i) => i).filter(i => moves[i] > 0)
  if (P < LEAST_PROVINCES) return { exponent: Number.NaN, grossRate }
  const origin = pairs.map(i => people[Math.floor(i / P)])
  const destination = pairs.map(i => people[i % P])
  const fit = measures.ols(
    pairs.map(i => Math.log(moves[i])),
    [
      origin.map(Math.log),
      destination.map(Math.log),
      pairs.map((i, n) => Math.log(km[i] / (origin[n] * destination[n]))),
    ],
  )
  return { exponent: -fit.coefficients[3], grossRate }
}

export const p18 = definePattern({
  id: 'P18',
  weight: 'A',
  use: 'calibrate',
  scope: 'system',
  source: 'S41; S43-S45',
  targets: [
    band('distance', 0.75, 1),
    band('gross', 0.045, 0.05),
    band('old'),
    band('old2030'),
    band('old2049'),
  ],
  measure(o) {
    const { exponent, grossRate } = betweenProvinces(o, residentsAt(o, o.months - 1))
    return [exponent, grossRate, share65AtStart(o), share65(o, TO_2030), share65(o, TO_2049)]
  },
})
