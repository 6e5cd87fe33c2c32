/** One parameter set and one luck: a region without levers, and with each lever alone at a comparable setting. */
import {
  createRun,
  LEVERS,
  type Lever,
  type LeverUse,
  METRICS,
  neutralOf,
  type Run,
  type ScenarioSpec,
  type Snapshot,
} from '../../sim/index.ts'
import type { RunTask } from './replicate.ts'

export interface LeverTask extends RunTask {
  /** Money a lever may cost [만원 a year]. */
  readonly budget: number
  /** Ids; absent: all. */
  readonly levers?: readonly string[]
}

export interface LeverEffect {
  readonly lever: string
  /** Local creators open, mean of the last year (simulated shops), with the lever less without. */
  readonly creators: number
  /** Creators displaced over the whole horizon, with the lever less without. */
  readonly displaced: number
  /** Spent over the horizon [만원]. */
  readonly cost: number
}

/**
 * The setting at which levers are compared. A lever that costs money is set to the end of its range under the common
 * budget: the budget cuts its strength, so that it acts at the value which costs as much (or at its end, where that is
 * cheaper). A rule costs its administration only: it is set to half way from neutral to the end of its range, the cap on
 * rents to half way down to zero, and the budget does not hold it.
 */
export function comparableUse(lever: Lever): LeverUse {
  const { min, max } = lever.value
  const neutral = neutralOf(lever, {})
  const end = lever.id === 'rentCap' ? min : max
  return { lever: lever.id, value: isRule(lever) ? neutral + (end - neutral) / 2 : end, from: 0 }
}

export function isRule(lever: Lever): boolean {
  return lever.money === 'rule'
}

const metric = (id: string) => METRICS.findIndex(m => m.id === id)
const CREATORS = metric('creatorsOpen')
const DISPLACED = metric('displacedCreators')
const COST = metric('policyCost')
const YEAR = 12

export function measureLevers(task: LeverTask): readonly LeverEffect[] {
  const spec: ScenarioSpec = {
    id: 'ranking',
    region: task.region,
    seed: task.seed,
    spinUpMonths: task.spinUpMonths,
    months: task.months,
    params: task.params,
    levers: [],
    shocks: [],
    budget: {},
  }
  const base = createRun(spec, { replicate: task.replicate })
  base.advance(0)
  const start = base.snapshot()
  base.advance(task.months)
  const before = outcomes(base)
  return LEVERS.filter(lever => task.levers?.includes(lever.id) ?? true).map(lever => {
    const after = outcomes(withLever(spec, task, lever, start))
    return {
      lever: lever.id,
      creators: after.creators - before.creators,
      displaced: after.displaced - before.displaced,
      cost: after.cost - before.cost,
    }
  })
}

/** Goes on from the common spin-up, in which no lever acts. */
function withLever(spec: ScenarioSpec, task: LeverTask, lever: Lever, from: Snapshot): Run {
  const budget = isRule(lever) ? {} : { perYear: task.budget }
  const run = createRun(
    { ...spec, levers: [comparableUse(lever)], budget },
    { replicate: task.replicate, from },
  )
  run.advance(task.months)
  return run
}

function outcomes(run: Run): { creators: number; displaced: number; cost: number } {
  const at = (m: number, month: number) => run.results.region[month * METRICS.length + m]
  const sum = (m: number, from: number) => {
    let s = 0
    for (let month = from; month < run.months; month++) s += at(m, month)
    return s
  }
  const last = Math.max(0, run.months - YEAR)
  return {
    creators: sum(CREATORS, last) / (run.months - last),
    displaced: sum(DISPLACED, 0),
    cost: at(COST, run.months - 1),
  }
}
