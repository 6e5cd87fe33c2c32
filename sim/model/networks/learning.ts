import { normal } from '../../engine/distributions.ts'
import { perWorld } from '../../engine/per-world.ts'
import { cite } from '../../sources.ts'
import { startOfThird } from '../calendar/batches.ts'
import { MAX_TIES } from '../columns.ts'
import { constant } from '../constant.ts'
import { defineProcess, defineRule } from '../process.ts'
import { SECTORS } from '../sectors.ts'
import { appealOfTies, appealWithoutTies, localAppeal } from '../trade/appeal.ts'
import type { World } from '../world.ts'
import { ATTENTION, pipelineLesson, WORKING } from './pipelines.ts'

const FROM_NEIGHBOURS = constant({
  value: 6,
  unit: 'months',
  source: cite`assumed`,
  why: 'A quarter of spillover between neighbours, twice: at half lock-in it is whole.',
})
const MOST_PRACTICE = constant({
  value: 1.5,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Sales above expectation teach at most this much more.',
})
const PRACTICE = constant({
  value: 0.25,
  unit: 'years/quarter',
  source: cite`assumed`,
  why: 'A quarter of work is a quarter of a year of practice.',
})
const ROOTS_SPEED = constant({
  value: 0.02,
  unit: '1/quarter',
  source: cite`assumed`,
  why: 'Part of the gap to full standing in the place that a creator closes in a quarter.',
})

const localOf = perWorld((_w: World) => new Float64Array(SECTORS.length))

/** A quarter of practice, forgetting and learning from others for the creators `creatorList[from .. to-1]`. */
const practise = defineRule({
  reads: [
    'business.expected',
    'business.sales',
    'business.ties',
    'business.pipeline',
    'town.linkedSkill',
    'town.linked',
    'district.lockIn',
    'district.cluster',
    'district.pipelines',
    'district.creators',
  ],
  writes: ['business.experience', 'business.rooted'],
  run(see, set, w: World, d: number, mean: number, from: number, to: number): void {
    const { creatorList, params: p } = w
    const experience = set['business.experience']
    const expected = see['business.expected']
    const sales = see['business.sales']
    const rooted = set['business.rooted']
    const ties = see['business.ties']
    const pipeline = see['business.pipeline']
    const town = w.townOf[d]
    const linked = see['town.linkedSkill'][town]
    const abroad = 3 * p.linkSpillover * see['town.linked'][town]
    // People who know the same have little to tell each other.
    const near = FROM_NEIGHBOURS * p.spillover * (1 - see['district.lockIn'][d])
    const fromPartners = (3 * p.tieLearning * (1 + see['district.cluster'][d])) / MAX_TIES
    const pipes = see['district.pipelines'][d] / Math.max(1, see['district.creators'][d])
    for (let i = from; i < to; i++) {
      const u = creatorList[i]
      const e = experience[u]
      const practice = expected[u] > 0 ? Math.min(MOST_PRACTICE, sales[u] / expected[u]) : 0
      let fromTies = 0
      for (let k = u * MAX_TIES; k < (u + 1) * MAX_TIES; k++)
        if (ties[k] !== 0) fromTies += Math.max(0, experience[ties[k] - 1] - e)
      const attention = pipeline[u] > 0 ? 1 - ATTENTION : 1
      let gain = PRACTICE * practice + near * attention * Math.max(0, mean - e) + fromPartners * fromTies
      gain += abroad * Math.max(0, linked - e)
      if (pipeline[u] === WORKING) gain += 3 * pipelineLesson(p.pipelineGain, e, pipes)
      experience[u] = Math.max(0.5, e * (1 - p.forgetting / 4) + gain)
      rooted[u] += ROOTS_SPEED * (1 - rooted[u])
    }
  },
})

/** A quarter of drift in taste; the state, 0 or 1, keeps a vacant row at zero. */
const driftTaste = defineRule({
  reads: ['business.state', 'business.key', 'business.sector'],
  writes: ['business.vogue'],
  run(see, set, w: World, a: number, b: number, start: number, end: number): void {
    const { params: p } = w
    const state = see['business.state']
    const key = see['business.key']
    const vogue = set['business.vogue']
    const sector = see['business.sector']
    const { fashion } = w.sector
    const { voguePersistence, vogueSpread } = p
    for (let u = start; u < end; u++)
      vogue[u] =
        voguePersistence * vogue[u] + vogueSpread * state[u] * fashion[sector[u]] * normal(a, b, key[u])
  },
})

/**
 * Learning, a third of each district's units a month (so every business once a quarter):
 *
 *   creators  E' = E (1 - f/4) + 1/4 practice + 6 s (1 - sim)(1 - .3 pipe) max(0, mean E - E)
 *                + 3 l (1 + cluster) sum_ties max(0, E_partner - E) / 4 + 3 k L max(0, E_linked - E) + 3 pipeline lesson
 *   all       vogue' = rho vogue + sd fashion_s N(0,1)
 *
 * E experience [years] (learning by doing with forgetting f), s spillover from better creators of the district,
 * l learning from partners, more in a cluster (L13); sim lock-in of the district, k learning from linked towns and
 * pipelines; practice is output relative to what was expected, at most 1.5. The appeal is computed again from it. Draws: taste, one a business and quarter.
 */
export const learning = defineProcess({
  id: 'learning',
  about: 'practice, forgetting, learning from neighbours and partners; taste drifts',
  draws: ['taste'],
  reads: ['district.creators', 'business.experience'],
  writes: ['district.skill'],
  rules: [practise, driftTaste, localAppeal, appealWithoutTies, appealOfTies],
  run(see, set, w) {
    const { unitStart, creatorList } = w
    const creators = see['district.creators']
    const experience = see['business.experience']
    const { a, b } = w.keys.month('taste')
    const local = localOf(w)
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
      practise(see, set, w, d, mean, from, to)
      driftTaste(see, set, w, a, b, start, end)
      for (let s = 0; s < local.length; s++) local[s] = localAppeal(see, set, w, s, d)
      appealWithoutTies(see, set, w, local, start, end)
      appealOfTies(see, set, w, creatorList, from, to)
    }
  },
})
