/** What a benchmark is and what it reports. */
import type { Spread } from './timing.ts'

/** One figure; sizes and whatever else tells rows apart stand beside it under their own names. */
export interface Row extends Spread {
  readonly bench: string
  readonly metric: string
  readonly unit: string
  readonly [about: string]: string | number
}

export interface Bench {
  readonly name: string
  readonly about: string
  /** Does the work and hands out each row as soon as it is known. */
  run(report: (row: Row) => void): void | Promise<void>
}
