import { exp, leftAfter } from '../../engine/math.ts'
import { perWorld } from '../../engine/per-world.ts'
import { OPEN } from '../../engine/population.ts'
import { uniform } from '../../engine/rng.ts'
import { cite } from '../../sources.ts'
import { MAX_TIES } from '../columns.ts'
import { constant } from '../constant.ts'
import { defineProcess } from '../process.ts'
import { SECTORS } from '../sectors.ts'
import type { World } from '../world.ts'

const OPEN_LOCK_IN = constant({
  value: 0.25,
  unit: 'share',
  source: cite`assumed`,
  why: 'Lock-in of a district of mixed trades without local ties.',
})
const BY_TRADE = constant({
  value: 0.4,
  unit: 'share',
  source: cite`assumed`,
  why: 'What one trade alone adds to lock-in.',
})
const BY_TIES = constant({
  value: 0.35,
  unit: 'share',
  source: cite`assumed`,
  why: 'What local ties alone add to lock-in.',
})
const BY_CLUSTER = constant({
  value: 0.3,
  unit: 'share',
  source: cite`assumed`,
  why: 'What a mini-cluster adds to lock-in.',
})
const BY_NEWS = constant({
  value: 0.45,
  unit: 'share',
  source: cite`assumed`,
  why: 'What news from pipelines takes off lock-in.',
})
const LEAST_LOCK_IN = constant({
  value: 0.05,
  unit: 'share',
  source: cite`assumed`,
  why: 'No district knows nothing in common.',
})
const MOST_LOCK_IN = constant({
  value: 0.95,
  unit: 'share',
  source: cite`assumed`,
  why: 'No district knows everything in common.',
})
const HALF_LESSON = constant({
  value: 4,
  unit: 'years',
  source: cite`assumed`,
  why: 'Experience at which a creator takes in half of what a pipeline teaches.',
})
const USUAL_CONCENTRATION = constant({
  value: 0.25,
  unit: 'HHI',
  source: cite`assumed`,
  why: 'Concentration of trades in the known answer of the inverted U.',
})

const SETUP_QUARTERS = constant({
  value: 3,
  unit: 'quarters',
  source: cite`assumed`,
  why: 'Quarters that a pipeline takes to set up (2 to 4); the code after the last is a pipeline that works.',
})
export const WORKING = SETUP_QUARTERS + 1
const LEAST_EXPERIENCE = constant({
  value: 2,
  unit: 'years',
  source: cite`assumed`,
  why: 'Practice that a creator needs before it looks abroad.',
})
const LEAST_MONTHS = constant({
  value: 6,
  unit: 'months of cost',
  source: cite`assumed`,
  why: 'Months of the cost of a pipeline that a creator has in cash before it looks abroad.',
})
const LOCK_IN_MONTHS = constant({
  value: 36,
  unit: 'months',
  source: cite`assumed`,
  why: 'Months in which lock-in moves two thirds of the way to what the contacts of a district make of it.',
})
const GATEKEEPERS = constant({
  value: 0.12,
  unit: 'share',
  source: cite`assumed`,
  why: 'Share of creators abroad who bring home two thirds of what there is: a few gatekeepers do.',
})
export const ATTENTION = constant({
  value: 0.3,
  unit: 'share',
  source: cite`assumed`,
  why: 'What attention a pipeline takes from the neighbours.',
})

/**
 * Similarity of what the creators of a district know, 0 to 1: it rises as they work in one trade and only with each
 * other, and falls with contacts elsewhere.
 */
export function lockInGoal(
  concentration: number,
  localTies: number,
  pipelines: number,
  member: number,
): number {
  const news = 1 - exp(-pipelines / GATEKEEPERS)
  const goal =
    OPEN_LOCK_IN + BY_TRADE * concentration + BY_TIES * localTies + BY_CLUSTER * member - BY_NEWS * news
  return Math.max(LEAST_LOCK_IN, Math.min(MOST_LOCK_IN, goal))
}

/** What a working pipeline teaches a month [years of experience]: less news the more neighbours have one. */
export function pipelineLesson(gain: number, experience: number, share: number): number {
  return gain * (1 - share) * (1 - share) * (experience / (experience + HALF_LESSON))
}

/**
 * Mean monthly gain of knowledge of a district where a share of the creators have pipelines, net of their cost:
 *
 *   a_L B (1 - sim)(1 - 0.3 x) + a_P x (1 - x)^2 - c_P x;   sim = lock-in at share x
 *
 * An inverted U: none is lock-in, all is no buzz, much cost and nothing new. For the test and the docs.
 */
