/** Who founds before the time because a grant is on offer, and is missing later. Used by the process entry. */

import { COHORT_MONTHS } from '../columns.ts'
import { defineRule } from '../process.ts'
import type { World } from '../world.ts'

/**
 * Candidates of a month who come before their time, less those who would have come now and came before. A grant
 * on offer hurries people who prepare to found anyway; when they would have come is spread evenly over the months of
 * preparation, and they are missing then.
 *
 *   hurrying_t = a grants_t - missing_t;  missing_(t+1 .. t+n) += a grants_t / n
 *
 * a grantAdvance, n preparationMonths. Over the years nobody is added: the sum of `hurrying` is nothing. Known answer: 10
 * grants in one month, a 1, n 10: 10 candidates more, then 1 fewer in each of the next ten months. To be asked once a month.
 * @param most room for further candidates; nobody comes beyond it
 */
export const bringForward = defineRule({
  reads: ['townPolicy.grants'],
  writes: ['town.missing'],
  run(see, set, w: World, town: number, most: number): number {
    const missing = set['town.missing']
    const row = town * COHORT_MONTHS
    const now = row + (w.tick % COHORT_MONTHS)
    const came = Math.min(Math.max(0, most), w.params.grantAdvance * see['townPolicy.grants'][town])
    const hurrying = came - missing[now]
    missing[now] = 0
    if (came > 0) {
      const n = Math.max(1, Math.min(COHORT_MONTHS - 1, Math.round(w.params.preparationMonths)))
      for (let i = 1; i <= n; i++) missing[row + ((w.tick + i) % COHORT_MONTHS)] += came / n
    }
    return hurrying
  },
})
