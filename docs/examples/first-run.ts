/** First run: a shipped scenario, a few replicates, what became of the local creators. */
import { openScenario, run } from 'golmok/node'

const text = (value: number | null | undefined) => value?.toFixed(1) ?? 'none'

const baseline = await openScenario('alley/baseline')
const result = await run({ ...baseline, months: 60 }, { replicates: 3 })

// Each replicate is one possible course of events; the summary is their median and 10-90 % range.
const { median, p10, p90 } = result.summary.creatorsOpen ?? {}
console.log(`local creators after five years: ${text(median)} (${text(p10)} to ${text(p90)})`)

// One number a month, by the name of the metric.
const rent = result.series('askingRent', { replicate: 0 })
console.log(`asking rent, first and last month: ${rent.at(0)?.toFixed(1)}, ${rent.at(-1)?.toFixed(1)}`)

// The fingerprint of the final state: the same scenario, seed and engine give the same one everywhere.
console.log(`engine ${result.model.version}, digest ${result.replicates[0]?.digest}`)
