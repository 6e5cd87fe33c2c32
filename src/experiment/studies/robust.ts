/** Under which assumptions a policy fails: thresholds over sampled assumptions, boxes of failure, regret between scenarios. */
import { type PrimBox, primTrajectory } from '../analysis/prim.ts'
import { meets, minimaxRegret, regrets } from '../analysis/robustness.ts'
import type { Limit } from '../job/job-schema.ts'
import { constantScenarios, sampledDimensions, targetName } from '../job/vary.ts'
import { crossedPoints, sampledDesign } from './design-points.ts'
import { RunGrid } from './run-grid.ts'
import { metricAt, type Outcomes, type Study, type StudyContext, seedOf } from './study.ts'

export function robustStudy(context: StudyContext): Study {
  const { job, specs, metrics } = context
  if (job.analysis.kind !== 'robust') throw new RangeError('the job asks for another analysis')
  const { points: n, design: kind, thresholds } = job.analysis
  const sampled = sampledDimensions(job)
  const names = sampled.map(d => targetName(job.vary[d].target))
  const design = sampledDesign(kind, n, sampled.length, `${seedOf(context)} robust`)
  const grid = new RunGrid(
    crossedPoints(job, design),
    specs.map((_, s) => s),
    job.replicates,
    { constant: constantScenarios(job) },
  )
  let asked = false

  const value = (outcomes: Outcomes, p: number, s: number, limit: Limit) => {
    const m = metricAt(context, limit.metric)
    const own = grid.mean(outcomes, p, s, m)
    return limit.difference ? own - grid.mean(outcomes, p, 0, m) : own
  }
  const succeeds = (outcomes: Outcomes, p: number, s: number) =>
    thresholds.every(limit => meets(value(outcomes, p, s, limit), limit))

  const scenarioFinding = (outcomes: Outcomes, s: number) => {
    const failed = Array.from({ length: grid.points.size }, (_, p) => !succeeds(outcomes, p, s))
    const varied = Array.from({ length: grid.points.size }, (_, p) => {
      const values = grid.points.values(p)
      return sampled.map(d => Number(values[d]))
    }).flat()
    const count = failed.filter(Boolean).length
    return {
      scenario: specs[s].id,
      meetsAll: 1 - count / failed.length,
      // With no failure, or nothing but failures, there is no box to find.
      failureBoxes:
        count === 0 || count === failed.length
          ? []
          : primTrajectory(varied, failed, sampled.length).map(box => boxFinding(box, names)),
    }
  }

  return {
    mostRuns: grid.size,
    adaptive: false,
    next() {
      if (asked) return undefined
      asked = true
      return grid
    },
    finding: outcomes => ({
      dimensions: names,
      points: grid.points.size,
      thresholds,
      scenarios: specs.map((_, s) => scenarioFinding(outcomes, s)),
      regret: Object.fromEntries(
        metrics.flatMap((metric, m) => {
          if (metric.better === 'neither' || specs.length < 2) return []
          const payoffs = specs.map((_, s) =>
            Float64Array.from({ length: grid.points.size }, (_, p) => grid.mean(outcomes, p, s, m)),
          )
          if (payoffs.some(row => row.some(Number.isNaN))) return []
          const found = regrets(payoffs, metric.better)
          return [
            [
              metric.id,
              {
                least: specs[minimaxRegret(found)].id,
                scenarios: found.map(({ maximum, median, p90, worstState }, s) => ({
                  scenario: specs[s].id,
                  maximum,
                  median,
                  p90,
                  worstAt: Object.fromEntries(
                    names.map((name, j) => [name, grid.points.values(worstState)[sampled[j]]]),
                  ),
                })),
              },
            ],
          ]
        }),
      ),
    }),
  }
}

function boxFinding({ box, coverage, density, mass, bounds }: PrimBox, names: readonly string[]) {
  return {
    coverage,
    density,
    mass,
    bounds: Object.fromEntries(
      bounds.map(({ dimension, quasiP }) => [
        names[dimension],
        { low: finite(box.low[dimension]), high: finite(box.high[dimension]), quasiP },
      ]),
    ),
  }
}

const finite = (x: number) => (Number.isFinite(x) ? x : null)
