import { defineRule } from '../process.ts'
import type { World } from '../world.ts'
import { TRUST } from './landlord.ts'

/**
 * Market rent of a let unit [만원 a month]: what its tenant's floor would be let for today. The asking rent of an ordinary unit,
 * by the quality of the unit and the floor that the tenant takes; a public trust asks its part of the market.
 */
export const marketRent = defineRule({
  reads: ['unit.quality', 'unit.landlord', 'business.floor', 'district.ask'],
  run(see, _set, w: World, unit: number, district: number): number {
    const factor = see['unit.quality'][unit] * see['business.floor'][unit]
    return (
      see['district.ask'][district] * factor * (see['unit.landlord'][unit] === TRUST ? w.params.trustRent : 1)
    )
  },
})
