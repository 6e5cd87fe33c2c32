/**
 * The stepper: runs the processes of a schedule in their fixed order, commits queued births, exits and moves after each,
 * counts months, takes and restores snapshots. It knows no model.
 */
import type { AllColumns, Columns, Store } from './columns.ts'
import { digestTables } from './digest.ts'
import type { Process } from './process.ts'
import type { Keys } from './rng.ts'

/** What the stepper itself needs of a model's context. */
export interface StepContext {
  readonly keys: Keys
  /** Months since the start of the run, spin-up included. */
  tick: number
}

/** State of a run at the end of a month: one copy of all columns. */
export interface Snapshot {
  readonly tick: number
  readonly bytes: ArrayBuffer
}

export interface Simulation<C extends Columns, Context extends StepContext> {
  readonly store: Store<C>
  readonly context: Context
  readonly schedule: readonly Process<C, Context>[]
  /** Runs one month. */
  step(): void
  snapshot(): Snapshot
  /** @throws RangeError when the snapshot is of another size of world */
  restore(snapshot: Snapshot): void
  digest(): Record<string, string>
  /** Milliseconds by process, where a clock was handed in. */
  readonly spent: Float64Array
}

export function simulate<C extends Columns, Context extends StepContext>(spec: {
  store: Store<C>
  context: Context
  schedule: readonly Process<C, Context>[]
  /** Carried out after each process: births, exits, moves. */
  commit: () => void
  /** A clock for profiling; the simulation itself never looks at it. */
  now?: (() => number) | undefined
}): Simulation<C, Context> {
  const { store, context, commit, now } = spec
  const schedule = spec.schedule.filter(p => p.active?.(context) ?? true)
  const all = store.columns as AllColumns<C> & never
  const spent = new Float64Array(schedule.length)
  return {
    store,
    context,
    schedule,
    spent,
    step() {
      context.keys.tick = context.tick
      for (let i = 0; i < schedule.length; i++) {
        const start = now ? now() : 0
        schedule[i].run(all, all, context)
        commit()
        if (now) spent[i] += now() - start
      }
      context.tick++
    },
    snapshot: () => ({ tick: context.tick, bytes: store.buffer.slice(0) }),
    restore(snapshot) {
      if (snapshot.bytes.byteLength !== store.buffer.byteLength)
        throw new RangeError(
          `snapshot holds ${snapshot.bytes.byteLength} bytes, this world ${store.buffer.byteLength}`,
        )
      new Uint8Array(store.buffer).set(new Uint8Array(snapshot.bytes))
      context.tick = snapshot.tick
    },
    digest: () => digestTables(store.buffer, store.tables),
  }
}
