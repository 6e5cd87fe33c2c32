import { normal } from '../distributions.ts'
import { defineProcess } from '../process.ts'
import { MAX_TIES } from '../state/columns.ts'
import { appealOf } from './appeal.ts'
import { ATTENTION, pipelineLesson, WORKING } from './pipelines.ts'

/**
 * Learning, a third of the units each month (so every business once a quarter):
 *
 *   creators  E' = E (1 - f/4) + 1/4 practice + 6 s (1 - sim)(1 - .3 pipe) max(0, mean E - E)
 *                + 3 l (1 + cluster) sum_ties max(0, E_partner - E) / 4 + 3 k L max(0, E_linked - E) + 3 pipeline lesson
 *   all       vogue' = rho vogue + sd N(0,1)
 *
 * E experience [years] (M8: learning by doing with forgetting f), s spillover from better creators of the district (M10),
 * l learning from partners (M11), more
 * in a cluster (L13); sim lock-in of the district, k learning from linked towns, pipelines (M12); practice is output relative to what was expected, at most 1.5. The appeal is computed
 * again from it. Draws: taste, one a business and quarter.
 */
export const learning = defineProcess({
  id: 'learning',
  about: 'practice, forgetting, learning from neighbours and partners; taste drifts',
  reads: [
    'business.state',
    'business.kind',
    'business.sector',
    'business.key',
    'business.size',
    'business.ability',
    'business.sales',
    'business.expected',
    'business.ties',
    'district.authenticity',
    'district.creators',
    'district.lockIn',
    'district.pipelines',
    'business.pipeline',
    'town.linked',
    'town.linkedSkill',
    'district.cluster',
  ],
  writes: ['business.experience', 'business.vogue', 'business.weight', 'business.rooted', 'district.skill'],
  draws: ['taste'],
  run(see, set, w) {
    const { c, params: p, unitStart, creatorList } = w
    const state = c['business.state']
    const kind = c['business.kind']
    const experience = c['business.experience']
    const vogue = c['business.vogue']
    const { a, b } = w.keys.month('taste')
    const pipeline = see['business.pipeline']
    const phase = w.tick % 3
    for (let d = 0; d < w.nDistricts; d++) {
      const start = unitStart[d]
      const n = see['district.creators'][d]
      let sum = 0
      for (let i = start; i < start + n; i++) sum += experience[creatorList[i]]
      const mean = n > 0 ? sum / n : 0
      set['district.skill'][d] = mean
      // People who know the same have little to tell each other (M12).
      const local = 6 * p.spillover * (1 - see['district.lockIn'][d])
      const town = w.townOf[d]
      const linked = see['town.linkedSkill'][town]
      const abroad = 3 * p.linkSpillover * see['town.linked'][town]
      const fromPartners = (3 * p.tieLearning * (1 + see['district.cluster'][d])) / MAX_TIES
      const pipes = n > 0 ? see['district.pipelines'][d] / n : 0
      for (let u = start + phase; u < unitStart[d + 1]; u += 3) {
        if (state[u] !== 1) continue
        vogue[u] = p.voguePersistence * vogue[u] + p.vogueSpread * normal(a, b, c['business.key'][u])
        if (kind[u] === 1) {
          const e = experience[u]
          const expected = see['business.expected'][u]
          const practice = expected > 0 ? Math.min(1.5, see['business.sales'][u] / expected) : 0
          const pipe = pipeline[u] > 0
          let gain = 0.25 * practice + local * (pipe ? 1 - ATTENTION : 1) * Math.max(0, mean - e)
          gain += abroad * Math.max(0, linked - e)
          if (pipeline[u] === WORKING) gain += 3 * pipelineLesson(p.pipelineGain, e, pipes)
          let fromTies = 0
          for (let k = u * MAX_TIES; k < (u + 1) * MAX_TIES; k++) {
            const partner = see['business.ties'][k]
            if (partner !== 0) fromTies += Math.max(0, experience[partner - 1] - e)
          }
          gain += fromPartners * fromTies
          experience[u] = Math.max(0.5, e * (1 - p.forgetting / 4) + gain)
          set['business.rooted'][u] += 0.02 * (1 - set['business.rooted'][u])
        }
        set['business.weight'][u] = appealOf(w, u, d)
      }
    }
  },
})
