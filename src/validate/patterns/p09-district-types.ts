import { measures } from '../../../sim/index.ts'
import type { Observation } from '../observation.ts'
import { districtsOf, meanOf } from '../series.ts'
import { band, definePattern } from './define.ts'

/** Quadrants of the change index: 2 where open shops are older than the city's, 1 where closed ones were. */
const DYNAMIC = 0
const EXPANDING = 1
const SHRINKING = 2
const STAGNANT = 3
const QUADRANTS = 4

/** Municipalities of a metropolitan core make one city, as in Seoul; any other town is its own. */
function cityOf(o: Observation, district: number): string {
  const town = o.region.towns[o.townOf[district]]
  return town.type === 'metroCore' ? `metro ${town.province ?? ''}` : town.id
}

/** Sum and number by key. */
function tally(keys: readonly string[], values: readonly number[]): (key: string) => number {
  const sums = new Map<string, [number, number]>()
  keys.forEach((key, i) => {
    if (Number.isNaN(values[i])) return
    const [sum, n] = sums.get(key) ?? [0, 0]
    sums.set(key, [sum + values[i], n + 1])
  })
  return key => {
    const [sum, n] = sums.get(key) ?? [0, 0]
    return n > 0 ? sum / n : Number.NaN
  }
}

/** Quadrant of each district and year, row a district; -1 where nothing closed, or nothing was open. */
export function quadrants(o: Observation): Int8Array {
  const years = Math.floor(o.months / 12)
  const out = new Int8Array(o.nDistricts * years).fill(-1)
  const cities = districtsOf(o).map(d => cityOf(o, d))
  const closed = Array.from({ length: o.nDistricts * years }, () => ({ months: 0, n: 0 }))
  for (const s of o.spells) {
    const year = Math.floor(s.month / 12)
    if (!s.died || year >= years) continue
    const cell = closed[s.district * years + year]
    cell.months += s.end
    cell.n++
  }
  for (let y = 0; y < years; y++) {
    const open = districtsOf(o).map(d => meanOf(o, 'monthsOpen', d, 12 * y, 12 * y + 12))
    const shut = districtsOf(o).map(d => closed[d * years + y].months / closed[d * years + y].n)
    const openOf = tally(cities, open)
    const shutOf = tally(cities, shut)
    for (const d of districtsOf(o)) {
      if (Number.isNaN(open[d]) || Number.isNaN(shut[d])) continue
      out[d * years + y] =
        (open[d] >= openOf(cities[d]) ? SHRINKING : DYNAMIC) + (shut[d] >= shutOf(cities[d]) ? EXPANDING : 0)
    }
  }
  return out
}

/** Share of steps that would end where they began if a year told nothing about the next. */
function byChance(counts: ArrayLike<number>): number {
  let all = 0
  const from = new Array<number>(QUADRANTS).fill(0)
  const to = new Array<number>(QUADRANTS).fill(0)
  for (let i = 0; i < QUADRANTS * QUADRANTS; i++) {
    all += counts[i]
    from[Math.floor(i / QUADRANTS)] += counts[i]
    to[i % QUADRANTS] += counts[i]
  }
  return from.reduce((sum, n, q) => sum + (n / all) * (to[q] / all), 0)
}

export const p09 = definePattern({
  id: 'P9',
  weight: 'B',
  use: 'test',
  scope: 'districts',
  source: 'S9',
  targets: [band('persist'), band('aboveChance'), band('LL'), band('LH'), band('HL'), band('HH')],
  measure(o) {
    const years = Math.floor(o.months / 12)
    const m = measures.transitions(quadrants(o), o.nDistricts, years, QUADRANTS)
    const stay = m.persistenceOfState
    return [
      m.persistence,
      m.persistence - byChance(m.counts),
      stay[DYNAMIC],
      stay[EXPANDING],
      stay[SHRINKING],
      stay[STAGNANT],
    ]
  },
})
