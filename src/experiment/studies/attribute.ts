/** What each lever of a package contributes: the last scenario of the job with every coalition of its own levers. */
import type { LeverUse, ScenarioSpec } from '../../../sim/index.ts'
import { attribute, attributionPlan, type Coalition } from '../analysis/shapley.ts'
import { crossedPoints } from './design-points.ts'
import { RunGrid } from './run-grid.ts'
import { type Study, type StudyContext, seedOf } from './study.ts'

/** Levers of the package that the baseline does not use in the same way. */
export function leversOfPackage(baseline: ScenarioSpec, whole: ScenarioSpec): string[] {
  const same = (use: LeverUse) => baseline.levers.some(other => JSON.stringify(other) === JSON.stringify(use))
  return [...new Set(whole.levers.filter(use => !same(use)).map(use => use.lever))]
}

/** The package with only some of its levers. */
export function withCoalition(
  spec: ScenarioSpec,
  levers: readonly string[],
  coalition: Coalition,
): ScenarioSpec {
  const acts = (use: LeverUse) => {
    const j = levers.indexOf(use.lever)
    return j < 0 || (coalition & (1 << j)) !== 0
  }
  return { ...spec, levers: spec.levers.filter(acts) }
}

export function attributeStudy(context: StudyContext): Study {
  const { job, specs, metrics } = context
  if (job.analysis.kind !== 'attribute') throw new RangeError('the job asks for another analysis')
  const last = specs.length - 1
  const levers = leversOfPackage(specs[0], specs[last])
  const plan = attributionPlan(Math.max(1, levers.length), job.analysis.orders, seedOf(context))
  const fixed = crossedPoints(job)
  const grid = new RunGrid(
    { size: plan.coalitions.length, values: () => fixed.values(0), coalition: p => plan.coalitions[p] },
    [last],
    job.replicates,
  )
  let asked = false
  return {
    mostRuns: grid.size,
    adaptive: false,
    next() {
      if (asked || levers.length === 0) return undefined
      asked = true
      return grid
    },
    finding: outcomes => ({
      scenario: specs[last].id,
      levers,
      exact: plan.exact,
      coalitions: plan.coalitions.length,
      metrics: Object.fromEntries(
        metrics.map((metric, m) => {
          const rows = plan.coalitions.map((_, p) => grid.figures(outcomes, p, 0, m))
          // A replicate counts where every coalition has a figure: only then is it paired throughout.
          const whole = Array.from({ length: job.replicates }, (_, r) => r).filter(r =>
            rows.every(row => !Number.isNaN(row[r])),
          )
          if (levers.length === 0 || whole.length === 0) return [metric.id, { replicates: 0 }]
          const values = new Map(plan.coalitions.map((c, p) => [c, whole.map(r => rows[p][r])] as const))
          const found = attribute(plan, values)
          return [
            metric.id,
            {
              replicates: whole.length,
              whole: found.whole,
              overlap: found.overlap,
              levers: Object.fromEntries(levers.map((lever, j) => [lever, found.levers[j]])),
            },
          ]
        }),
      ),
    }),
  }
}
