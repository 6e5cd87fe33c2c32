/** Uniform numbers for designs and bootstraps: the same seed and purpose give the same numbers, whoever else draws. */
import { textKey, uniform } from '../../../sim/engine/rng.ts'
import type { Uniform } from '../../../sim/measures/uniform.ts'

/** @returns a source of numbers in (0, 1), 32 bits each */
export function keyedUniform(seed: string, purpose: string): Uniform {
  const [a, b] = [textKey(seed), textKey(purpose)]
  let next = 0
  return () => uniform(a, b, next++)
}
