/** Parameters that fit what was observed: waves of history matching, or ABC-SMC. The last scenario of the job is run. */
import { abcSmc, effectiveParticles, weightedQuantile } from '../calibration/abc-smc.ts'
import {
  fitEmulator,
  type Observation,
  type Wave as RuledWave,
  remainingWidths,
  runsForEmulator,
  samplePlausible,
} from '../calibration/history-matching.ts'
import type { Observed } from '../job/job-schema.ts'
import { sampledDimensions, sampledValue, targetName } from '../job/vary.ts'
import { latinHypercube } from '../sampling/latin-hypercube.ts'
import { pointsAt } from './design-points.ts'
import { RunGrid } from './run-grid.ts'
import { metricAt, type Outcomes, type Study, type StudyContext, seedOf } from './study.ts'

/** Accepted points as parameter sets that other commands take, at most so many. */
const MOST_SETS = 200
/** A dimension whose remaining width is above this share of what it was is not informed by the data. */
export const UNINFORMED = 0.8

function accepted(context: StudyContext, points: readonly ArrayLike<number>[]) {
  const { job } = context
  const sampled = sampledDimensions(job)
  return points
    .slice(0, MOST_SETS)
    .map(point =>
      Object.fromEntries(
        sampled.map((d, j) => [targetName(job.vary[d].target), sampledValue(job.vary[d].values, point[j])]),
      ),
    )
}

export function historyStudy(context: StudyContext): Study {
  const { job, specs } = context
  if (job.analysis.kind !== 'historyMatching') throw new RangeError('the job asks for another analysis')
  const { observations: observed, points: size, waves: most, cutoff } = job.analysis
  const dimensions = sampledDimensions(job)
  const names = dimensions.map(d => targetName(job.vary[d].target))
  const k = dimensions.length
  const perWave = Math.max(size, runsForEmulator(k))
  const observations = observed.map(
    (o): Observation => ({
      id: o.metric,
      value: o.value,
      variance: o.sd ** 2,
      discrepancy: (o.discrepancy ?? 0) ** 2,
    }),
  )
  const seed = `${seedOf(context)} history`
  const start = latinHypercube(perWave, k, seed)
  let points: readonly Float64Array[] = Array.from({ length: perWave }, (_, i) =>
    start.at.slice(i * k, (i + 1) * k),
  )
  const waves: RuledWave[] = []
  const shares: number[] = []
  const fits: number[][] = []
  let grid: RunGrid | undefined
  let first = 0
  let fault: string | undefined

  const learn = (done: RunGrid, outcomes: Outcomes) => {
    try {
      const emulators = observed.map(o =>
        fitEmulator(
          points,
          points.map((_, p) => done.mean(outcomes, p, 0, metricAt(context, o.metric))),
        ),
      )
      waves.push({ emulators })
      fits.push(emulators.map(e => e.r2))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      fault = error.message
      return
    }
    const left = samplePlausible(perWave, k, waves, observations, { seed: `${seed} ${waves.length}`, cutoff })
    points = left.points
    shares.push(left.share)
  }

  return {
    mostRuns: perWave * most * job.replicates,
    adaptive: true,
    next(outcomes) {
      if (grid) learn(grid, outcomes)
      const enough = points.length >= runsForEmulator(k)
      if (fault !== undefined || waves.length >= most || !enough) return undefined
      grid = new RunGrid(pointsAt(job, points), [specs.length - 1], job.replicates, { first })
      first += grid.size
      return grid
    },
    finding: () => {
      const widths = remainingWidths(points, k)
      return {
        method: 'historyMatching',
        dimensions: names,
        observations: observed,
        waves: shares.map((share, w) => ({ share, r2: fits[w] })),
        ...(fault === undefined ? {} : { fault }),
        /** Nothing left: no parameters of the ranges given come near the data. */
        nothingLeft: points.length === 0,
        remainingWidth: Object.fromEntries(names.map((name, j) => [name, widths[j]])),
        notInformed: names.filter((_, j) => widths[j] > UNINFORMED),
        acceptedSets: accepted(context, points),
      }
    },
  }
}

export function abcStudy(context: StudyContext): Study {
  const { job, specs } = context
  if (job.analysis.kind !== 'abc') throw new RangeError('the job asks for another analysis')
  const { observations, particles, generations } = job.analysis
  const dimensions = sampledDimensions(job)
  const names = dimensions.map(d => targetName(job.vary[d].target))
  const priors = dimensions.map(() => ({ kind: 'uniform', low: 0, high: 1 }) as const)
  const options = { particles, generations, mostProposals: 30 }
  const engine = abcSmc(priors, `${seedOf(context)} abc`, options)
  let grid: RunGrid | undefined
  let first = 0

  return {
    mostRuns: particles * generations * options.mostProposals * job.replicates,
    adaptive: true,
    next(outcomes) {
      const done = grid
      if (done)
        engine.tell(
          Array.from({ length: done.points.size }, (_, p) =>
            distance(observations, o => done.mean(outcomes, p, 0, metricAt(context, o.metric))),
          ),
        )
      const points = engine.ask()
      if (!points) return undefined
      const inside = points.map(point => point.map(u => Math.min(u, 1 - 2 ** -40)))
      grid = new RunGrid(pointsAt(job, inside), [specs.length - 1], job.replicates, { first })
      first += grid.size
      return grid
    },
    finding: () => {
      const quantiles = (j: number) => [0.1, 0.5, 0.9].map(p => weightedQuantile(engine.particles, j, p))
      const value = (j: number, u: number) => sampledValue(job.vary[dimensions[j]].values, u)
      return {
        method: 'abc',
        dimensions: names,
        observations,
        generations: engine.generation,
        tolerance: Number.isFinite(engine.tolerance) ? engine.tolerance : null,
        simulated: engine.simulated,
        effectiveParticles: effectiveParticles(engine.particles),
        posterior: Object.fromEntries(
          names.map((name, j) => {
            const [p10, median, p90] = quantiles(j).map(u => value(j, u))
            return [name, { p10, median, p90 }]
          }),
        ),
        notInformed: names.filter((_, j) => {
          const [low, , high] = quantiles(j)
          return (high - low) / 0.8 > UNINFORMED
        }),
        acceptedSets: accepted(
          context,
          [...engine.particles].sort((a, b) => a.distance - b.distance).map(p => p.point),
        ),
      }
    },
  }
}

/** Root mean square of the misses, in standard deviations of what was observed. */
function distance(observations: readonly Observed[], simulated: (o: Observed) => number): number {
  const squares = observations.map(o => {
    const sd = Math.sqrt(o.sd ** 2 + (o.discrepancy ?? 0) ** 2) || 1
    return ((simulated(o) - o.value) / sd) ** 2
  })
  return Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length)
}
