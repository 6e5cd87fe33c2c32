/**
 * Golmok in Node: all of `golmok`, with scenarios from disk, the shipped ones by name, and replicates on worker threads.
 *
 * @example
 * ```ts
 * import { compare, openScenario } from 'golmok/node'
 *
 * const pair = await compare(await openScenario('alley/baseline'), await openScenario('alley/rent-cap'), { workers: 4 })
 * console.log(pair.of('displaced').difference)
 * ```
 *
 * @packageDocumentation
 */
export * from './index.ts'
export {
  compare,
  type NodeCompareOptions,
  type NodeOptions,
  type NodeRunOptions,
  run,
  workerPool,
} from './library/node-run.ts'
export { type OpenOptions, openScenario, shippedScenarios } from './library/open.node.ts'
