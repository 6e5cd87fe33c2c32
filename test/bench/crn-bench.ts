/**
 * What common random numbers are worth: the standard error of the difference that a lever makes to open creators, from
 * pairs of runs on the same seeds, against that from runs on other seeds. A lever starts after five years of the scenario.
 */
import { createRun, type LeverUse, METRICS, type Region } from '../../sim/index.ts'
import type { Bench } from './bench.ts'
import { readRegion, scenarioOf } from './model-months.ts'
import type { Spread } from './timing.ts'

const PAIRS = 24
const SPIN_UP = 60
const START = 60
/** Years after the lever starts at which people read a result, and what the ratio is meant to stay below at five. */
const YEARS = [2, 5, 10, 20]
const AIM = 1 / 3
const MONTHS = START + 12 * Math.max(...YEARS)

const USES: readonly LeverUse[] = [
  { lever: 'creatorGrant', value: 30, from: START },
  { lever: 'startupEducation', value: 100, from: START },
  { lever: 'rentCap', value: 0.02, from: START },
  { lever: 'districtImprovement', value: 50_000, from: START },
]

const CREATORS = METRICS.findIndex(metric => metric.id === 'creatorsOpen')
const creatorsAt = (series: Float64Array, year: number) =>
  series[(START + 12 * year - 1) * METRICS.length + CREATORS]

/** Region series of each replicate without the lever and with each of them, all from one state at the start. */
function runs(region: Region): { base: Float64Array[]; pulled: Float64Array[][] } {
  const base: Float64Array[] = []
  const pulled: Float64Array[][] = USES.map(() => [])
  const spec = { ...scenarioOf(region, MONTHS), spinUpMonths: SPIN_UP }
  for (let replicate = 0; replicate < PAIRS; replicate++) {
    const without = createRun(spec, { replicate })
    without.advance(START)
    const snapshot = without.snapshot()
    without.advance(MONTHS)
    base.push(without.results.region)
    USES.forEach((use, k) => {
      const run = createRun({ ...spec, levers: [use] }, { replicate })
      run.restore(snapshot)
      run.advance(MONTHS)
      pulled[k].push(run.results.region)
    })
  }
  return { base, pulled }
}

const mean = (x: readonly number[]) => x.reduce((sum, value) => sum + value, 0) / x.length
function variance(x: readonly number[]): number {
  const m = mean(x)
  return x.reduce((sum, value) => sum + (value - m) ** 2, 0) / (x.length - 1)
}
const exact = (value: number): Spread => ({ value, min: value, max: value, n: PAIRS })

export const commonLuck: Bench = {
  name: 'crn',
  about: 'standard error of a lever’s effect on open creators: pairs on the same seeds / other seeds',
  run(report) {
    for (const id of ['alley', 'seven-towns']) {
      const { base, pulled } = runs(readRegion(id))
      USES.forEach(({ lever, value }, k) => {
        for (const year of YEARS) {
          const a = base.map(series => creatorsAt(series, year))
          const b = pulled[k].map(series => creatorsAt(series, year))
          const differences = a.map((x, i) => b[i] - x)
          const same = Math.sqrt(variance(differences) / PAIRS)
          const other = Math.sqrt((variance(a) + variance(b)) / PAIRS)
          const row = { bench: 'crn', region: id, lever, setting: value, year }
          report({
            ...row,
            metric: 'paired / unpaired standard error',
            unit: 'ratio',
            ...exact(same / other),
            ...(year === 5 ? { aim: AIM } : {}),
          })
          report({ ...row, metric: 'effect', unit: 'shops', ...exact(mean(differences)) })
          report({ ...row, metric: 'its standard error, paired', unit: 'shops', ...exact(same) })
          report({ ...row, metric: 'its standard error, unpaired', unit: 'shops', ...exact(other) })
        }
      })
    }
  },
}
