/** A sweep by hand: one lever at several strengths, the same replicates each time, one line a setting. */
import { LEVERS } from 'golmok'
import { openScenario, run, workerPool } from 'golmok/node'

const baseline = { ...(await openScenario('alley/baseline')), months: 36 }
const lever = LEVERS.find(one => one.id === 'districtImprovement')
if (lever === undefined) throw new Error('this version has no such lever')
const { min, max } = lever.value

// One pool for all runs: threads start once.
const executor = workerPool(2)
console.log('value,creators,rent')
for (const part of [0, 0.5, 1]) {
  const value = min + part * (max - min)
  const scenario = { ...baseline, id: `improvement ${value}`, levers: [{ lever: lever.id, value, from: 0 }] }
  const { summary } = await run(scenario, { replicates: 2, executor })
  const last = (metric: string) => summary[metric]?.last.median?.toFixed(1)
  console.log([value, last('creatorsOpen'), last('askingRent')].join())
}
await executor.close()
