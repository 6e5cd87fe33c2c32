/** One run of a scenario: set-up, months, results, snapshots, digest. */

import { monthCheck } from './checks/month-check.ts'
import { digestText } from './engine/digest.ts'
import { OPEN } from './engine/population.ts'
import { type Simulation, type Snapshot, simulate } from './engine/simulation.ts'
import type { ModelColumns } from './model/columns.ts'
import { MODEL, type Model } from './model/model.ts'
import { keepTiesWhole } from './model/tenancy/turnover.ts'
import { createWorld, type World, type WorldState } from './model/world.ts'
import type { EventLog } from './record/events.ts'
import { recorder } from './record/record.ts'
import type { ScenarioSpec } from './scenario.ts'
import { initialise } from './start/initialise.ts'

export interface RunOptions {
  /** The model to run; as it ships where not given. */
  readonly model?: Model | undefined
  /** 0 is the seed itself; each further replicate has its own luck. */
  readonly replicate?: number
  readonly record?: {
    /** Metrics by district and month. */
    readonly districts?: boolean
    /** Metrics by town and month. */
    readonly towns?: boolean
    /** Renewals in the event log as well. */
    readonly renewals?: boolean
  }
  /** Start from this state of a run of the same region instead of setting the first month up. */
  readonly from?: Snapshot
  /** Ids of processes left out of the schedule, to see what a mechanism is for. No scenario does this. */
  readonly without?: readonly string[]
  /** A clock in milliseconds, to see where the time goes. The run itself never looks at it. */
  readonly now?: () => number
}

/** What a run writes down, for the months that count. NaN where a metric is undefined. */
export interface Results {
  /** months x metrics of the model, row a month. */
  readonly region: Float64Array
  /** months x district metrics of the model x districts. */
  readonly district: Float32Array | undefined
  /** months x district metrics of the model x towns. */
  readonly town: Float32Array | undefined
  readonly events: EventLog
}

export interface Digest {
  readonly combined: string
  readonly tables: Readonly<Record<string, string>>
}

export interface Run {
  readonly spec: ScenarioSpec
  readonly replicate: number
  readonly world: WorldState
  readonly simulation: Simulation<ModelColumns, World>
  /** Months that count. */
  readonly months: number
  /** Months done since the start of the spin-up. */
  readonly tick: number
  /** Months done that count; negative during the spin-up. */
  readonly month: number
  readonly results: Results
  /** Runs one month. @throws RunFault where its state is no more a world */
  step(): void
  /** Runs until `month` months that count are done (at most all of them). */
  advance(month: number): void
  snapshot(): Snapshot
  restore(snapshot: Snapshot): void
  digest(): Digest
  /** One byte a unit: 0 vacant, else kind + 4 x sector. */
  tenants(out: Uint8Array): void
}

/**
 * Sets a scenario up.
 * @throws RangeError for unknown parameters, levers, towns or processes (files are checked before, in src)
 */
export function createRun(spec: ScenarioSpec, options: RunOptions = {}): Run {
  const replicate = options.replicate ?? 0
  const model = options.model ?? MODEL
  const world = createWorld(model, spec, replicate, options.record?.renewals ?? false)
  keepTiesWhole(world)
  if (!options.from) initialise(world)
  const simulation = simulate({
    store: world.store,
    context: world,
    schedule: scheduleWithout(model.schedule, options.without ?? []),
    commit: () => world.population.commit(),
    now: options.now,
  })
  const { nDistricts, nTowns } = world
  const months = spec.months
  const nDistrictMetrics = model.districtMetrics.length
  const results: Results = {
    region: new Float64Array(months * model.metrics.length).fill(Number.NaN),
    district: options.record?.districts
      ? new Float32Array(months * nDistrictMetrics * nDistricts).fill(Number.NaN)
      : undefined,
    town: options.record?.towns
      ? new Float32Array(months * nDistrictMetrics * nTowns).fill(Number.NaN)
      : undefined,
    events: world.events,
  }
  const record = recorder(world, results)
  const check = monthCheck(world)
  if (options.from) simulation.restore(options.from)
  const run: Run = {
    spec,
    replicate,
    world,
    simulation,
    months,
    results,
    get tick() {
      return world.tick
    },
    get month() {
      return world.tick - spec.spinUpMonths
    },
    step() {
      simulation.step()
      check()
      const month = world.tick - spec.spinUpMonths - 1
      if (month >= 0 && month < months) record(month)
    },
    advance(month) {
      const until = Math.min(month, months) + spec.spinUpMonths
      while (world.tick < until) run.step()
    },
    snapshot: () => simulation.snapshot(),
    restore(snapshot) {
      simulation.restore(snapshot)
      world.events.cut(snapshot.tick)
    },
    digest() {
      const tables = simulation.digest()
      return { tables, combined: digestText(Object.values(tables).join()) }
    },
    tenants(out) {
      const state = world.c['business.state']
      const kind = world.c['business.kind']
      const sector = world.c['business.sector']
      for (let u = 0; u < out.length; u++) out[u] = state[u] === OPEN ? kind[u] + 4 * sector[u] : 0
    },
  }
  return run
}

function scheduleWithout(schedule: Model['schedule'], ids: readonly string[]): Model['schedule'] {
  for (const id of ids)
    if (!schedule.some(p => p.id === id)) throw new RangeError(`there is no process ${id} to leave out`)
  return ids.length === 0 ? schedule : schedule.filter(p => !ids.includes(p.id))
}
