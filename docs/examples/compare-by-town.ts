/** What a policy does to each town: two scenarios on the same random draws, compared by town. */
import { compare, openScenario } from 'golmok/node'

const baseline = { ...(await openScenario('seven-towns/baseline')), months: 48 }
const policy = {
  ...baseline,
  id: 'agreements',
  levers: [{ lever: 'agreements', value: 0.6, from: 0 }],
}
const pair = await compare(baseline, policy, {
  replicates: 3,
  metrics: ['displaced', 'creatorsOpen'],
  record: { towns: true },
})

const { difference, verdict } = pair.of('displaced')
console.log(`region: ${difference.mean.toFixed(1)} displaced (${verdict.kind})`)
for (const { id, name } of baseline.region.towns) {
  const { low, mean, high } = pair.of('displaced', { town: id }).difference
  console.log(`${name.en}: ${mean.toFixed(1)} [${low.toFixed(1)}, ${high.toFixed(1)}]`)
}
