/** One replicate of the validation: a run, and every pattern measured on it. */
import { createRun, type Region } from '../../sim/index.ts'
import { countByTown, observe } from './observation.ts'
import type { Pattern } from './patterns/define.ts'
import { PATTERNS } from './patterns/index.ts'

/** A country of towns shows what a neighbourhood cannot: patterns of the city system need at least this many. */
const SYSTEM_TOWNS = 50
/** Growth of clusters is counted over five years (KIET 2014). */
const BEFORE_MONTHS = 60

export interface ReplicateTask {
  readonly region: Region
  readonly seed: string
  readonly replicate: number
  readonly spinUpMonths: number
  readonly months: number
  readonly params: Readonly<Record<string, number>>
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
  const { region, seed, replicate } = task
  const run = createRun(
    {
      id: 'validation',
      region,
      seed,
      spinUpMonths: task.spinUpMonths,
      months: task.months,
      params: task.params,
      levers: [],
      shocks: [],
      budget: {},
    },
    { replicate, record: { districts: true }, without: task.without },
  )
  run.advance(task.months - BEFORE_MONTHS)
  const before = task.months > BEFORE_MONTHS ? countByTown(run) : undefined
  run.advance(task.months)
  const o = observe(run, before)
  const values: Record<string, readonly number[]> = {}
  for (const pattern of PATTERNS) {
    if (task.patterns && !task.patterns.includes(pattern.id)) continue
    if (applies(pattern, region)) values[pattern.id] = pattern.measure(o)
  }
  return { region: region.id, seed, replicate, values }
}

export function applies(pattern: Pattern, region: Region): boolean {
  return pattern.scope === 'districts' || region.towns.length >= SYSTEM_TOWNS
}
