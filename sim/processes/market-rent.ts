import type { World } from '../world.ts'
import { TRUST } from './open.ts'

/**
 * Market rent of a let unit [만원 a month]: what its tenant's floor would be let for today. The asking rent of an ordinary unit,
 * by the quality of the unit and the floor that the tenant takes; a public trust asks its part of the market.
 */
export function marketRent(w: World, unit: number, district: number): number {
  const { c } = w
  const factor = c['unit.quality'][unit] * c['business.floor'][unit]
  return c['district.ask'][district] * factor * (c['unit.landlord'][unit] === TRUST ? w.params.trustRent : 1)
}
