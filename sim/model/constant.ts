/**
 * Constants of the model: numbers that a rule holds and that no scenario varies, declared with unit, source and reason where they
 * are used. A number that somebody may want to vary, search or ablate is a parameter (parameter.ts). `npm run docs` lists both.
 */
import type { Citation } from '../sources.ts'

export interface Constant<V> {
  readonly value: V
  /** One for all numbers of a list. */
  readonly unit: string
  /** Made by `cite`; says "assumed" where nothing is known. */
  readonly source: Citation
  /** What the number is, and why it has this value. */
  readonly why: string
}

/** Declares a constant of the model and gives its value. Values do not change: lists and records are read-only. */
export function constant<V>(declared: Constant<V>): Readonly<V> {
  return declared.value
}
