/** Uniform numbers for designs and bootstraps: the same seed and purpose give the same numbers, whoever else draws. */
import { textKey, type Uniform, uniform } from '../../../sim/engine/index.ts'

/** @returns a source of numbers in (0, 1), 32 bits each */
export function keyedUniform(seed: string, purpose: string): Uniform {
  const [a, b] = [textKey(seed), textKey(purpose)]
  let next = 0
  return () => uniform(a, b, next++)
}
