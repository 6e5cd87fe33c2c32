/**
 * The model as a value: its levers, metrics, order of processes and columns. A run is given one, so that a study may add
 * to it from outside without a fork and two runs in one program may have different ones. Nothing here changes once made.
 */
import { type ColumnSpec, type Columns, tableOf } from '../engine/columns.ts'
import { type Process, type ProcessDefiner, processDefiner } from '../engine/process.ts'
import { type DistrictMetric, isDistrictMetric, type Metric, type RegionMetric } from '../metrics/define.ts'
import { METRICS } from '../metrics/index.ts'
import { ENGINE_VERSION } from '../version.ts'
import { COLUMNS, type ModelColumns } from './columns.ts'
import type { Lever, PolicyWriter } from './policy/levers/define.ts'
import { LEVERS } from './policy/levers/index.ts'
import { type PolicyColumn, RULE_BOOK, type Rule } from './policy/rule-book.ts'
import { SCHEDULE } from './schedule.ts'
import type { World } from './world.ts'

export interface Model {
  /** Version of the engine; with additions `0.1.0+murals`, so that results of two models are never paired unseen. */
  readonly version: string
  readonly levers: readonly Lever[]
  readonly metrics: readonly Metric[]
  /** Those of the metrics that exist for each district and town. */
  readonly districtMetrics: readonly DistrictMetric[]
  readonly schedule: readonly Process<ModelColumns, World>[]
  /** All state variables; those of `ModelColumns` and what was added. */
  readonly columns: ModelColumns
  /** What holds in each policy column where no lever acts, and its range. */
  readonly rules: Readonly<Record<PolicyColumn, Rule>>
}

/** The model as it ships. */
export const MODEL: Model = {
  version: ENGINE_VERSION,
  levers: LEVERS,
  metrics: METRICS,
  districtMetrics: METRICS.filter(isDistrictMetric),
  schedule: SCHEDULE,
  columns: COLUMNS,
  rules: RULE_BOOK,
}

/** A policy column of an addition: levers write it, processes read it, by district or by town. */
export type AddedPolicyColumn = `policy.${string}` | `townPolicy.${string}`

/** What holds in an added policy column where no lever acts, its range, and what it says. */
export interface AddedRule extends Rule {
  readonly unit: string
  readonly about: string
}

/** A lever that may write added policy columns beside those of the model. */
export type AddedLever = Omit<Lever, 'apply'> & {
  apply(p: PolicyWriter<PolicyColumn | AddedPolicyColumn>): void
}

/** A process and the one that it follows in the month. */
export interface AddedProcess {
  readonly process: Process<never, World>
  /** Id of the process after whose turn it runs. */
  readonly after: string
}

type OfDistrict = `district.${string}`

/** A metric that may be made from an added column: as `DistrictMetric`, or of the whole region. */
export type AddedMetric =
  | RegionMetric
  | (Omit<DistrictMetric, 'num' | 'den'> & {
      readonly num: DistrictMetric['num'] | OfDistrict | readonly [OfDistrict, OfDistrict]
      readonly den?: DistrictMetric['num'] | OfDistrict | readonly [OfDistrict, OfDistrict]
    })

/** What a study adds to the model. Everything is optional but the name. */
export interface ModelAddition {
  /** Stands in the version of the model: letters, digits and hyphens. */
  readonly id: string
  /** State variables of its own, in tables that the model has: `district.murals`. Zero at the start of a run. */
  readonly columns?: Columns
  /** Policy columns of its own. */
  readonly rules?: Readonly<Record<AddedPolicyColumn, AddedRule>>
  readonly levers?: readonly AddedLever[]
  readonly metrics?: readonly AddedMetric[]
  readonly processes?: readonly AddedProcess[]
}

/**
 * The model with additions, in their order. What is not used costs nothing and changes nothing: the metrics of a run in
 * which no added lever acts and no added process runs are those of `base`, bit for bit.
 *
 * @throws RangeError for an id that is taken, an unknown column or table, or a process to follow that is not there
 */
export function extendModel(additions: readonly ModelAddition[], base: Model = MODEL): Model {
  return additions.reduce(extended, base)
}

