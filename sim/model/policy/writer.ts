/** From the uses of levers to the policy columns, so that the order of uses makes no difference. */
import type { ColumnSpec } from '../../engine/columns.ts'
import { SECTORS } from '../sectors.ts'
import type { World } from '../world.ts'
import { inForce } from './law.ts'
import type { PolicyWriter } from './levers/define.ts'
import { optionOf, type Plan, valueAt } from './plans.ts'
import type { PolicyColumn, Rule } from './rule-book.ts'

/** What the uses of a month ask of one column, entry by entry. */
export interface Effects {
  /** Targets that uses set the column toward, times their weights, and the sum of the weights. */
  readonly pulled: Float64Array
  readonly weight: Float64Array
  readonly add: Float64Array
  readonly floor: Float64Array
  readonly limit: Float64Array
  /** Whether a use has touched the column this month. */
  touched: boolean
}

export type EffectsByColumn = ReadonlyMap<PolicyColumn, Effects>

export function makeEffects(w: World): EffectsByColumn {
  return new Map(
    (Object.keys(w.model.rules) as PolicyColumn[]).map(id => {
      const { width }: ColumnSpec = w.model.columns[id]
      const rows = id.startsWith('policy.') ? w.nDistricts : w.nTowns
      const row = () => new Float64Array(rows * (width === 'sectors' ? SECTORS.length : 1))
      return [
        id,
        { pulled: row(), weight: row(), add: row(), floor: row(), limit: row(), touched: false },
      ] as const
    }),
  )
}

function untouched(e: Effects): void {
  e.touched = false
  e.pulled.fill(0)
  e.weight.fill(0)
  e.add.fill(0)
  e.floor.fill(Number.NEGATIVE_INFINITY)
  e.limit.fill(Number.POSITIVE_INFINITY)
}

export function forgetEffects(effects: EffectsByColumn): void {
  for (const e of effects.values()) if (e.touched) untouched(e)
}

/** The pen of one use: notes what it asks for at this strength. */
export function writerFor(w: World, effects: EffectsByColumn, plan: Plan, strength: number): PolicyWriter {
  const on = (column: PolicyColumn): Effects => {
    const e = effects.get(column)
    if (!e) throw new RangeError(`lever ${plan.lever.id}: no policy column ${column}`)
    if (!e.touched) untouched(e)
    e.touched = true
    return e
  }
  const rows = (column: PolicyColumn) =>
    column.startsWith('policy.') ? plan.reach.districts : plan.reach.towns
  return {
    districts: plan.reach.districts,
    towns: plan.reach.towns,
    strength,
    value: valueAt(plan, strength),
    target: plan.use.value,
    agentScale: w.region.agentScale,
    residents: town => w.region.towns[town].population.reduce((sum, n) => sum + n, 0),
    units: district => w.region.districts[district].units,
    option: id => optionOf(w, plan, id),
    toTown(column, town, amount) {
      on(column).add[town] += amount
    },
    toSector(column, town, sector, amount) {
      on(column).add[town * SECTORS.length + sector] += amount
    },
    toDistrict(column, district, amount) {
      on(column).add[district] += amount
    },
    toward(column, target, weight = strength) {
      const e = on(column)
      for (const i of rows(column)) {
        e.pulled[i] += weight * target
        e.weight[i] += weight
      }
    },
    add(column, amount) {
      const e = on(column)
      for (const i of rows(column)) e.add[i] += amount
    },
    atMost(column, limit) {
      const e = on(column)
      for (const i of rows(column)) e.limit[i] = Math.min(e.limit[i], limit)
    },
    atLeast(column, floor) {
      const e = on(column)
      for (const i of rows(column)) e.floor[i] = Math.max(e.floor[i], floor)
    },
  }
}

/**
 * Sets a policy column to what the law and this month's uses make of it:
 *
 *   held in [floor, limit] and in the rule's range:  (base x max(0, 1 - W) + sum of weight x target) / max(1, W) + additions,
 *
 * W the sum of the weights. One use at full weight sets its target exactly; two share the way between their targets; less than
 * full weight leaves part of the law. So a column that uses only set toward values never leaves the span of law and targets.
 */
export function settle(w: World, id: PolicyColumn, e: Effects, out: Float64Array): void {
  const rule: Rule = w.model.rules[id]
  const base = inForce(rule.base, w.params)
  if (!e.touched) {
    out.fill(base)
    return
  }
  for (let i = 0; i < out.length; i++) {
    const weight = e.weight[i]
    const set = weight > 0 ? (base * Math.max(0, 1 - weight) + e.pulled[i]) / Math.max(1, weight) : base
    const asked = Math.min(e.limit[i], Math.max(e.floor[i], set + e.add[i]))
    out[i] = Math.min(rule.max, Math.max(rule.min, asked))
  }
}
