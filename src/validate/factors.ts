/** Parameters that are fitted, within their documented ranges; all others stay at what the sources say. */
import { PARAMS, type ParamId } from '../../sim/index.ts'

export type ParameterSet = Readonly<Record<string, number>>

export interface Factor {
  readonly id: ParamId
  readonly low: number
  readonly high: number
  /** Searched by its logarithm: rates, whose ranges span more than a factor of five. */
  readonly log: boolean
}

/** What shops and streets do: fitted on neighbourhoods and a small country. */
const FITTED: readonly ParamId[] = [
  'salesLevel',
  'ownShare',
  'buzzWeight',
  'overwork',
  'naturalVacancy',
  'vacancyResponse',
  'bidPassThrough',
  'extrapolation',
  'downwardStickiness',
  'bidShare',
  'chainBidShare',
  'localPassThrough',
  'floorElasticity',
  'creatorRate',
  'visitorFounders',
  'sceneWeight',
  'independentRate',
  'viewings',
  'selfKnowledge',
  'optimism',
  'clienteleStart',
  'clienteleMonths',
  'abilitySpread',
  'sizeSpread',
  'profitWeight',
  'rentWeight',
  'peerWeight',
  'buzzChoice',
  'peerRange',
  'chainFootfall',
  'chainReturn',
  'chainSaturation',
  'chainFill',
  'chainTrend',
  'vogueSpread',
  'voguePersistence',
  'giveUp',
  'patienceMonths',
  'bufferMonths',
  'buzzGrowth',
  'buzzDecay',
  'chainBuzzDecay',
  'chainBuzzBlock',
  'noveltyFatigue',
  'patienceRentier',
  'patienceInvestor',
  'investorBoom',
  'retireRate',
  'careerYears',
  'retireAge',
  'background',
]

export const FACTORS: readonly Factor[] = FITTED.map(id => {
  const { min: low, max: high } = PARAMS[id]
  return { id, low, high, log: low > 0 && high / low > 5 }
})

export function shippedSet(): ParameterSet {
  return Object.fromEntries(FITTED.map(id => [id, PARAMS[id].default]))
}

/** Place of a value within its factor's range, 0 to 1. */
export function toUnit(f: Factor, value: number): number {
  const x = f.log ? Math.log(value / f.low) / Math.log(f.high / f.low) : (value - f.low) / (f.high - f.low)
  return Math.min(1, Math.max(0, x))
}

/** Value at a place within the factor's range, to four digits: as it would be written down. */
export function fromUnit(f: Factor, x: number): number {
  return Number((f.log ? f.low * (f.high / f.low) ** x : f.low + x * (f.high - f.low)).toPrecision(4))
}
