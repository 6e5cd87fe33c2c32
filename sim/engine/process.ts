/** A process (submodel): one step of the monthly schedule, with the columns it reads and writes declared. */
import type { Columns, ReadView, WriteView } from './columns.ts'

export interface Process<C extends Columns, Context> {
  readonly id: string
  readonly about: string
  readonly reads: readonly (keyof C & string)[]
  readonly writes: readonly (keyof C & string)[]
  /** Purposes of its random draws, for the printed schedule; empty when it draws nothing. */
  readonly draws: readonly string[]
  /** Where false, the process is left out of this run and costs nothing. */
  active?(context: Context): boolean
  run(see: never, set: never, context: Context): void
}

/** What `defineProcess` takes: see {@link Process}. */
export interface ProcessSpec<
  C extends Columns,
  Context,
  R extends keyof C & string,
  W extends keyof C & string,
> {
  readonly id: string
  readonly about: string
  readonly reads: readonly R[]
  readonly writes: readonly W[]
  readonly draws?: readonly string[]
  active?(context: Context): boolean
  run(see: ReadView<C, R | W>, set: WriteView<C, W>, context: Context): void
}

/** A `defineProcess` for these columns. */
export type ProcessDefiner<C extends Columns, Context> = <
  R extends keyof C & string,
  W extends keyof C & string,
>(
  spec: ProcessSpec<C, Context, R, W>,
) => Process<C, Context>

/**
 * Gives a model its `defineProcess`. Reads and writes are types as well: a column that is not declared does not
 * compile. What a process writes it may also read.
 */
export function processDefiner<C extends Columns, Context>(): ProcessDefiner<C, Context> {
  return spec => ({ ...spec, draws: spec.draws ?? [] }) as Process<C, Context>
}