export function netGain(x: number, local: number, pipe: number, cost: number): number {
  const sim = lockInGoal(USUAL_CONCENTRATION, 0.5, x, 0)
  return local * 2 * (1 - sim) * (1 - ATTENTION * x) + pipe * x * (1 - x) * (1 - x) - cost * x
}

const tradesOf = perWorld((_w: World) => new Float64Array(SECTORS.length))

/**
 * Global pipelines: working relations with partners outside the region, the creators of a third of the districts each
 * month. They cost money every month, take three quarters to set up, end with a half-life, and bring news that neighbours cannot. Lock-in
 * of a district follows trades, ties and pipelines:
 *
 *   sim' = sim + (goal - sim)/36 a month, goal = .25 + .4 HHI + .35 local ties + .3 cluster - .45 (1 - e^(-x/.12))
 *
 * x share of creators with a working pipeline.
 *
 * Clusters (L13) bring people of a trade together and raise it. Source: Bathelt, Malmberg and Maskell 2004 (not read again).
 * Draws: start and end, one each a creator and quarter.
 */
export const pipelines = defineProcess({
  id: 'pipelines',
  about: 'relations beyond the region; lock-in of districts',
  draws: ['pipeline start', 'pipeline end'],
  active: w => w.params.onLinks > 0,
  reads: [
    'business.key',
    'business.state',
    'business.sector',
    'business.experience',
    'business.ties',
    'district.creators',
    'policy.pipelineChance',
    'policy.pipelineSubsidy',
    'district.cluster',
  ],
  writes: [
    'business.pipeline',
    'business.cash',
    'district.pipelines',
    'district.outsideTies',
    'district.lockIn',
    'region.pipelinePaid',
  ],
  run(see, set, w) {
    const { params: p, unitStart, creatorList, districtOf, townOf } = w
    const pipe = set['business.pipeline']
    const cash = set['business.cash']
    const key = see['business.key']
    const state = see['business.state']
    const sector = see['business.sector']
    const experience = see['business.experience']
    const ties = see['business.ties']
    const start = w.keys.month('pipeline start')
    const end = w.keys.month('pipeline end')
    const ends = 1 - leftAfter(3, p.pipelineHalfLife)
    const trades = tradesOf(w)
    let paid = 0
    // A third of the districts each month: every creator once a quarter.
    for (let d = 0; d < w.nDistricts; d++) {
      // By key, not by place in the file: to reorder a region changes nothing.
      if ((w.districtKey[d] + w.tick) % 3 !== 0) continue
      const n = see['district.creators'][d]
      const lock = see['district.lockIn'][d]
      if (n === 0) {
        set['district.pipelines'][d] = 0
        set['district.outsideTies'][d] = 0
        set['district.lockIn'][d] = lock + (3 * (OPEN_LOCK_IN - lock)) / LOCK_IN_MONTHS
        continue
      }
      const first = unitStart[d]
      const chance = p.pipelineChance + 3 * see['policy.pipelineChance'][d]
      const cost = 3 * p.pipelineCost * (1 - see['policy.pipelineSubsidy'][d])
      trades.fill(0)
      let working = 0
      let links = 0
      let abroad = 0
      for (let i = first; i < first + n; i++) {
        const u = creatorList[i]
        if (state[u] !== OPEN) continue
        trades[sector[u]]++
        if (pipe[u] >= WORKING) working++
        for (let k = u * MAX_TIES; k < (u + 1) * MAX_TIES; k++) {
          if (ties[k] === 0) continue
          links++
          if (townOf[districtOf[ties[k] - 1]] !== townOf[d]) abroad++
        }
        if (pipe[u] > 0) {
          if (cash[u] < cost) {
            pipe[u] = 0
            continue
          }
          cash[u] -= cost
          paid += cost
          if (pipe[u] < WORKING) pipe[u]++
          else if (uniform(end.a, end.b, key[u]) < ends) pipe[u] = 0
        } else if (
          uniform(start.a, start.b, key[u]) < chance &&
          experience[u] >= LEAST_EXPERIENCE &&
          cash[u] >= LEAST_MONTHS * p.pipelineCost
        )
          pipe[u] = 1
      }
      let concentration = 0
      for (let s = 0; s < trades.length; s++) concentration += (trades[s] / n) * (trades[s] / n)
      set['district.pipelines'][d] = working
      set['district.outsideTies'][d] = abroad
      // Of the ties that its creators could hold, those they hold in their own town.
      const localTies = (links - abroad) / (n * MAX_TIES)
      const goal = lockInGoal(concentration, localTies, working / n, see['district.cluster'][d])
      set['district.lockIn'][d] = lock + (3 * (goal - lock)) / LOCK_IN_MONTHS
    }
    set['region.pipelinePaid'][0] = paid
  },
})
