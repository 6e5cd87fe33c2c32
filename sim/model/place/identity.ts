import { exp } from '../../engine/math.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { BANDS } from '../people/people-columns.ts'
import { defineProcess } from '../process.ts'

const ENOUGH_HERITAGE = constant({
  value: 6,
  unit: '만원/unit/month',
  source: cite`assumed`,
  why: 'Public money a unit and month that closes two thirds of what a heritage programme can close [만원].',
})
const WITHOUT_LOCALS = constant({
  value: 0.3,
  unit: 'share',
  source: cite`assumed`,
  why: 'What a heritage programme does where nobody of the place takes part.',
})
const LOCALS = constant({
  value: 0.25,
  unit: 'share',
  source: cite`assumed`,
  why: 'Rooted share of creators that makes the effect of a heritage programme whole.',
})
const TOWN_PACE = constant({
  value: 1 / 3,
  unit: 'share',
  source: cite`assumed`,
  why: "A town's identity moves at a third of the pace of its streets.",
})

/**
 * Identity of town and street under programmes and crowds (SD1), monthly:
 *
 *   Z' = Z + i_h l (1 - e^(-spend/6)) (1 - Z) - e_C max(0, crowd - 1) Z;   the town's identity at a third of the pace
 *
 * spend [만원 a unit and month], l = .3 + .7 min(1, rooted/.25): a programme without the creators of the place is a theme
 * park; crowd visitors per resident relative to the start. So a programme that works too well wears away what it
 * built. Known answer: no spending and as many visitors as ever change nothing. Draws: none.
 */
export const identity = defineProcess({
  id: 'identity',
  about: 'heritage programmes build identity, crowds wear it',
  active: w => w.params.heritageGain > 0 || w.params.crowdErosion > 0,
  reads: [
    'district.units',
    'policy.heritageInvest',
    'district.rooted',
    'town.people',
    'town.visitors',
    'town.shockVisitors',
    'town.crowdStart',
  ],
  writes: ['district.authenticity', 'town.crowd', 'town.identity'],
  run(see, set, w) {
    const p = w.params
    const authenticity = set['district.authenticity']
    const units0 = see['district.units']
    const invest = see['policy.heritageInvest']
    const rooted = see['district.rooted']
    for (let t = 0; t < w.nTowns; t++) {
      let people = 0
      for (let b = t * BANDS; b < (t + 1) * BANDS; b++) people += see['town.people'][b]
      const visits = (see['town.visitors'][t] * see['town.shockVisitors'][t]) / Math.max(1, people)
      const start = see['town.crowdStart'][t]
      const now = start > 0 ? visits / start : 1
      const crowd = see['town.crowd'][t] + (now - see['town.crowd'][t]) / 12
      set['town.crowd'][t] = crowd
      const wear = p.crowdErosion * Math.max(0, crowd - 1)
      let built = 0
      let units = 0
      for (let i = w.townStart[t]; i < w.townStart[t + 1]; i++) {
        const d = w.townDistricts[i]
        const u = units0[d]
        const spend = invest[d] / (u * w.region.agentScale)
        const locals = WITHOUT_LOCALS + (1 - WITHOUT_LOCALS) * Math.min(1, rooted[d] / LOCALS)
        const gain = spend > 0 ? p.heritageGain * locals * (1 - exp(-spend / ENOUGH_HERITAGE)) : 0
        const Z = authenticity[d]
        authenticity[d] = Z + gain * (1 - Z) - wear * Z
        built += gain * u
        units += u
      }
      const I = see['town.identity'][t]
      const gain = units > 0 ? built / units : 0
      set['town.identity'][t] = I + TOWN_PACE * (gain * (1 - I) - wear * I)
    }
  },
})
