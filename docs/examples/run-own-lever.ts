/** Runs the lever of own-lever.ts: a model with the addition, and a scenario that uses it. */
import { compare, extendModel } from 'golmok'
import { openScenario } from 'golmok/node'
import murals from './own-lever.ts'

const model = extendModel([murals])
const baseline = { ...(await openScenario('alley/baseline')), months: 48 }
const policy = {
  ...baseline,
  id: 'murals',
  levers: [{ lever: 'muralProgramme', value: 12, from: 6 }],
}
const pair = await compare(baseline, policy, {
  model,
  replicates: 3,
  metrics: ['murals', 'amenity', 'askingRent'],
})
for (const { metric, difference } of pair.region.metrics)
  console.log(`${metric.label.en}: ${difference.mean.toFixed(3)} ${metric.unit}`)
console.log(`model ${model.version}`)
