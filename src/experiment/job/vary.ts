/** From a point of the design to values, and from values to the scenario that is run. */
import type { LeverUse, ScenarioSpec } from '../../../sim/index.ts'
import type { JobFile, Target, Values, Vary } from './job-schema.ts'
import { isSampled } from './read-job.ts'

/** A value of one dimension: a number, or a seed. */
export type VariedValue = number | string

/** What a dimension is called in tables: `rentCap`, `rentCap.protectedYears`, `recession.strength`, `seed`. */
export function targetName(target: Target): string {
  if ('param' in target) return target.param
  if ('shock' in target) return `${target.shock}.${target.field}`
  if ('seed' in target) return 'seed'
  return target.option === undefined ? target.lever : `${target.lever}.${target.option}`
}

/** Values that are run one by one; undefined for those that a design samples. */
export function listedValues(values: Values): readonly VariedValue[] | undefined {
  if ('fixed' in values) return [values.fixed]
  if ('list' in values) return values.list
  if (!('grid' in values)) return undefined
  const { from, to, steps } = values.grid
  // Twelve digits: 0.1 + 0.2 stands in tables as it was meant.
  return Array.from({ length: steps }, (_, i) =>
    Number((from + ((to - from) * i) / (steps - 1)).toPrecision(12)),
  )
}

/** Value at a place within (0, 1) of a sampled dimension. */
export function sampledValue(values: Values, u: number): number {
  if ('uniform' in values) {
    const { low, high, whole } = values.uniform
    return whole ? Math.min(high, Math.floor(low + u * (high - low + 1))) : low + u * (high - low)
  }
  if (!('discrete' in values)) throw new RangeError('these values are not sampled')
  const total = values.discrete.reduce((s, v) => s + v.weight, 0)
  let sum = 0
  for (const { value, weight } of values.discrete) {
    sum += weight / total
    if (u < sum) return value
  }
  return values.discrete[values.discrete.length - 1].value
}

/**
 * Scenarios that a dimension changes: those it names; else all, but for levers all but the baseline where there are others.
 */
export function changedScenarios(vary: Vary, scenarios: number): readonly number[] {
  if (vary.scenarios) return vary.scenarios
  const all = Array.from({ length: scenarios }, (_, s) => s)
  return 'lever' in vary.target && scenarios > 1 ? all.slice(1) : all
}

/** Scenarios that nothing of what varies changes. */
export function constantScenarios({ vary, scenarios }: JobFile): number[] {
  return scenarios.flatMap((_, s) =>
    vary.some(v => changedScenarios(v, scenarios.length).includes(s)) || vary.length === 0 ? [] : [s],
  )
}

/** Places of the sampled dimensions in the list of what varies. */
export const sampledDimensions = ({ vary }: JobFile): number[] =>
  vary.flatMap((v, i) => (isSampled(v) ? [i] : []))

/** The scenario with the values of a design point; a point without values leaves it as it is. */
export function variedSpec(
  spec: ScenarioSpec,
  scenario: number,
  job: JobFile,
  values: readonly VariedValue[],
): ScenarioSpec {
  return job.vary.reduce(
    (changed, vary, i) =>
      values[i] !== undefined && changedScenarios(vary, job.scenarios.length).includes(scenario)
        ? withValue(changed, vary.target, values[i])
        : changed,
    spec,
  )
}

function withValue(spec: ScenarioSpec, target: Target, value: VariedValue): ScenarioSpec {
  if ('seed' in target) return { ...spec, seed: String(value) }
  const x = Number(value)
  if ('param' in target) return { ...spec, params: { ...spec.params, [target.param]: x } }
  if ('shock' in target) {
    const whole = target.field === 'strength' ? x : Math.round(x)
    return {
      ...spec,
      shocks: spec.shocks.map(use => (use.shock === target.shock ? { ...use, [target.field]: whole } : use)),
    }
  }
  const set = (use: LeverUse): LeverUse =>
    target.option === undefined
      ? { ...use, value: x }
      : { ...use, options: { ...use.options, [target.option]: x } }
  const levers = spec.levers.map(use => (use.lever === target.lever ? set(use) : use))
  if (target.option === undefined && !spec.levers.some(use => use.lever === target.lever))
    levers.push({ lever: target.lever, value: x, from: target.from ?? 0 })
  return { ...spec, levers }
}
