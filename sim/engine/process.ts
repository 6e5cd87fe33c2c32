/** Processes (submodels) and the rules they share: both declare the columns that they read and write. */
import type { Columns, ReadView, WriteView } from './columns.ts'

/** What a process or a rule says about itself: the lists hold what its own rules declare as well. */
export interface Declared<R extends string, W extends string> {
  readonly reads: readonly R[]
  readonly writes: readonly W[]
  /** Purposes of its random draws, for the printed schedule; empty when it draws nothing. */
  readonly draws: readonly string[]
}

/** A rule: a function on columns that several processes may use, with its declarations beside it. */
export type Rule<
  C extends Columns,
  Context,
  R extends keyof C & string,
  W extends keyof C & string,
  Args extends unknown[],
  Result,
> = Declared<R, W> &
  ((see: ReadView<C, R | W>, set: WriteView<C, W>, context: Context, ...args: Args) => Result)

/** Any rule, as far as its declarations are concerned. */
export type AnyRule = Declared<string, string>
export type ReadsOf<Rules extends readonly AnyRule[]> = Rules[number]['reads'][number]
export type WritesOf<Rules extends readonly AnyRule[]> = Rules[number]['writes'][number]

/** One step of the monthly schedule. */
export interface Process<C extends Columns, Context> extends Declared<keyof C & string, keyof C & string> {
  readonly id: string
  readonly about: string
  /** Where false, the process is left out of this run and costs nothing. */
  active?(context: Context): boolean
  run(see: never, set: never, context: Context): void
}

/** What `defineRule` takes. */
export interface RuleSpec<
  C extends Columns,
  Context,
  R extends keyof C & string,
  W extends keyof C & string,
  Rules extends readonly AnyRule[],
  Args extends unknown[],
  Result,
> {
  readonly reads?: readonly R[]
  readonly writes?: readonly W[]
  readonly draws?: readonly string[]
  /** Rules that this one uses. */
  readonly rules?: Rules
  run(
    see: ReadView<C, R | W | ReadsOf<Rules> | WritesOf<Rules>>,
    set: WriteView<C, W | WritesOf<Rules>>,
    context: Context,
    ...args: Args
  ): Result
}

/** What `defineProcess` takes: see {@link Process}. */
export interface ProcessSpec<
  C extends Columns,
  Context,
  R extends keyof C & string,
  W extends keyof C & string,
  Rules extends readonly AnyRule[],
> extends RuleSpec<C, Context, R, W, Rules, [], void> {
  readonly id: string
  readonly about: string
  active?(context: Context): boolean
}

/** A `defineRule` for these columns. */
export type RuleDefiner<C extends Columns, Context> = <
  R extends keyof C & string = never,
  W extends keyof C & string = never,
  const Rules extends readonly AnyRule[] = readonly [],
  Args extends unknown[] = [],
  Result = void,
>(
  spec: RuleSpec<C, Context, R, W, Rules, Args, Result>,
) => Rule<
  C,
  Context,
  R | (ReadsOf<Rules> & keyof C & string),
  W | (WritesOf<Rules> & keyof C & string),
  Args,
  Result
>

/** A `defineProcess` for these columns. */
export type ProcessDefiner<C extends Columns, Context> = <
  R extends keyof C & string = never,
  W extends keyof C & string = never,
  const Rules extends readonly AnyRule[] = readonly [],
>(
  spec: ProcessSpec<C, Context, R, W, Rules>,
) => Process<C, Context>

/**
 * Gives a model its `defineRule`. What a rule reads and writes, and what the rules it uses do, is a type: a column that
 * is not declared does not compile. What a rule writes it may also read.
 */
export function ruleDefiner<C extends Columns, Context>(): RuleDefiner<C, Context> {
  return spec => Object.assign(spec.run, declared(spec)) as never
}

/** Gives a model its `defineProcess`, under the same promise as `ruleDefiner`. */
export function processDefiner<C extends Columns, Context>(): ProcessDefiner<C, Context> {
  return spec => {
    const { rules: _, ...own } = spec
    return { ...own, ...declared(spec) } as unknown as Process<C, Context>
  }
}

/** Unions of what a spec declares itself and what its rules declare, each entry once, its own first. */
function declared(spec: {
  readonly reads?: readonly string[]
  readonly writes?: readonly string[]
  readonly draws?: readonly string[]
  readonly rules?: readonly AnyRule[]
}): AnyRule {
  const rules = spec.rules ?? []
  const writes = union(
    spec.writes,
    rules.map(rule => rule.writes),
  )
  const reads = union(
    spec.reads,
    rules.map(rule => rule.reads),
  ).filter(id => !writes.includes(id))
  return {
    reads,
    writes,
    draws: union(
      spec.draws,
      rules.map(rule => rule.draws),
    ),
  }
}

function union(own: readonly string[] = [], others: readonly (readonly string[])[]): string[] {
  return [...new Set([...own, ...others.flat()])]
}
