/** What the page and a replicate worker say to each other. */
import type { ScenarioSpec } from '../../sim/index.ts'

/** What is kept of one replicate of one world: about 70 kB for twenty years. */
export interface ReplicateRecord {
  readonly months: number
  /** Ids of the metrics, in the order of `summaries` and of the blocks of `series`. */
  readonly metrics: readonly string[]
  /** Each metric's own summary over the months, in full precision: what statements are made from. */
  readonly summaries: Float64Array
  /** metrics x months, a block of months a metric, in single precision: lines and bands are drawn from it. */
  readonly series: Float32Array
}

export interface ReplicateApi {
  /** One replicate of a scenario, computed from its start to its end. */
  replicate(spec: ScenarioSpec, replicate: number): ReplicateRecord
  /** Fingerprint of replicate 0, computed from its very start. */
  digest(spec: ScenarioSpec): string
}
