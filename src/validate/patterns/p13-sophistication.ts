import { measures, SECTORS } from '../../../sim/index.ts'
import type { Observation } from '../observation.ts'
import { meanOf } from '../series.ts'
import { band, definePattern } from './define.ts'
import { creatorsByTown, residentsOf } from './p12-creator-geography.ts'

/** Cities above this number of residents are large (SD1). */
const LARGE = 500_000

/** Commercial sophistication of a town: variety of trades (entropy), quality of space, appeal of place; z-scores added up. */
function sophistication(o: Observation): number[] {
  const T = o.region.towns.length
  const counts = Array.from({ length: T }, () => new Array<number>(SECTORS.length).fill(0))
  for (const b of o.open) counts[o.townOf[b.district]][b.sector]++
  const units = new Array<number>(T).fill(0)
  const amenity = new Array<number>(T).fill(0)
  const authenticity = new Array<number>(T).fill(0)
  o.region.districts.forEach((d, i) => {
    const t = o.townOf[i]
    units[t] += d.units
    amenity[t] += d.units * meanOf(o, 'amenity', i, o.months - 12)
    authenticity[t] += d.units * meanOf(o, 'authenticity', i, o.months - 12)
  })
  const entropy = counts.map(row => {
    const n = row.reduce((a, b) => a + b, 0)
    return row.reduce((a, k) => (k > 0 ? a - (k / n) * Math.log2(k / n) : a), 0)
  })
  const parts = [entropy, amenity.map((v, t) => v / units[t]), authenticity.map((v, t) => v / units[t])]
  return Array.from({ length: T }, (_, t) => parts.reduce((a, part) => a + zScore(part, t), 0))
}

function zScore(values: readonly number[], i: number): number {
  const m = values.reduce((a, b) => a + b, 0) / values.length
  const sd = Math.sqrt(values.reduce((a, b) => a + (b - m) ** 2, 0) / values.length)
  return sd > 0 ? (values[i] - m) / sd : 0
}

export const p13 = definePattern({
  id: 'P13',
  weight: 'A',
  use: 'calibrate',
  scope: 'system',
  source: 'SD1 (direction); size assumed',
  targets: [band('population', 0), band('p', undefined, 0.05), band('large', 0), band('partial', 0)],
  measure(o) {
    const creators = creatorsByTown(o)
    const csi = sophistication(o)
    const rows = creators.map((c, t) => ({
      y: Math.log(c + 0.5),
      p: Math.log(residentsOf(o, t)),
      s: csi[t],
      t,
    }))
    const regress = (list: typeof rows) =>
      measures.ols(
        list.map(r => r.y),
        [list.map(r => r.p), list.map(r => r.s)],
      )
    const all = regress(rows)
    const large = rows.filter(r => residentsOf(o, r.t) > LARGE)
    if (large.length < 6) return [all.coefficients[1], all.pValues[1], Number.NaN, Number.NaN]
    const big = regress(large)
    return [
      all.coefficients[1],
      all.pValues[1],
      big.standardisedBetas[2] - big.standardisedBetas[1],
      big.partialR2[2] - big.partialR2[1],
    ]
  },
})
