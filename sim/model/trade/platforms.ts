import { OPEN } from '../../engine/population.ts'
import { uniform } from '../../engine/rng.ts'
import { cite } from '../../sources.ts'
import { startOfThird } from '../calendar/batches.ts'
import { constant } from '../constant.ts'
import { isWoken } from '../policy/office.ts'
import { defineProcess } from '../process.ts'
import { CHAIN } from '../sectors.ts'

const MOST_LEVEL = constant({
  value: 1.3,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Reach online above the usual ceiling counts up to this.',
})
const READY_AGE = constant({
  value: 30,
  unit: 'years',
  source: cite`assumed`,
  why: 'Age up to which owners list readily.',
})
const FIRST_LISTING = constant({
  value: 0.1,
  unit: 'share',
  source: cite`assumed`,
  why: 'Part of its full reach online that a business has at once when it lists.',
})

const GROWTH = constant({
  value: 0.15,
  unit: '1/quarter',
  source: cite`assumed`,
  why: 'Share of the way to its full reach online that a listed business goes a quarter.',
})
const OLD_YEARS = constant({
  value: 20,
  unit: 'years',
  source: cite`assumed`,
  why: 'Owners list half as readily at 50 as at 30 (L16 side effect: the elderly stay behind).',
})

/**
 * Platforms. A third of the units each month: a business that can sell online lists with a chance that grows with
 * how many around it have (S-curve), falls with its owner's age and rises by vouchers (L16); once listed, its online sales
 * grow to the potential of its sector at today's online share.
 *
 *   P(list) = 3 (p0 + q a + voucher) 1/(1 + (age - 30)/20);  r' = r + .15 (R_s o / ceiling - r);  fee = f (1 + lock a)
 *
 * a share of businesses of the town that are listed, r sales through platforms over sales in the shop, R_s = online_s /
 * (1 - online_s), o online share of retail. Fees leave the town for the home of the platforms. The more are listed, the
 * dearer the platform (dependence). Source: S47. Draws: listing, one a business and quarter.
 */
export const platforms = defineProcess({
  id: 'platforms',
  about: 'businesses list on platforms, sell beyond the street, pay fees',
  draws: ['listing'],
  active: w => w.params.listingChance > 0 || isWoken(w, 'platforms'),
  reads: [
    'business.state',
    'business.sector',
    'business.kind',
    'business.key',
    'business.founderAge',
    'business.opened',
    'region.online',
    'region.shockOnline',
    'townPolicy.digital',
    'district.onlineSales',
  ],
  writes: [
    'business.online',
    'town.platformFees',
    'town.vouchers',
    'town.vouchersAnyway',
    'town.listed',
    'town.platformFee',
  ],
  run(see, set, w) {
    const { params: p, tick } = w
    const reach = w.sector.online
    const state = see['business.state']
    const sectorOf = see['business.sector']
    const kind = see['business.kind']
    const key = see['business.key']
    const age = see['business.founderAge']
    const opened = see['business.opened']
    const online = set['business.online']
    const { a, b } = w.keys.month('listing')
    const level = Math.min(
      MOST_LEVEL,
      (see['region.online'][0] + see['region.shockOnline'][0]) / p.onlineCeiling,
    )
    const phase = tick % 3
    set['town.platformFees'].fill(0)
    set['town.vouchers'].fill(0)
    set['town.vouchersAnyway'].fill(0)
    for (let t = 0; t < w.nTowns; t++) {
      const before = see['town.listed'][t]
      const natural = 3 * (p.listingChance + p.listingImitation * before)
      const voucher = 3 * see['townPolicy.digital'][t]
      // Those who list anyway apply as well and take their part of the places; the rest bring somebody new.
      const part = voucher > 0 ? voucher / (natural + voucher) : 0
      let listed = 0
      let able = 0
      let sold = 0
      for (let k = w.townStart[t]; k < w.townStart[t + 1]; k++) {
        const d = w.townDistricts[k]
        sold += see['district.onlineSales'][d]
        const end = startOfThird(w, d, phase + 1)
        for (let u = startOfThird(w, d, phase); u < end; u++) {
          if (state[u] !== OPEN || kind[u] === CHAIN) continue
          able++
          const r = online[u]
          if (r > 0) {
            listed++
            online[u] = r + GROWTH * (reach[sectorOf[u]] * level - r)
            continue
          }
          const years = age[u] + (tick - opened[u]) / 12
          const young = 1 / (1 + Math.max(0, years - READY_AGE) / OLD_YEARS)
          const luck = uniform(a, b, key[u])
          if (luck >= (natural + voucher * part) * young) continue
          online[u] = FIRST_LISTING * reach[sectorOf[u]] * level
          listed++
          const anyway = luck < natural * young
          if (voucher > 0 && (!anyway || luck < natural * part * young)) {
            set['town.vouchers'][t]++
            if (anyway) set['town.vouchersAnyway'][t]++
          }
        }
      }
      if (able > 0) set['town.listed'][t] = before + (listed / able - before) / 3
      const fee = p.platformFee * (1 + p.platformLock * see['town.listed'][t])
      set['town.platformFees'][t] = see['town.platformFee'][t] * sold
      set['town.platformFee'][t] = fee
    }
  },
})
