/**
 * Measures of regional science on plain lists and tables: pure functions without state, for simulated and for real
 * data alike.
 *
 * Conventions. A list is any array-like of numbers; a table is row-major in one list. What the caller gets wrong (lengths,
 * index numbers, levels) throws a RangeError; what the data leave undefined (no units, a total of zero, no variation)
 * gives NaN. Chance comes from a `Uniform` the caller passes in. Nothing passed in is changed.
 */

export type { Uniform } from '../engine/uniform.ts'
export * from './choice.ts'
export * from './city-system.ts'
export * from './cluster-life.ts'
export * from './core-periphery.ts'
export * from './cost-ratio.ts'
export * from './duranton-overman.ts'
export * from './envelope.ts'
export * from './group-differences.ts'
export * from './hot-spots.ts'
export * from './inequality.ts'
export * from './location-quotient.ts'
export * from './moments.ts'
export * from './multiple-tests.ts'
export * from './network-structure.ts'
export * from './paired-difference.ts'
export * from './policy-accounting.ts'
export * from './promising-sites.ts'
export * from './quantile.ts'
export * from './rank-correlation.ts'
export * from './regression.ts'
export * from './resilience.ts'
export * from './ripley.ts'
export * from './scorecard.ts'
export * from './spatial-autocorrelation.ts'
export * from './spatial-weights.ts'
export * from './stages.ts'
export * from './student.ts'
export * from './survival.ts'
export * from './transitions.ts'
export * from './variety.ts'
