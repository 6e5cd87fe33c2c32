/** The mechanisms of the model, each with what switches it off alone. Adding one is an entry. */
import type { LocalText, ParamId } from '../../sim/index.ts'
import { patternsTexts } from '../text/families.ts'

export interface Mechanism {
  readonly id: string
  readonly label: LocalText
  /** Values that switch it off. They may lie outside the documented range: a mechanism that is off is no estimate. */
  readonly params?: Partial<Readonly<Record<ParamId, number>>>
  /** Processes left out, where no parameter switches it off. */
  readonly without?: readonly string[]
}

function mechanismLabel(id: string): LocalText {
  const key = `mechanism.${id}`
  if (!patternsTexts.has(key)) throw new RangeError(`src/text/en/patterns.json has no ${key}`)
  return patternsTexts.all(key)
}

function off(
  id: string,
  params: Partial<Readonly<Record<ParamId, number>>>,
  without?: readonly string[],
): Mechanism {
  return { id, label: mechanismLabel(id), params, ...(without === undefined ? {} : { without }) }
}

export const MECHANISMS: readonly Mechanism[] = [
  // Demand
  off('buzz', { buzzWeight: 0, buzzGrowth: 0, buzzChoice: 0 }),
  off('boundDemand', { ownShare: 0 }),
  off('amenity', { amenityWeight: 0, upkeepAmenity: 0 }),
  off('authenticity', { authenticityWeight: 0, authenticityGain: 0 }),
  off('fatigue', { noveltyFatigue: 0 }),
  off('visitorResponse', {
    visitorElasticity: 0,
    gatewayWeight: 0,
  }),
  off('season', { seasonality: 0 }),
  off('crowding', { overwork: 0 }),
  off('noise', { noise: 0 }),
  off('taste', { vogueSpread: 0 }),
  // Rent and leases
  off('bids', { bidPassThrough: 0 }),
  off('vacancyRent', { vacancyResponse: 0 }),
  off('extrapolation', { extrapolation: 0 }),
  off('stickyRent', { downwardStickiness: 1 }),
  off('rentLaw', { lawRentCap: 1, lawProtectedYears: 0, lawCoverage: 0 }),
  off('frontLoading', { frontLoading: 0 }),
  off('keyMoney', { keyMoneyYears: 0 }),
  off('leaseEnd', { leaseEndExit: 0 }),
  off('refusal', { nonRenewal: 0 }),
  off('relocation', {
    relocationChance: 0,
  }),
  off('patience', { patienceRentier: 0, patienceInvestor: 0 }),
  off('landlords', {}, ['landlords']),
  off('investors', { investorShare: 0, investorBoom: 0 }),
  // Entry
  off('optimism', { optimism: 0 }),
  off('selfKnowledge', { selfKnowledge: 0 }),
  off('ability', { abilitySpread: 0 }),
  off('clientele', { clienteleStart: 1 }),
  off('size', { sizeSpread: 0 }),
  off('peers', { peerWeight: 0 }),
  off('scene', { sceneWeight: 0 }),
  off('visitorFounders', { visitorFounders: 0 }),
  off('homeBias', { homeBias: 0 }),
  off('resources', { resourceFit: 0 }),
  off('rentChoice', { rentWeight: 0 }),
  off('profitChoice', { profitWeight: 0 }),
  off('variety', {
    relatedness: 0,
    relatedGrowth: 0,
    unrelatedAbsorption: 0,
  }),
  off('chains', { chainFill: 0 }),
  off('chainTrend', { chainTrend: 0 }),
  off('chainBuzz', { chainBuzzDecay: 0, chainBuzzBlock: 0 }),
  // Exit
  off('background', { background: 0 }),
  off('retirement', { retireRate: 0 }),
  off('career', { careerYears: 0 }),
  off('giveUp', { giveUp: 0 }),
  off('buffer', { bufferMonths: 0 }),
  // Skill and networks
  off('spillover', { spillover: 0, linkSpillover: 0 }),
  off('ties', { tieChance: 0 }),
  off('learning', {}, ['learning']),
  off('apprenticeship', { apprenticeChance: 0 }),
  off('succession', { apprenticeChance: 0, partnerSuccession: 0 }),
  off('links', { onLinks: 0 }),
  off('kibs', { kibsGain: 0 }),
  // Online
  off('platforms', { listingChance: 0, listingImitation: 0 }),
  off('online', { onlineSpeed: 0 }),
  off('hibernation', { hibernation: 0 }),
  // People and place
  off('migration', { onMigration: 0 }),
  off('demography', { onDemography: 0 }),
  off('identity', { crowdErosion: 0, heritageGain: 0 }),
]
