import { OPEN } from '../../engine/population.ts'
import { variety as varietyOf } from '../../measures/variety.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { BANDS, MIDDLE, YOUNG } from '../people/people-columns.ts'
import { defineProcess, defineRule } from '../process.ts'
import { MARKET_OF, SECTORS } from '../sectors.ts'
import type { World } from '../world.ts'

const MOST_ABSORPTION = constant({
  value: 1.5,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Unrelated variety softens a shock up to this.',
})

/** Broad groups: sectors of one market use the same knowledge. */
const GROUPS = Uint8Array.from(MARKET_OF)
const NARROW = SECTORS.length
const LEAST_LEAN = constant({
  value: 0.4,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Least lean of candidates toward what is related to the shops of their town.',
})
const MOST_LEAN = constant({
  value: 2.5,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Largest lean of candidates toward what is related to the shops of their town.',
})

/** Shops by town and sector. Scratch of one call. */
const countShops = defineRule({
  reads: ['business.state', 'business.sector'],
  run(see, _set, w: World): Float64Array {
    const { unitStart } = w
    const n = new Float64Array(w.nTowns * NARROW)
    const state = see['business.state']
    const sector = see['business.sector']
    for (let d = 0; d < w.nDistricts; d++) {
      const at = w.townOf[d] * NARROW
      for (let u = unitStart[d]; u < unitStart[d + 1]; u++) if (state[u] === OPEN) n[at + sector[u]]++
    }
    return n
  },
})

/** Two sectors know something of each other's trade: one market, or one local resource. */
export function isRelated(a: number, b: number): boolean {
  if (a === b) return false
  const A = SECTORS[a]
  const B = SECTORS[b]
  return A.market === B.market || (A.resource !== undefined && A.resource === B.resource)
}
const RELATED = SECTORS.map((_, a) => SECTORS.flatMap((_, b) => (isRelated(a, b) ? [b] : [])))

/**
 * Related and unrelated variety by town (S35), once a year, and what it does:
 *
 *   RV = sum_g P_g H_g, UV = sum_g P_g log2(1/P_g) [bits]
 *   lean_ts = share_s resource_ts (1 + r (phi_ts - phi_s)) creative_t [business services];  phi share of shops related to sector s
 *   patience_t = 1 + g_UV (UV_t - mean UV)
 *
 * Candidates lean to sectors related to what is there (r relatedness, mean of the region taken off); growth by RV is
 * in readiness to found (talent); households of a town of unlike trades bear a crisis longer (UV, shock absorption).
 * Known answer of the measure: A1 .25, A2 .25, B1 .5: UV 1, RV .5. Source: S35 (signs only). Draws: none.
 */
export const variety = defineProcess({
  id: 'variety',
  about: 'related and unrelated variety; what founders lean to',
  reads: ['town.people', 'town.creativeClass'],
  writes: ['town.relatedVariety', 'town.unrelatedVariety', 'town.patience', 'town.lean'],
  rules: [countShops],
  run(see, set, w) {
    if (w.tick % 12 !== 0) return
    const { params: p, nTowns: T } = w
    const n = countShops(see, set, w)
    const total = new Float64Array(T)
    const all = new Float64Array(NARROW)
    let shops = 0
    let meanUnrelated = 0
    for (let t = 0; t < T; t++) {
      for (let s = 0; s < NARROW; s++) {
        total[t] += n[t * NARROW + s]
        all[s] += n[t * NARROW + s]
      }
      shops += total[t]
      const v = varietyOf(n.subarray(t * NARROW, (t + 1) * NARROW), GROUPS)
      set['town.relatedVariety'][t] = total[t] > 0 ? v.related : 0
      set['town.unrelatedVariety'][t] = total[t] > 0 ? v.unrelated : 0
      meanUnrelated += total[t] * see['town.unrelatedVariety'][t]
    }
    meanUnrelated /= Math.max(1, shops)
    for (let t = 0; t < T; t++) {
      set['town.patience'][t] =
        total[t] > 0
          ? Math.max(
              0.5,
              Math.min(
                MOST_ABSORPTION,
                1 + p.unrelatedAbsorption * (see['town.unrelatedVariety'][t] - meanUnrelated),
              ),
            )
          : 1
      const working = see['town.people'][t * BANDS + YOUNG] + see['town.people'][t * BANDS + MIDDLE]
      const creative = working > 0 ? see['town.creativeClass'][t] / (p.creativeClass * working) : 1
      for (let s = 0; s < NARROW; s++) {
        let here = 0
        let everywhere = 0
        for (const r of RELATED[s]) {
          here += n[t * NARROW + r]
          everywhere += all[r]
        }
        const above = total[t] > 0 ? here / total[t] - everywhere / Math.max(1, shops) : 0
        const lean = (1 + p.relatedness * above) * (SECTORS[s].kibs ? creative : 1)
        const at = t * NARROW + s
        set['town.lean'][at] = w.leaning[at] * Math.max(LEAST_LEAN, Math.min(MOST_LEAN, lean))
      }
    }
  },
})
