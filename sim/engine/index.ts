/**
 * The door of the machinery for what computes with numbers and knows no model: arithmetic with the same bits in every engine,
 * keyed draws, and the state of a row of the population. What a model is made of stands in `sim/index.ts`.
 */
export { normal } from './distributions.ts'
export { cos, exp, log, normalCdf, normalDensity, normalQuantile, PI, pow, sin } from './math.ts'
export { OPEN } from './population.ts'
export { hash2, textKey, uniform } from './rng.ts'
export { drawIndex, shuffleFront, type Uniform } from './uniform.ts'
