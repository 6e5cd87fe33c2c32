/** What a parameter is: default, range, unit, label in both languages, how sure we are, source. */

import type { LocalText } from '../region.ts'
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
export type ParamGroup = (typeof PARAM_GROUPS)[number]

export interface Param {
  readonly default: number
  readonly min: number
  readonly max: number
  readonly unit: string
  readonly group: ParamGroup
  readonly label: LocalText
  readonly evidence: Evidence
  readonly source: string
}

/** Writes a parameter down in one line of arguments. */
export function param(
  group: ParamGroup,
  value: number,
  min: number,
  max: number,
  unit: string,
  ko: string,
  en: string,
  evidence: Evidence,
  source: string,
): Param {
  return { default: value, min, max, unit, group, label: { ko, en }, evidence, source }
}
