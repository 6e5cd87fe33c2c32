import { defineProcess } from '../process.ts'
import { SECTORS } from '../sectors.ts'
import { isWoken } from './policy.ts'

/**
 * What policy adds to the margin of a sector in a district: tax incentives of a zone (L21). The rest of the model sees a
 * better margin and nothing else: it bids more rent for the place, opens there rather than next door, survives thinner
 * sales.
 *
 *   shift_ds = taxRelief_d  [share of sales]
 *
 * Draws: none.
 */
export const margins = defineProcess({
  id: 'margins',
  about: 'what policy adds to margins by sector and district',
  reads: ['policy.taxRelief'],
  writes: ['trade.margin'],
  active: w => isWoken(w, 'margins'),
  run(see, set, w) {
    const n = SECTORS.length
    for (let d = 0; d < w.nDistricts; d++)
      for (let s = 0; s < n; s++) set['trade.margin'][d * n + s] = see['policy.taxRelief'][d]
  },
})
