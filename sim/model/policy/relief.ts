import { OPEN } from '../../engine/population.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineProcess } from '../process.ts'
import { CHAIN } from '../sectors.ts'
import { isWoken } from './office.ts'

const LOSS = constant({
  value: 0.15,
  unit: 'share',
  source: cite`assumed`,
  why: 'A business applies when it has sold this much less than its mean of a year.',
})
const SAFE_MONTHS = constant({
  value: 6,
  unit: 'months',
  source: cite`assumed`,
  why: 'Months of costs in hand from which a business would have come through without.',
})

/**
 * Crisis relief (L27), where a shock keeps away more than a threshold of spending: independents and creators who sell much
 * less than in the past year are paid what the owner lacks to half of the pay wanted, up to a limit.
 *
 *   paid = min(limit, pay/2 - profit)  where sales < .85 expected
 *
 * Some of them hold enough cash and would have come through (deadweight, counted); some would have closed anyway and
 * close later. Source: L27, A. Draws: none.
 */
export const relief = defineProcess({
  id: 'relief',
  about: 'crisis relief for businesses that a shock has hit',
  active: w => isWoken(w, 'relief'),
  reads: [
    'policy.relief',
    'district.shockDepth',
    'policy.reliefFrom',
    'business.state',
    'business.kind',
    'business.sales',
    'business.expected',
    'business.sector',
    'business.size',
    'business.profit',
    'business.rent',
  ],
  writes: [
    'district.relievedAnyway',
    'business.cash',
    'district.relief',
    'district.relieved',
    'region.relief',
  ],
  run(see, set, w) {
    const { unitStart } = w
    const { fixed, ownerPay } = w.sector
    let total = 0
    for (let d = 0; d < w.nDistricts; d++) {
      const limit = see['policy.relief'][d]
      if (limit <= 0 || see['district.shockDepth'][d] <= see['policy.reliefFrom'][d]) continue
      for (let u = unitStart[d]; u < unitStart[d + 1]; u++) {
        if (see['business.state'][u] !== OPEN || see['business.kind'][u] === CHAIN) continue
        if (see['business.sales'][u] >= (1 - LOSS) * see['business.expected'][u]) continue
        const s = see['business.sector'][u]
        const size = see['business.size'][u]
        const paid = Math.min(limit, 0.5 * ownerPay[s] * size - see['business.profit'][u])
        if (paid <= 0) continue
        const costs = see['business.rent'][u] + fixed[s] * size
        if (see['business.cash'][u] > SAFE_MONTHS * costs) set['district.relievedAnyway'][d]++
        set['business.cash'][u] += paid
        set['district.relief'][d] += paid
        set['district.relieved'][d]++
        total += paid
      }
    }
    set['region.relief'][0] = total
  },
})
