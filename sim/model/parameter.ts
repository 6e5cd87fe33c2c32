/** What a parameter is: default, range, unit, how sure we are, source. */

import type { Citation } from '../sources.ts'
import type { Evidence } from './policy/levers/define.ts'

export const PARAM_GROUPS = [
  'demand',
  'rent',
  'lease',
  'entry',
  'exit',
  'skill',
  'place',
  'online',
  'law',
  'people',
  'network',
] as const

export interface Param {
  readonly default: number
  readonly min: number
  readonly max: number
  readonly unit: string
  readonly group: (typeof PARAM_GROUPS)[number]
  readonly evidence: Evidence
  /** Made by `cite` in the house: its sources stand in sim/sources.ts. */
  readonly source: string
}

/** Declares a parameter. A source that sim/sources.ts does not hold is an error of types. */
export function param(parameter: Param & { readonly source: Citation }): Param {
  return parameter
}
