import { CHAIN } from '../../../sim/index.ts'
import { booms } from '../booms.ts'
import { mean, meanOf, sumOf } from '../series.ts'
import { band, definePattern } from './define.ts'

/** A district gentrifies from three years before its rents cross the boom ratio until the peak. */
const LEAD = 36

export const p10 = definePattern({
  id: 'P10',
  weight: 'B',
  use: 'calibrate',
  scope: 'districts',
  source: 'S25 (New York), S26 (five US cities)',
  targets: [band('exit', 0.9, 1.4), band('empty', 1), band('chains', 1)],
  measure(o) {
    const ratios: [number[], number[], number[]] = [[], [], []]
    const found = booms(o)
    const booming = new Set(found.map(b => b.district))
    for (const b of found) {
      const from = Math.max(0, b.crossed - LEAD)
      const to = b.peak + 1
      const rate = (d: number) =>
        (sumOf(o, 'closures', d, from, to) +
          sumOf(o, 'displaced', d, from, to) -
          sumOf(o, 'displacedClosed', d, from, to)) /
        meanOf(o, 'businessesOpen', d, from, to)
      // Matched by type: a main street has other chains and other vacancies than an alley, boom or not.
      const type = o.region.districts[b.district].type
      const calm = (d: number) => !booming.has(d) && o.region.districts[d].type === type
      const others: number[] = []
      for (let d = 0; d < o.nDistricts; d++) if (calm(d)) others.push(d)
      if (others.length === 0) continue
      ratios[0].push(rate(b.district) / mean(others.map(rate)))
      const here = o.empty.filter(e => e.district === b.district && e.from >= from && e.from < to)
      const there = o.empty.filter(e => calm(e.district) && e.from >= from && e.from < to)
      ratios[1].push(mean(here.map(e => e.months)) / mean(there.map(e => e.months)))
      const taken = (list: typeof here) => {
        const from = list.filter(e => e.leaver !== CHAIN)
        return from.filter(e => e.successor === CHAIN).length / from.length
      }
      ratios[2].push(taken(here) / taken(there))
    }
    return ratios.map(r => mean(r.filter(Number.isFinite)))
  },
})
