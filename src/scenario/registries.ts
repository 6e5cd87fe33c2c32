/** What a file may name: everything that schema and checks know about levers, parameters, shocks and metrics comes from here. */
import type { LocalText } from '../../sim/index.ts'
import type { Lever } from '../text/model-texts.ts'

export interface ParamRange {
  readonly default: number
  readonly min: number
  readonly max: number
  readonly unit: string
  readonly label: LocalText
}

interface ShockKind {
  readonly id: string
  readonly label: LocalText
}

export interface Registries {
  readonly levers: readonly Lever[]
  readonly params: Readonly<Record<string, ParamRange>>
  readonly shocks: readonly ShockKind[]
  readonly metrics: readonly { readonly id: string }[]
  /** Metrics that the simulation watches while it runs, so that a lever may wait for one. */
  readonly triggerMetrics: readonly string[]
}
