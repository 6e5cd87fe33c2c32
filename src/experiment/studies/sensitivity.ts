/**
 * Which of the varied numbers matter: Morris screening or Sobol indices, for every scenario and metric, and for the difference
 * from the baseline. All points meet the same luck (replicates 0, 1, ...), whose mean is analysed.
 */
import { elementaryEffects, type MorrisDesign, morrisDesign } from '../analysis/morris.ts'
import { sobolIndices } from '../analysis/sobol-indices.ts'
import { constantScenarios, sampledDimensions, targetName } from '../job/vary.ts'
import { saltelliDesign } from '../sampling/saltelli-design.ts'
import { crossedPoints } from './design-points.ts'
import { RunGrid } from './run-grid.ts'
import { type Outcomes, type Study, type StudyContext, seedOf } from './study.ts'

export function sensitivityStudy(context: StudyContext): Study {
  const { job, specs, metrics } = context
  const { analysis } = job
  const sampled = sampledDimensions(job)
  const names = sampled.map(d => targetName(job.vary[d].target))
  const seed = `${seedOf(context)} sensitivity`
  if (analysis.kind !== 'morris' && analysis.kind !== 'sobol')
    throw new RangeError('the job asks for another analysis')
  const design =
    analysis.kind === 'morris'
      ? morrisDesign(analysis.trajectories, sampled.length, seed, analysis.levels)
      : saltelliDesign(analysis.points, sampled.length, seed)
  // The ends of a range belong to Morris's grid; a sampled value takes any place from 0 to below 1.
  const inside = { ...design, at: design.at.map(u => Math.min(u, 1 - 2 ** -40)) }
  const grid = new RunGrid(
    crossedPoints(job, inside),
    specs.map((_, s) => s),
    job.replicates,
    { constant: constantScenarios(job) },
  )
  let asked = false

  const analysed = (values: Float64Array) => {
    if (values.some(Number.isNaN)) return { undefinedPoints: values.filter(Number.isNaN).length }
    return analysis.kind === 'morris'
      ? { effects: named(names, elementaryEffects(design as MorrisDesign, values, { seed })) }
      : { indices: named(names, sobolIndices(values, sampled.length, { seed })) }
  }
  const means = (outcomes: Outcomes, s: number, m: number) =>
    Float64Array.from({ length: grid.points.size }, (_, p) => grid.mean(outcomes, p, s, m))

  return {
    mostRuns: grid.size,
    adaptive: false,
    next() {
      if (asked) return undefined
      asked = true
      return grid
    },
    finding: outcomes => ({
      method: analysis.kind,
      dimensions: names,
      scenarios: specs.map((spec, s) => ({
        scenario: spec.id,
        metrics: Object.fromEntries(
          metrics.map((metric, m) => {
            const level = means(outcomes, s, m)
            if (s === 0) return [metric.id, analysed(level)]
            const base = means(outcomes, 0, m)
            return [metric.id, { ...analysed(level), difference: analysed(level.map((x, p) => x - base[p])) }]
          }),
        ),
      })),
    }),
  }
}

const named = <T>(names: readonly string[], list: readonly T[]) =>
  Object.fromEntries(names.map((name, i) => [name, list[i]]))
