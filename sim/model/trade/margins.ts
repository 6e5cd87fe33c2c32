import { OPEN } from '../../engine/population.ts'
import { isWoken } from '../policy/office.ts'
import { defineProcess } from '../process.ts'
import { SECTORS } from '../sectors.ts'

/**
 * What policy adds to the margin of a sector in a district: tax incentives of a zone (L21), the support of a sector
 * (L15), rent and fees spared in a complex of service firms (L14), the duties of a net-zero zone (L18). The rest of the model sees a
 * better margin and nothing else: it bids more rent for the place, opens there rather than next door, survives thinner
 * sales.
 *
 *   shift_ds = taxRelief_d + industry_ts + [s a service] kibsSpace_t - green_t  [share of sales]
 *
 * Draws: none.
 */
export const margins = defineProcess({
  id: 'margins',
  about: 'what policy adds to margins by sector and district',
  active: w => isWoken(w, 'margins'),
  reads: [
    'townPolicy.greenCost',
    'townPolicy.industry',
    'townPolicy.kibsSpace',
    'policy.taxRelief',
    'business.state',
    'business.sector',
    'business.sales',
  ],
  writes: ['town.industryPaid', 'trade.margin'],
  run(see, set, w) {
    const n = SECTORS.length
    const { unitStart } = w
    set['town.industryPaid'].fill(0)
    for (let d = 0; d < w.nDistricts; d++) {
      const t = w.townOf[d]
      const green = see['townPolicy.greenCost'][t]
      let supported = false
      for (let s = 0; s < n; s++) {
        const industry = see['townPolicy.industry'][t * n + s]
        const space = SECTORS[s].kibs ? see['townPolicy.kibsSpace'][t] : 0
        if (industry > 0) supported = true
        set['trade.margin'][d * n + s] = see['policy.taxRelief'][d] + industry + space - green
      }
      if (!supported) continue
      for (let u = unitStart[d]; u < unitStart[d + 1]; u++)
        if (see['business.state'][u] === OPEN)
          set['town.industryPaid'][t] +=
            see['townPolicy.industry'][t * n + see['business.sector'][u]] * see['business.sales'][u]
    }
  },
})
