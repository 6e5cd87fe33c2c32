/** What page and pairs worker say to each other. */
import type { ScenarioSpec } from '../../sim/scenario.ts'

/** Region metrics of one replicate in both worlds: months x metrics, row a month. */
export interface Pair {
  readonly scenario: Float64Array
  readonly baseline: Float64Array
}

export interface PairsApi {
  pair(scenario: ScenarioSpec, baseline: ScenarioSpec, replicate: number): Pair
  /** Fingerprint of a run computed from its very start. */
  digest(spec: ScenarioSpec): string
}
