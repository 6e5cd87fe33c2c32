import { exp } from '../../engine/math.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineProcess } from '../process.ts'

const CONTACT_MINUTES = constant({
  value: 30,
  unit: 'minutes',
  source: cite`assumed`,
  why: 'Travel time after which two thirds of the everyday contact between towns is gone [minutes].',
})
const BY_TRAVEL = constant({
  value: 0.3,
  unit: 'share',
  source: cite`assumed`,
  why: 'Weight of everyday contact by travel against a full virtual link.',
})
const MOST_OUTWARD = constant({
  value: 0.6,
  unit: 'share',
  source: cite`assumed`,
  why: 'Of the meetings outside the own district, the most that can be with other towns.',
})

/**
 * Knowledge between towns (inter-regional links, SD3), each quarter:
 *
 *   s_ik = virtual_ik + 0.3 exp(-minutes_ik / 30);   L_i = 1 - exp(-sum_k s_ik)
 *   skill seen from i = sum_k s_ik skill_k / sum_k s_ik;   meetings abroad = 0.6 L_i of those outside the own district
 *
 * skill of a town: mean experience of its creators. Learning takes it up where it is better than one's own. A region of
 * one town has no links. Draws: none.
 */
export const knowledgeLinks = defineProcess({
  id: 'knowledgeLinks',
  about: 'how far towns see what others know, and meet',
  active: w => w.nTowns > 1 && w.params.onLinks > 0,
  reads: ['district.creators', 'district.skill', 'link.minutes', 'link.virtual'],
  writes: ['town.skill', 'link.strength', 'town.linked', 'town.linkedSkill', 'town.outward'],
  run(see, set, w) {
    if (w.tick % 3 !== 1) return
    const T = w.nTowns
    for (let t = 0; t < T; t++) {
      let skill = 0
      let n = 0
      for (let i = w.townStart[t]; i < w.townStart[t + 1]; i++) {
        const d = w.townDistricts[i]
        skill += see['district.creators'][d] * see['district.skill'][d]
        n += see['district.creators'][d]
      }
      set['town.skill'][t] = n > 0 ? skill / n : 0
    }
    const minutes = see['link.minutes']
    const virtual = see['link.virtual']
    const strength = set['link.strength']
    const skillOf = see['town.skill']
    for (let i = 0; i < T; i++) {
      let sum = 0
      let skill = 0
      for (let k = 0; k < T; k++) {
        const pair = i * T + k
        if (i === k) continue
        const s = virtual[pair] + BY_TRAVEL * exp(-minutes[pair] / CONTACT_MINUTES)
        strength[pair] = s
        sum += s
        skill += s * skillOf[k]
      }
      set['town.linked'][i] = 1 - exp(-sum)
      set['town.linkedSkill'][i] = sum > 0 ? skill / sum : 0
      set['town.outward'][i] = MOST_OUTWARD * see['town.linked'][i]
    }
  },
})
