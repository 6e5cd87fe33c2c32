/** Replicates of scenarios as they are, or at every point of a sweep: medians with 10 to 90 % and the errors of both. */

import { differenceOfPairs } from '../../compare/paired.ts'
import { band } from '../../ensemble/summary.ts'
import { meanWithError, quantileInterval, quantileWithError } from '../analysis/monte-carlo-error.ts'
import { constantScenarios, sampledDimensions, targetName } from '../job/vary.ts'
import { crossedPoints, sampledDesign } from './design-points.ts'
import { RunGrid } from './run-grid.ts'
import { type Outcomes, type Study, type StudyContext, seedOf } from './study.ts'

export function sweepStudy(context: StudyContext): Study {
  const { job, specs } = context
  const sampled = sampledDimensions(job).length
  const { analysis } = job
  const sweep = analysis.kind === 'sweep' ? analysis : { points: 64, design: 'sobol' as const }
  const design =
    sampled === 0 ? undefined : sampledDesign(sweep.design, sweep.points, sampled, `${seedOf(context)} sweep`)
  const points = crossedPoints(job, design)
  const grid = new RunGrid(
    points,
    specs.map((_, s) => s),
    job.replicates,
    { constant: constantScenarios(job) },
  )
  let asked = false
  return {
    mostRuns: grid.size,
    adaptive: false,
    next() {
      if (asked) return undefined
      asked = true
      return grid
    },
    finding: outcomes => ({
      dimensions: job.vary.map(v => targetName(v.target)),
      points: Array.from({ length: points.size }, (_, p) => ({
        values: points.values(p),
        scenarios: specs.map((spec, s) => ({
          scenario: spec.id,
          metrics: Object.fromEntries(
            context.metrics.map((metric, m) => [metric.id, summaryAt(grid, outcomes, p, s, m)]),
          ),
        })),
      })),
    }),
  }
}

/** Level, its errors, and the paired difference from the baseline. */
function summaryAt(grid: RunGrid, outcomes: Outcomes, point: number, scenario: number, metric: number) {
  const all = grid.figures(outcomes, point, scenario, metric)
  const known = all.filter(x => !Number.isNaN(x))
  const interval = quantileInterval(known, 0.5)
  return {
    ...band(all),
    medianError: known.length > 1 ? quantileWithError(known, 0.5).standardError : null,
    medianInterval: interval ? [interval.low, interval.high] : null,
    mean: known.length > 0 ? meanWithError(known).value : null,
    meanError: known.length > 1 ? meanWithError(known).standardError : null,
    ...(scenario === 0
      ? {}
      : { difference: differenceOfPairs(grid.figures(outcomes, point, 0, metric), all) }),
  }
}
