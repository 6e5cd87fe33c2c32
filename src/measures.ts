/**
 * Golmok's measures of regional science on plain lists and tables, for simulated and for real data alike: location quotient,
 * Moran's I, Kaplan-Meier, related variety, Gini, Ripley's K, city systems. Pure functions; they need no region and no run.
 *
 * @example
 * ```ts
 * import { gini } from 'golmok/measures'
 *
 * console.log(gini([3, 1, 1, 0, 12]))
 * ```
 *
 * @packageDocumentation
 */
export * from '../sim/measures/index.ts'
