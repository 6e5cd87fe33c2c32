/** Parameters that are fitted; all others stay at what the sources say. Ranges are the documented ones, some narrowed. */
import { PARAMS, type ParamId } from '../../sim/index.ts'
import type { Factor, ParameterSet } from './design.ts'

const FITTED: readonly ParamId[] = [
  'ownShare',
  'sizeElasticity',
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
  'creatorRate',
  'visitorFounders',
  'sceneWeight',
  'independentRate',
  'viewings',
  'selfKnowledge',
  'optimism',
  'abilitySpread',
  'sizeSpread',
  'profitWeight',
  'rentWeight',
  'peerWeight',
  'buzzChoice',
  'peerRange',
  'chainFootfall',
  'chainSaturation',
  'chainFill',
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
]

/** Where the whole documented range is known to lose the patterns, the first wave left this part of it. */
const NARROWED: Partial<Record<ParamId, readonly [number, number]>> = {
  sizeElasticity: [0.9, 1.1],
  independentRate: [0.0008, 0.0026],
  viewings: [3, 30],
  patienceMonths: [2, 8],
  giveUp: [0.03, 0.2],
  voguePersistence: [0.85, 0.98],
  bidPassThrough: [0.015, 0.06],
  bufferMonths: [4, 18],
}

export const FACTORS: readonly Factor[] = FITTED.map(id => {
  const [low, high] = NARROWED[id] ?? [PARAMS[id].min, PARAMS[id].max]
  return { id, low, high }
})

export function shippedSet(): ParameterSet {
  return Object.fromEntries(FITTED.map(id => [id, PARAMS[id].default]))
}
