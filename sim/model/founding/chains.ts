import { perWorld } from '../../engine/per-world.ts'
import { uniform } from '../../engine/rng.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineProcess, defineRule } from '../process.ts'
import { CHAIN, SECTORS, sectorsOfKind } from '../sectors.ts'
import { TRUST } from '../tenancy/landlord.ts'
import { claimUnit, releaseUnit } from '../tenancy/units.ts'
import { expectedSales } from '../trade/expected-sales.ts'
import { grossMargin } from '../trade/gross-margin.ts'
import type { World } from '../world.ts'
import { candidateKey, emptyFounder, meetFounder, traitDraws } from './founder.ts'
import { floorFactor, frontLoad, openBusiness, reservation } from './open.ts'

const LEAST_BID = constant({
  value: 0.95,
  unit: 'share',
  source: cite`assumed`,
  why: 'A chain opens where its bid reaches this share of the rent asked: the rest is bargained off.',
})

export const CHAIN_SECTORS = sectorsOfKind(CHAIN)
const founderOf = perWorld((_w: World) => emptyFounder())

const SPREAD = constant({
  value: 0.4,
  unit: 'share',
  source: cite`assumed`,
  why: 'Chains differ less than founders: a format has been tested elsewhere.',
})

const RESERVE_MONTHS = constant({
  value: 5,
  unit: 'months',
  source: cite`assumed`,
  why: 'Months of cost that the operator of an outlet opens with.',
})

/** What a chain of a sector would pay for an ordinary unit of a district [만원 a month]. */
const chainBidOf = defineRule({
  rules: [expectedSales, grossMargin],
  run(see, set, w: World, district: number, sector: number): number {
    const s = SECTORS[sector]
    const sales = expectedSales(see, set, w, district, w.sector.market[sector], s.appeal)
    return (
      w.params.chainBidShare *
      (grossMargin(see, set, w, sector, district, sales, 1) - s.fixed - w.params.chainReturn)
    )
  },
})

/**
 * Chains want units where footfall is well above the region's mean, or where rising rents tell that it will be:
 *
 *   footfall (1 + t g) > threshold;  g growth of asking rent [1/year], t `chainTrend` [years]
 *
 * and take vacant ones there with a given chance a month if they can outbid the asking rent. A chain limit (L5) refuses a share of the openings.
 * Draws: one a vacant unit of a district that chains want.
 */
export const chains = defineProcess({
  id: 'chains',
  about: 'chains bid for vacant units where footfall pays',
  draws: ['chain opening', 'chain permit', 'chain unit', 'founder size', 'founder ability'],
  reads: [
    'district.askGrowth',
    'district.footfall',
    'district.chains',
    'district.units',
    'policy.chainLimit',
    'district.ask',
    'unit.landlord',
  ],
  writes: ['district.chainBid', 'business.rooted'],
  rules: [claimUnit, releaseUnit, chainBidOf, reservation, meetFounder, floorFactor, frontLoad, openBusiness],
  run(see, set, w) {
    const { params: p } = w
    const traits = traitDraws(w)
    const founder = founderOf(w)
    const opening = w.keys.month('chain opening')
    const permit = w.keys.month('chain permit')
    const place = w.keys.month('chain unit')
    for (let d = 0; d < w.nDistricts; d++) {
      let best = 0
      // Scouts look at where a street is going, and rents tell them.
      const trend = 1 + p.chainTrend * see['district.askGrowth'][d]
      if (see['district.footfall'][d] * trend > p.chainFootfall)
        for (const s of CHAIN_SECTORS) best = Math.max(best, chainBidOf(see, set, w, d, s))
      set['district.chainBid'][d] = best
      if (best <= 0) continue
      const vacant = w.population.vacant(d)
      // Franchise contracts keep outlets of a brand apart: the more there are, the fewer may still come.
      const taken = see['district.chains'][d] / (p.chainSaturation * see['district.units'][d])
      const fill = p.chainFill * Math.max(0, 1 - taken)
      for (let k = 0; k < vacant; k++) {
        const key = candidateKey(w.districtKey[d], w.tick, k, CHAIN)
        if (uniform(opening.a, opening.b, key) >= fill) continue
        if (uniform(permit.a, permit.b, key) < see['policy.chainLimit'][d]) continue
        const sector = CHAIN_SECTORS[key & 1]
        if (chainBidOf(see, set, w, d, sector) < LEAST_BID * see['district.ask'][d]) continue
        const unit = claimUnit(see, set, w, d, place, key)
        if (unit < 0) break
        const asked = reservation(see, set, w, unit, d)
        if (see['unit.landlord'][unit] === TRUST || chainBidOf(see, set, w, d, sector) < LEAST_BID * asked) {
          releaseUnit(see, set, w, unit)
          continue
        }
        meetFounder(see, set, w, founder, traits, w.townOf[d], CHAIN, k, key)
        founder.sector = sector
        founder.ability *= SPREAD
        founder.size = 1
        const rent = asked * floorFactor(see, set, w, unit, founder.size) * (1 + frontLoad(see, set, w, d))
        const t = w.sector
        openBusiness(
          see,
          set,
          w,
          founder,
          unit,
          d,
          rent,
          RESERVE_MONTHS * (rent + t.fixed[sector] + t.ownerPay[sector]),
        )
        set['business.rooted'][unit] = 0
      }
    }
  },
})
