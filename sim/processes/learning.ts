import { normal } from '../distributions.ts'
import { defineProcess } from '../process.ts'
import { SECTORS } from '../sectors.ts'
import { MAX_TIES } from '../state/columns.ts'
import type { World } from '../world.ts'
import { appealOfTies, appealWithoutTies, localAppeal } from './appeal.ts'
import { ATTENTION, pipelineLesson, WORKING } from './pipelines.ts'
import { startOfThird } from './thirds.ts'

const local = new Float64Array(SECTORS.length)

/**
 * Learning, a third of each district's units a month (so every business once a quarter):
 *
 *   creators  E' = E (1 - f/4) + 1/4 practice + 6 s (1 - sim)(1 - .3 pipe) max(0, mean E - E)
 *                + 3 l (1 + cluster) sum_ties max(0, E_partner - E) / 4 + 3 k L max(0, E_linked - E) + 3 pipeline lesson
 *   all       vogue' = rho vogue + sd fashion_s N(0,1)
 *
 * E experience [years] (M8: learning by doing with forgetting f), s spillover from better creators of the district (M10),
 * l learning from partners (M11), more in a cluster (L13); sim lock-in of the district, k learning from linked towns and
 * pipelines (M12); practice is output relative to what was expected, at most 1.5. The appeal is computed again from it. Draws: taste, one a business and quarter.
 */
export const learning = defineProcess({
  id: 'learning',
  about: 'practice, forgetting, learning from neighbours and partners; taste drifts',
  reads: [
    'district.design',
    'district.tech',
    'business.apprentices',
    'business.state',
    'business.opened',
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
    const { unitStart, creatorList } = w
    const creators = see['district.creators']
    const experience = set['business.experience']
    const { a, b } = w.keys.month('taste')
    const third = w.tick % 3
    for (let d = 0; d < w.nDistricts; d++) {
      const first = unitStart[d]
      const start = startOfThird(w, d, third)
      const end = startOfThird(w, d, third + 1)
      const n = creators[d]
      let sum = 0
      let from = first
      let to = first
      for (let i = first; i < first + n; i++) {
        const u = creatorList[i]
        sum += experience[u]
        from += +(u < start)
        to += +(u < end)
      }
      const mean = n > 0 ? sum / n : 0
      set['district.skill'][d] = mean
      practise(w, d, mean, from, to)
      driftTaste(w, a, b, start, end)
      for (let s = 0; s < local.length; s++) local[s] = localAppeal(w, s, d)
      appealWithoutTies(w, local, start, end)
      appealOfTies(w, creatorList, from, to)
    }
  },
})

/** A quarter of practice, forgetting and learning from others for the creators `creatorList[from .. to-1]`. */
function practise(w: World, d: number, mean: number, from: number, to: number): void {
  const { c, creatorList, params: p } = w
  const experience = c['business.experience']
  const expected = c['business.expected']
  const sales = c['business.sales']
  const rooted = c['business.rooted']
  const ties = c['business.ties']
  const pipeline = c['business.pipeline']
  const town = w.townOf[d]
  const linked = c['town.linkedSkill'][town]
  const abroad = 3 * p.linkSpillover * c['town.linked'][town]
  // People who know the same have little to tell each other (M12).
  const near = 6 * p.spillover * (1 - c['district.lockIn'][d])
  const fromPartners = (3 * p.tieLearning * (1 + c['district.cluster'][d])) / MAX_TIES
  const pipes = c['district.pipelines'][d] / Math.max(1, c['district.creators'][d])
  for (let i = from; i < to; i++) {
    const u = creatorList[i]
    const e = experience[u]
    const practice = expected[u] > 0 ? Math.min(1.5, sales[u] / expected[u]) : 0
    let fromTies = 0
    for (let k = u * MAX_TIES; k < (u + 1) * MAX_TIES; k++)
      if (ties[k] !== 0) fromTies += Math.max(0, experience[ties[k] - 1] - e)
    const attention = pipeline[u] > 0 ? 1 - ATTENTION : 1
    let gain = 0.25 * practice + near * attention * Math.max(0, mean - e) + fromPartners * fromTies
    gain += abroad * Math.max(0, linked - e)
    if (pipeline[u] === WORKING) gain += 3 * pipelineLesson(p.pipelineGain, e, pipes)
    experience[u] = Math.max(0.5, e * (1 - p.forgetting / 4) + gain)
    rooted[u] += 0.02 * (1 - rooted[u])
  }
}

/** A quarter of drift in taste; the state, 0 or 1, keeps a vacant row at zero. */
function driftTaste(w: World, a: number, b: number, start: number, end: number): void {
  const { c, params: p } = w
  const state = c['business.state']
  const key = c['business.key']
  const vogue = c['business.vogue']
  const sector = c['business.sector']
  const { fashion } = w.sector
  const { voguePersistence, vogueSpread } = p
  for (let u = start; u < end; u++)
    vogue[u] =
      voguePersistence * vogue[u] + vogueSpread * state[u] * fashion[sector[u]] * normal(a, b, key[u])
}
