/** The whole model, month by month, as a piece of work that benchmarks can repeat. */
import { readFileSync } from 'node:fs'
import {
  createRun,
  type LeverUse,
  METRICS,
  type Region,
  type Run,
  type ScenarioSpec,
} from '../../sim/index.ts'
import type { Work } from './timing.ts'

export function readRegion(id: string): Region {
  const text = readFileSync(new URL(`../../scenarios/${id}/region.json`, import.meta.url), 'utf8')
  return JSON.parse(text)
}

export function scenarioOf(region: Region, months: number, levers: readonly LeverUse[] = []): ScenarioSpec {
  const { id } = region
  return {
    id,
    region,
    seed: `bench ${id}`,
    spinUpMonths: 0,
    months,
    params: {},
    levers,
    shocks: [],
    budget: {},
  }
}

const OPEN = METRICS.findIndex(metric => metric.id === 'businessesOpen')

/** Businesses open at the end of each of some months, summed: the unit of work. */
export function businessMonths(run: Run, from: number, to: number): number {
  let sum = 0
  for (let month = from; month < to; month++) sum += run.results.region[month * METRICS.length + OPEN]
  return sum
}

/** Months of a run that nothing is timed in: the start relaxes and the compiler has seen everything. */
const WARM_UP = 24

/**
 * Nanoseconds a business-month, all processes and all metrics of the region included, over the next `months` of a run;
 * when a run is at its end another begins with other luck.
 *
 * @param without processes that are left out of the schedule
 */
export function modelWork(
  region: Region,
  months: number,
  runMonths: number,
  without: readonly string[] = [],
): Work {
  let replicate = 0
  let run: Run | undefined
  return () => {
    if (!run || run.month + months > runMonths) {
      run = createRun(scenarioOf(region, runMonths), { replicate: replicate++, without })
      run.advance(WARM_UP)
    }
    const from = run.month
    const start = performance.now()
    run.advance(from + months)
    const ns = (performance.now() - start) * 1e6
    return ns / businessMonths(run, from, from + months)
  }
}
