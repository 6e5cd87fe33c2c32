import { exp, log } from '../../engine/math.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineProcess, defineRule } from '../process.ts'
import type { World } from '../world.ts'
import { jobsOf } from './attraction.ts'
import { BANDS } from './people-columns.ts'

const MONTH_OF_REVIEW = constant({
  value: 6,
  unit: 'month',
  source: cite`assumed`,
  why: 'Commuting is reckoned anew once a year, in the month between two years of migration.',
})

/** Workers by town of work, from those of working age who live anywhere: sum_k W_k J_t w_t^e f(c_kt) / sum_l J_l w_l^e f(c_kl). */
export const workersByDay = defineRule({
  reads: ['town.realWage', 'town.people', 'link.minutes'],
  rules: [jobsOf],
  run(see, set, w: World, out: Float64Array): void {
    const { nTowns: T, params: p } = w
    out.fill(0)
    const jobs = new Float64Array(T)
    for (let t = 0; t < T; t++)
      jobs[t] = jobsOf(see, set, w, t) * exp(p.commuteWage * log(see['town.realWage'][t]))
    const share = new Float64Array(T)
    for (let k = 0; k < T; k++) {
      const workers = see['town.people'][k * BANDS + 1] + see['town.people'][k * BANDS + 2]
      let total = 0
      for (let t = 0; t < T; t++) {
        share[t] = jobs[t] * exp(-p.commuteDecay * see['link.minutes'][k * T + t])
        total += share[t]
      }
      if (total <= 0) continue
      for (let t = 0; t < T; t++) out[t] += (workers * share[t]) / total
    }
  },
})

/**
 * Commuters, once a year: where people of working age are by day, relative to the start. A faster road carries workers, and
 * their lunches, from the small town to the large one as well as back: which way the balance tips is computed (L25).
 * A constrained gravity model with decay in minutes; a region of one town follows its own working age. Draws: none.
 */
export const commuting = defineProcess({
  id: 'commuting',
  about: 'who is where by day: commuting by travel time',
  active: w => w.params.onMigration > 0 || w.params.onDemography > 0,
  reads: ['town.commuteStart'],
  writes: ['town.daytimeFactor'],
  rules: [workersByDay],
  run(see, set, w) {
    if (w.tick % 12 !== MONTH_OF_REVIEW) return
    const now = new Float64Array(w.nTowns)
    workersByDay(see, set, w, now)
    for (let t = 0; t < w.nTowns; t++) {
      const start = see['town.commuteStart'][t]
      set['town.daytimeFactor'][t] = start > 0 ? now[t] / start : 1
    }
  },
})
