import { OPEN } from '../../engine/population.ts'
import { uniform } from '../../engine/rng.ts'
import { EVENT } from '../../record/events.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { lookAround } from '../founding/outlook.ts'
import { succeed } from '../networks/succession.ts'
import { defineProcess, defineRule } from '../process.ts'
import { CHAIN, CREATOR } from '../sectors.ts'
import type { World } from '../world.ts'
import { hibernate } from './dormant.ts'
import { close, moveDraws, relocate } from './leave.ts'

const LOOKS_AFTER = constant({
  value: 5,
  unit: 'months',
  source: cite`assumed`,
  why: 'Months of stress after which a creator starts to look for a cheaper unit.',
})
const LOOKS = constant({
  value: 0.08,
  unit: '1/month',
  source: cite`assumed`,
  why: 'Chance that a creator under stress looks for a cheaper unit in a month.',
})

/**
 * Lists the few who may have to decide this month in `w.rows` and gives their number. A loop of its own: beside calls to
 * what a closure takes, the compiler would keep nothing of it in registers.
 */
const findAtRisk = defineRule({
  reads: ['business.cash', 'business.stress', 'business.key'],
  run(
    see,
    _set,
    w: World,
    start: number,
    end: number,
    a: number,
    b: number,
    always: number,
    strained: number,
    leastStrain: number,
  ): number {
    const { rows } = w
    const cash = see['business.cash']
    const stress = see['business.stress']
    const key = see['business.key']
    let n = 0
    for (let u = start; u < end; u++) {
      const luck = uniform(a, b, key[u])
      if (cash[u] < 0 || luck < always || (luck < strained && stress[u] >= leastStrain)) rows[n++] = u
    }
    return n
  },
})

/**
 * Stress, relocation, exit. A business fails when its cash is gone, or its owner gives up after long stress;
 * a few retire for age or illness: a workshop may be handed on (succession.ts). How failure falls with age is not imposed: the fragile go first. Creators under
 * stress look for a cheaper unit before they fail. Draws: giving up and leaving, one a business and month.
 */
export const exit = defineProcess({
  id: 'exit',
  about: 'failure, giving up, retirement; squeezed creators look for cheaper units',
  draws: [
    'leaving',
    'succession',
    'hibernation',
    'successor ability',
    'move choice',
    'move sample',
    'move unit',
  ],
  reads: [
    'business.state',
    'business.cash',
    'business.stress',
    'business.key',
    'business.kind',
    'business.opened',
    'business.founderAge',
    'town.patience',
  ],
  writes: ['district.failed', 'district.failedCreators', 'district.retired'],
  rules: [lookAround, findAtRisk, succeed, close, hibernate, relocate],
  run(see, set, w) {
    const { params: p, unitStart, rows, tick } = w
    const state = see['business.state']
    const cash = see['business.cash']
    const stress = see['business.stress']
    const key = see['business.key']
    const kindOf = see['business.kind']
    const opened = see['business.opened']
    const age = see['business.founderAge']
    const failed = set['district.failed']
    const failedCreators = set['district.failedCreators']
    const { a, b } = w.keys.month('leaving')
    const draws = moveDraws(w)
    lookAround(see, set, w)
    const retires = p.background + p.retireRate
    const givesUp = p.background + p.giveUp
    const strained = Math.max(givesUp, LOOKS)
    for (const d of w.districtOrder) {
      // Households of a town of unlike trades bear a bad time longer.
      const patience = p.patienceMonths * see['town.patience'][w.townOf[d]]
      const leastStrain = Math.min(patience, LOOKS_AFTER)
      const n = findAtRisk(see, set, w, unitStart[d], unitStart[d + 1], a, b, retires, strained, leastStrain)
      for (let i = 0; i < n; i++) {
        const u = rows[i]
        if (state[u] !== OPEN) continue
        const isCreator = kindOf[u] === CREATOR
        const strain = stress[u]
        const luck = uniform(a, b, key[u])
        const years = (tick - opened[u]) / 12
        // Who opens late in life means to work on for some years.
        const old = kindOf[u] !== CHAIN && years >= p.careerYears && age[u] + years >= p.retireAge
        if (cash[u] >= 0 && luck < (old ? retires : p.background)) {
          if (isCreator && succeed(see, set, w, u, d)) continue
          set['district.retired'][d]++
          close(see, set, w, u, EVENT.retired, cash[u], strain)
        } else if (cash[u] < 0 || (strain >= patience && luck < givesUp)) {
          failed[d]++
          if (isCreator) failedCreators[d]++
          close(see, set, w, u, EVENT.failed, cash[u], strain)
          if (isCreator) hibernate(see, set, w, u, d)
        } else if (isCreator && strain >= LOOKS_AFTER && luck < LOOKS) relocate(see, set, w, u, d, draws)
      }
    }
  },
})
