/** When a use of a lever acts: its months, its trigger, ramp and decay. */
import { leftAfter } from '../../engine/math.ts'
import type { DistrictMetric } from '../../metrics/define.ts'
import { valueInArea } from '../../metrics/figure.ts'
import type { LeverUse } from '../../scenario.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineRule } from '../process.ts'
import type { World, WorldState } from '../world.ts'
import type { Plan } from './plans.ts'

const GONE = constant({
  value: 0.01,
  unit: 'share',
  source: cite`assumed`,
  why: 'An effect under this share of the full one has died out.',
})

/** Metrics that a trigger may ask: those that state columns alone tell, so that a run can go on from any of its months. */
export const TRIGGER_METRICS = [
  'vacancy',
  'chainShare',
  'askGrowth',
  'displacementRate',
  'shockDepth',
] as const

/** Columns that these metrics are made of. */
const TRIGGER_COLUMNS = [
  'district.units',
  'district.occupied',
  'district.chains',
  'district.askGrowth',
  'district.displaced',
  'district.shockDepth',
] as const

/**
 * How strongly a use acts in a month of the scenario: ramp up, then decay after its end.
 * @param start month in which it first acted: `use.from` where no trigger has let it wait
 */
export function strengthAt(
  use: LeverUse,
  halfLifeMonths: number,
  month: number,
  start: number = use.from,
): number {
  if (month < start) return 0
  const ramp = use.ramp ?? 0
  const rise = (at: number) => (ramp > 0 ? Math.min(1, (at - start + 1) / ramp) : 1)
  if (use.to === undefined || month < use.to) return rise(month)
  if (halfLifeMonths <= 0 || use.to <= start) return 0
  const left = rise(use.to - 1) * leftAfter(month - use.to + 1, halfLifeMonths)
  return left < GONE ? 0 : left
}

/** The figure that a trigger asks, over the area of its use, as the state stands. */
const watchedFigure = defineRule({
  reads: TRIGGER_COLUMNS,
  run(see, _set, w: World, metric: DistrictMetric, districts: readonly number[]): number {
    // Metrics are written for the whole state; what these look at is declared above, and declarations.test.ts watches it.
    const state: WorldState = Object.create(w, { c: { value: see } })
    return valueInArea(state, metric, districts)
  },
})

/** Whether nothing stands against acting: no trigger, its condition holds, or held once where once is enough. */
const holds = defineRule({
  rules: [watchedFigure],
  run(see, set, w: World, plan: Plan, acted: boolean): boolean {
    const { trigger } = plan.use
    if (!trigger || !plan.watched) return true
    if (trigger.mode === 'once' && acted) return true
    const value = watchedFigure(see, set, w, plan.watched, plan.reach.districts)
    const { above, below } = trigger
    return (above !== undefined && value > above) || (below !== undefined && value < below)
  },
})

/**
 * How strongly a use acts this month, noted in the use columns as tick + 1 of the first and the last month in which it acted.
 * A trigger is asked in every month of the use; after its end what is left decays where it acted to the last.
 */
export const actNow = defineRule({
  writes: ['use.firstActed', 'use.lastActed'],
  rules: [holds],
  run(see, set, w: World, plan: Plan): number {
    const { use, row } = plan
    const { spinUpMonths } = w.spec
    const first = set['use.firstActed']
    const last = set['use.lastActed']
    const month = w.tick - spinUpMonths
    if (month < use.from) return 0
    const ended = use.to !== undefined && month >= use.to
    if (!ended && holds(see, set, w, plan, first[row] > 0)) {
      if (first[row] === 0) first[row] = w.tick + 1
      last[row] = w.tick + 1
    }
    const lastMonth = last[row] - 1 - spinUpMonths
    const acts = last[row] > 0 && (ended ? lastMonth === (use.to ?? 0) - 1 : lastMonth === month)
    const start = first[row] - 1 - spinUpMonths
    return acts ? strengthAt(use, plan.lever.decayHalfLifeMonths, month, start) : 0
  },
})

/** Whether a bill comes in this month: while the use acts, and for as long as the lever's obligations outlast it. */
export const isCharged = defineRule({
  reads: ['use.lastActed'],
  run(see, _set, w: World, plan: Plan, strength: number): boolean {
    const { to } = plan.use
    const month = w.tick - w.spec.spinUpMonths
    if (strength > 0 && (to === undefined || month < to)) return true
    const last = see['use.lastActed'][plan.row]
    return last > 0 && w.tick + 1 > last && w.tick + 1 <= last + (plan.lever.billsAfter ?? 0)
  },
})