function extended(base: Model, addition: ModelAddition): Model {
  if (!/^[A-Za-z0-9-]+$/.test(addition.id))
    throw new RangeError(`the name of an addition is letters, digits and hyphens, not ${addition.id}`)
  const levers = withNew('lever', base.levers, (addition.levers ?? []) as readonly Lever[])
  const rules = addition.rules ?? {}
  const columns = withColumns(base.columns, { ...addition.columns, ...columnsOf(rules) })
  const metrics = withNew('metric', base.metrics, (addition.metrics ?? []) as readonly Metric[])
  const schedule = (addition.processes ?? []).reduce(
    (list, added) => inserted(list, added, columns),
    base.schedule,
  )
  for (const metric of metrics) if (isDistrictMetric(metric)) checkFigures(metric, columns)
  const version = `${base.version}${base.version.includes('+') ? '.' : '+'}${addition.id}`
  return {
    version,
    levers,
    metrics,
    districtMetrics: metrics.filter(isDistrictMetric),
    schedule,
    columns,
    rules: { ...base.rules, ...rules },
  }
}

/** @throws RangeError where an id is taken */
function withNew<T extends { readonly id: string }>(
  what: string,
  list: readonly T[],
  more: readonly T[],
): readonly T[] {
  const taken = new Set(list.map(one => one.id))
  for (const { id } of more) {
    if (taken.has(id)) throw new RangeError(`there is a ${what} ${id} already`)
    taken.add(id)
  }
  return more.length === 0 ? list : [...list, ...more]
}

function withColumns(columns: ModelColumns, more: Columns): ModelColumns {
  const ids = Object.keys(more)
  if (ids.length === 0) return columns
  const tables = new Set(Object.keys(columns).map(tableOf))
  for (const id of ids) {
    if (Object.hasOwn(columns, id)) throw new RangeError(`there is a column ${id} already`)
    if (!tables.has(tableOf(id)))
      throw new RangeError(`column ${id}: no table ${tableOf(id)} (${[...tables].join(', ')})`)
  }
  return { ...columns, ...more }
}

/** @throws RangeError where a rule's base is not in its range, or its column in no table of the policy */
function columnsOf(rules: Readonly<Record<string, AddedRule>>): Columns {
  return Object.fromEntries(
    Object.entries(rules).map(([id, { base, min, max, unit, about }]) => {
      if (!/^(policy|townPolicy)\./.test(id))
        throw new RangeError(
          `rule ${id}: policy columns are policy.* (by district) or townPolicy.* (by town)`,
        )
      if (typeof base === 'number' && !(min <= base && base <= max))
        throw new RangeError(`rule ${id}: ${base} is not within ${min} to ${max}`)
      return [id, { kind: 'f64', unit, about }]
    }),
  )
}

type Schedule = Model['schedule']

function inserted(schedule: Schedule, { process: added, after }: AddedProcess, columns: Columns): Schedule {
  if (schedule.some(p => p.id === added.id)) throw new RangeError(`there is a process ${added.id} already`)
  for (const id of [...added.reads, ...added.writes])
    if (!Object.hasOwn(columns, id)) throw new RangeError(`process ${added.id}: no column ${String(id)}`)
  const at = schedule.findIndex(p => p.id === after)
  if (at < 0) throw new RangeError(`process ${added.id}: there is no process ${after} to follow`)
  return schedule.toSpliced(at + 1, 0, added as unknown as Schedule[number])
}

/** The kinds of array that a month is written down from (see record.ts). */
const READABLE: readonly ColumnSpec['kind'][] = ['f64', 'i32']

function checkFigures(metric: DistrictMetric, columns: Columns): void {
  const figures: readonly unknown[] = [metric.num, metric.den].flat()
  for (const id of figures) {
    if (typeof id !== 'string' || id.startsWith('tally.')) continue
    const column = Object.hasOwn(columns, id) ? columns[id] : undefined
    if (column === undefined) throw new RangeError(`metric ${metric.id}: no column ${id}`)
    if (!READABLE.includes(column.kind))
      throw new RangeError(
        `metric ${metric.id}: column ${id} is ${column.kind}, not ${READABLE.join(' or ')}`,
      )
  }
}

/**
 * Gives an addition its `defineProcess`: the columns of the model and its own, with reads and writes as types.
 *
 * @param columns the addition's own, `as const`
 */
export function processesWith<C extends Columns>(_columns: C): ProcessDefiner<ModelColumns & C, World> {
  return processDefiner<ModelColumns & C, World>()
}
