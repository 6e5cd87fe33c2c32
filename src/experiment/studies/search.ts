/**
 * Policy search by NSGA-II: the last scenario of the job with its levers at the values searched, judged by means over
 * replicates on common luck. The front is run again on fresh replicates: what was only lucky falls back.
 */
import { meanWithError } from '../analysis/monte-carlo-error.ts'
import type { Limit } from '../job/job-schema.ts'
import { sampledDimensions, targetName } from '../job/vary.ts'
import { nsga2 } from '../search/nsga2.ts'
import { type Evaluated, nonDominatedFronts, paretoFront } from '../search/pareto.ts'
import { pointsAt } from './design-points.ts'
import { RunGrid } from './run-grid.ts'
import { metricAt, type Outcomes, type Study, type StudyContext, seedOf } from './study.ts'

export function searchStudy(context: StudyContext): Study {
  const { job, specs } = context
  if (job.analysis.kind !== 'search') throw new RangeError('the job asks for another analysis')
  const { objectives, constraints, population, generations, freshReplicates } = job.analysis
  const dimensions = sampledDimensions(job)
  const names = job.vary.map(v => targetName(v.target))
  const last = specs.length - 1
  const engine = nsga2(dimensions.length, `${seedOf(context)} search`, { size: population })
  // The baseline, once: for limits on differences, and to see what a policy gains.
  const base = last === 0 ? undefined : new RunGrid({ size: 1, values: () => [] }, [0], job.replicates)
  let first = base?.size ?? 0
  let stage: 'base' | 'generations' | 'fresh' | 'ended' = base ? 'base' : 'generations'
  let running: RunGrid | undefined
  let front: RunGrid | undefined

  const limitValue = (grid: RunGrid, outcomes: Outcomes, p: number, limit: Limit) => {
    const m = metricAt(context, limit.metric)
    const own = grid.mean(outcomes, p, 0, m)
    return limit.difference && base ? own - base.mean(outcomes, 0, 0, m) : own
  }
  const evaluated = (grid: RunGrid, outcomes: Outcomes, p: number): Evaluated => ({
    objectives: objectives.map(({ metric, better }) => {
      const x = grid.mean(outcomes, p, 0, metricAt(context, metric))
      return better === 'higher' ? -x : x
    }),
    violation: constraints.reduce((sum, limit) => {
      const x = limitValue(grid, outcomes, p, limit)
      if (Number.isNaN(x)) return Number.MAX_VALUE
      return (
        sum + Math.max(0, (limit.atLeast ?? x) - x, x - (limit.atMost ?? x)) / Math.max(1e-9, scaleOf(limit))
      )
    }, 0),
  })
  const wave = (coordinates: readonly Float64Array[], replicates: number, fromReplicate: number) => {
    const grid = new RunGrid(pointsAt(job, coordinates), [last], replicates, { first, fromReplicate })
    first += grid.size
    return grid
  }

  return {
    mostRuns: (base?.size ?? 0) + population * generations * job.replicates + population * freshReplicates,
    adaptive: true,
    next(outcomes) {
      if (stage === 'base') {
        stage = 'generations'
        return base
      }
      if (stage === 'generations') {
        if (running) {
          const grid = running
          engine.tell(Array.from({ length: grid.points.size }, (_, p) => evaluated(grid, outcomes, p)))
        }
        if (engine.generation < generations) {
          running = wave(engine.ask(), job.replicates, 0)
          return running
        }
        const best = paretoFront(engine.population).map(i => engine.population[i].point)
        stage = best.length > 0 && freshReplicates > 0 ? 'fresh' : 'ended'
        if (stage === 'ended') return undefined
        front = wave(unique(best), freshReplicates, job.replicates)
        return front
      }
      stage = 'ended'
      return undefined
    },
    finding(outcomes) {
      const grid = front
      const fresh = grid
        ? Array.from({ length: grid.points.size }, (_, p) => evaluated(grid, outcomes, p))
        : []
      const stillBest = new Set(
        fresh.length > 0 ? (nonDominatedFronts(fresh)[0] ?? []).filter(i => fresh[i].violation === 0) : [],
      )
      return {
        dimensions: names,
        objectives,
        constraints,
        generations: engine.generation,
        population: engine.population.length,
        freshReplicates,
        front: grid
          ? fresh.map(({ violation }, p) => ({
              values: Object.fromEntries(names.map((name, d) => [name, grid.points.values(p)[d]])),
              metrics: Object.fromEntries(
                context.metrics.map((metric, m) => [
                  metric.id,
                  meanWithError(grid.figures(outcomes, p, 0, m).filter(x => !Number.isNaN(x))),
                ]),
              ),
              meetsConstraints: violation === 0,
              onFrontAgain: stillBest.has(p),
            }))
          : [],
      }
    },
  }
}

const scaleOf = ({ atLeast, atMost }: Limit) => Math.max(Math.abs(atLeast ?? 0), Math.abs(atMost ?? 0)) || 1

/** Each point once: crossover often leaves parents as they are. */
function unique(points: readonly Float64Array[]): Float64Array[] {
  const seen = new Map(points.map(point => [point.join(), point] as const))
  return [...seen.values()]
}
