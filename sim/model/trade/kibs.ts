import { exp } from '../../engine/math.ts'
import { defineProcess } from '../process.ts'
import { marketIndex } from '../sectors.ts'

/** Markets of business services: design and media, research and engineering. */
const DESIGN = marketIndex('bizDesign')
const TECH = marketIndex('bizTech')

/**
 * Business services (KIBS, SD4), once a quarter. Access of a district is the appeal of the service firms within reach, with the
 * distance decay of their market: short for design and media (bought face to face), long for research and engineering. It
 * adds to the offer of clients by what their sector uses (see appeal.ts). Import leakage of a town is what its firms buy
 * from outside the region; it falls as service firms settle near.
 *
 *   access_dm = 1 - exp(-sum_j pull_jm f_m(c_dj) / scale);  import_t = A_0 / (A_0 + sum_j A_jm f_m(c_zj)), spending-weighted
 *
 * scale: service firms that give 63 % of full access. Source: SD4, S31, S37b; sizes assumed. Draws: none.
 */
export const kibs = defineProcess({
  id: 'kibs',
  about: 'access to business services, imports of services',
  reads: [
    'market.outside',
    'cell.pull',
    'cell.attraction',
    'cell.spending',
    'market.scale',
    'townPolicy.kibsVoucher',
  ],
  writes: ['district.design', 'district.tech', 'town.kibsVoucherBills', 'town.kibsImport', 'town.kibsLocal'],
  run(see, set, w) {
    if (w.tick % 3 !== 0) return
    const { nDistricts: D, params: p } = w
    const bought = set['town.kibsVoucherBills']
    const imported = set['town.kibsImport']
    const local = set['town.kibsLocal']
    bought.fill(0)
    imported.fill(0)
    local.fill(0)
    for (let m = DESIGN; m <= TECH; m++) {
      const { start, to, f } = w.kernels[m]
      const access = set[m === DESIGN ? 'district.design' : 'district.tech']
      const offset = m * D
      const outside = see['market.outside'][m]
      for (let z = 0; z < D; z++) {
        const t = w.townOf[z]
        let near = 0
        let all = 0
        let own = 0
        for (let i = start[z]; i < start[z + 1]; i++) {
          const j = to[i]
          near += see['cell.pull'][offset + j] * f[i]
          const x = see['cell.attraction'][offset + j] * f[i]
          all += x
          if (w.townOf[j] === t) own += x
        }
        access[z] = 1 - exp(-near / p.kibsScale)
        const spend = see['cell.spending'][offset + z] * see['market.scale'][m]
        bought[t] += spend
        // Where nobody sells, here or outside, nothing is bought from anywhere.
        if (outside + all <= 0) continue
        imported[t] += (spend * outside) / (outside + all)
        local[t] += (spend * own) / (outside + all)
      }
    }
    for (let t = 0; t < w.nTowns; t++) {
      if (bought[t] <= 0) continue
      imported[t] /= bought[t]
      local[t] /= bought[t]
      bought[t] *= see['townPolicy.kibsVoucher'][t]
    }
  },
})
