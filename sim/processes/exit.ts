import { uniform } from '../engine/rng.ts'
import { EVENT } from '../events.ts'
import { defineProcess } from '../process.ts'
import { CHAIN, CREATOR } from '../sectors.ts'
import { close, moveDraws, relocate } from './leave.ts'

/** Months of stress after which a creator starts to look for a cheaper unit, and the chance a month that it does. */
const LOOKS_AFTER = 5
const LOOKS = 0.08

/**
 * Stress, relocation, exit (M7, M18). A business fails when its cash is gone, or its owner gives up after long stress;
 * a few close for age or illness. How failure falls with age is not imposed: the fragile go first. Creators under
 * stress look for a cheaper unit before they fail. Draws: giving up and leaving, one a business and month.
 */
export const exit = defineProcess({
  id: 'exit',
  about: 'failure, giving up, retirement; squeezed creators look for cheaper units',
  reads: [
    'business.state',
    'business.kind',
    'business.sector',
    'business.key',
    'business.opened',
    'business.founderAge',
    'business.size',
    'business.expected',
    'business.weight',
    'cell.pull',
    'cell.reach',
    'district.place',
    'district.ask',
    'district.askGrowth',
    'district.peers',
    'district.buzz',
    'district.authenticity',
    'district.profit',
    'district.units',
    'unit.quality',
    'unit.landlord',
    'policy.rentCap',
    'policy.protectedYears',
    'policy.keyMoneyRecovery',
  ],
  writes: [
    'business.rent',
    'business.leaseDue',
    'business.leaseStart',
    'business.cash',
    'business.flags',
    'business.rooted',
    'business.stress',
    'business.state',
    'district.keyMoneyPool',
    'district.failed',
    'district.failedCreators',
    'district.retired',
    'district.movedIn',
    'district.occupied',
  ],
  draws: ['leaving', 'move choice', 'move sample', 'move unit'],
  run(_see, _set, w) {
    const { c, params: p, unitStart, tick } = w
    const state = c['business.state']
    const cash = c['business.cash']
    const stress = c['business.stress']
    const key = c['business.key']
    const kindOf = c['business.kind']
    const opened = c['business.opened']
    const age = c['business.founderAge']
    const leaving = w.keys.month('leaving')
    const draws = moveDraws(w)
    const retires = p.background + p.retireRate
    const mayLeave = Math.max(retires, p.giveUp, LOOKS) + p.background
    for (let d = 0; d < w.nDistricts; d++) {
      for (let u = unitStart[d]; u < unitStart[d + 1]; u++) {
        if (state[u] !== 1) continue
        if (cash[u] < 0) {
          c['district.failed'][d]++
          if (kindOf[u] === CREATOR) c['district.failedCreators'][d]++
          close(w, u, EVENT.failed, cash[u], stress[u])
          continue
        }
        const luck = uniform(leaving.a, leaving.b, key[u])
        if (luck >= mayLeave) continue
        const isChain = kindOf[u] === CHAIN
        const old = !isChain && age[u] + (tick - opened[u]) / 12 >= p.retireAge
        if (luck < (old ? retires : p.background)) {
          c['district.retired'][d]++
          close(w, u, EVENT.retired, cash[u], stress[u])
          continue
        }
        const strain = stress[u]
        if (strain >= p.patienceMonths && luck < p.background + p.giveUp) {
          c['district.failed'][d]++
          if (kindOf[u] === CREATOR) c['district.failedCreators'][d]++
          close(w, u, EVENT.failed, cash[u], strain)
          continue
        }
        if (strain >= LOOKS_AFTER && kindOf[u] === CREATOR && luck < LOOKS) relocate(w, u, d, draws)
      }
    }
  },
})
