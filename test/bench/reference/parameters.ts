/**
 * The reference model "creator-districts core": a small, fixed stand-in for the hot path of a simulator of creators
 * in districts. It exists to compare run times, not to be believed, so its numbers have no source and never change.
 */
export const PARAMETERS = {
  alpha: 0.6,
  sigma: 0.5,
  margin: 0.6,
  fixedCost: 30,
  rho: 0.28,
  rentUp: 0.2,
  rentDown: 0.03,
  rentMin: 5,
  rentStart: 20,
  theta: 0.7,
  rentWeight: 1.5,
  rentScale: 25,
  distanceWeight: 2,
  stayBonus: 0.5,
  moveCost: 20,
  learn: 0.002,
  skillCap: 3,
  spill: 0.02,
  skillSd: 0.4,
  candidates: 8,
  cashMin: 200,
  cashSpan: 400,
  demandScale: 100,
  entrantsPerStartingCreator: 0.01,
  spendPerStartingCreator: 100,
} as const

/** What a run of the reference model is asked for. */
export interface ReferenceOptions {
  /** Creators at the start. */
  readonly n0: number
  readonly districts: number
  readonly ticks: number
  readonly seed: number
}

/** What every port prints; counts are sums over all ticks, means are those of the last tick. */
export interface ReferenceResult {
  /** Creators alive at the start of a tick, summed over the ticks: the unit of work. */
  readonly steps: number
  /** Creators alive at the end. */
  readonly n: number
  readonly evals: number
  readonly moves: number
  readonly exits: number
  readonly entrants: number
  readonly meanCash: number
  readonly meanSkill: number
  readonly meanRent: number
  /** Milliseconds of the tick loop alone; set-up is not in it. */
  readonly msLoop: number
}

/** Demand zones that belong to a number of districts. */
export function zonesFor(districts: number): number {
  return Math.max(20, Math.floor(districts / 5))
}
