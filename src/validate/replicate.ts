/** One replicate of the validation: a run, and every pattern measured on it. */
import { createRun, type Region } from '../../sim/index.ts'
import { countByTown, type Observation, observe } from './observation.ts'
import { ARM_MONTHS, type Arm, type Pattern } from './patterns/define.ts'
import { PATTERNS } from './patterns/index.ts'
import { watchRun } from './watch.ts'
import { advanceByYears, emptyYearEnds } from './year-ends.ts'

/** A country of towns shows what a neighbourhood cannot: patterns of the city system need at least this many. */
const SYSTEM_TOWNS = 50
/** Growth of clusters is counted over five years (KIET 2014). */
const BEFORE_MONTHS = 60

/** Months in a place of a pattern's own, which is larger than a neighbourhood. */
const PLACE_MONTHS = 240

/** Place, luck and length of one run. */
export interface RunTask {
  readonly region: Region
  readonly seed: string
  readonly replicate: number
  readonly spinUpMonths: number
  readonly months: number
  readonly params: Readonly<Record<string, number>>
}

export interface ReplicateTask extends RunTask {
  /** Ids of processes left out of the schedule. */
  readonly without?: readonly string[]
  /** Ids of patterns; absent: all. */
  readonly patterns?: readonly string[]
}

export interface ReplicateResult {
  readonly region: string
  readonly seed: string
  readonly replicate: number
  /** Per pattern id one number a target. */
  readonly values: Readonly<Record<string, readonly number[]>>
}

export function measureReplicate(task: ReplicateTask): ReplicateResult {
  const { region, seed, replicate, months } = task
  const wanted = PATTERNS.filter(p => (task.patterns?.includes(p.id) ?? true) && applies(p, region, months))
  const paired = wanted.some(p => p.scope === 'paired')
  const o = runArm(task, undefined, months, paired)
  const values: Record<string, readonly number[]> = {}
  for (const pattern of wanted) {
    const { pooled, place } = pattern
    if (place) {
      const there = runArm(
        { ...task, region: place(region.id) },
        undefined,
        Math.min(months, PLACE_MONTHS),
        false,
      )
      values[pattern.id] = pattern.measure(there, armsOf(pattern, task))
    } else if (pooled) {
      const rows = Array.from({ length: pooled.pairs }, (_, k) => {
        // The first pair is the run itself and its arms, the others have a seed that no other replicate has.
        const pair = k === 0 ? task : { ...task, seed: `${seed} pair ${k + 1}` }
        const base = k === 0 ? o : runArm(pair, undefined, ARM_MONTHS, true)
        return pooled.collect(base, armsOf(pattern, pair))
      })
      values[pattern.id] = pooled.settle(rows[0].map((_, i) => rows.reduce((sum, row) => sum + row[i], 0)))
    } else values[pattern.id] = pattern.measure(o, armsOf(pattern, task))
  }
  return { region: region.id, seed, replicate, values }
}

/** Runs all arms of a pattern. @throws RangeError from the function it gives, on an arm that the pattern has not */
function armsOf(pattern: Pattern, task: ReplicateTask): (id: string) => Observation {
  const arms = new Map(
    (pattern.arms ?? []).map(arm => [arm.id, runArm(task, arm, ARM_MONTHS, true)] as const),
  )
  return id => {
    const arm = arms.get(id)
    if (!arm) throw new RangeError(`${pattern.id} has no arm ${id}`)
    return arm
  }
}

/** The run itself, or one arm of a pair. */
function runArm(task: ReplicateTask, arm: Arm | undefined, months: number, watch: boolean): Observation {
  const { region, seed, replicate, spinUpMonths, params } = task
  const levers = arm?.levers?.(region) ?? []
  const run = createRun(
    {
      id: 'validation',
      region,
      seed,
      spinUpMonths,
      months,
      params,
      levers,
      shocks: arm?.shocks ?? [],
      budget: {},
    },
    { replicate, record: { districts: true }, without: task.without },
  )
  const yearEnds = emptyYearEnds(run.world.nDistricts)
  if (watch) return observe(run, { watched: watchRun(run, yearEnds), yearEnds })
  if (months <= BEFORE_MONTHS) {
    advanceByYears(run, months, yearEnds)
    return observe(run, { yearEnds })
  }
  advanceByYears(run, months - BEFORE_MONTHS, yearEnds)
  const countsBefore = countByTown(run)
  advanceByYears(run, months, yearEnds)
  return observe(run, { countsBefore, yearEnds })
}

function applies(pattern: Pattern, region: Region, months: number): boolean {
  const system = region.towns.length >= SYSTEM_TOWNS
  if (pattern.place) return !system
  if (pattern.scope === 'paired') return !system && months >= ARM_MONTHS
  return pattern.scope === 'districts' || system
}
