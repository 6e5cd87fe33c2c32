/** Pairs on a ladder until the difference of every scenario from the baseline is settled, or the cap is reached. */
import { differenceOfPairs } from '../../compare/paired.ts'
import { type Settling, settlingAt, settlingLooks } from '../analysis/settle.ts'
import { crossedPoints } from './design-points.ts'
import { RunGrid } from './run-grid.ts'
import { metricAt, type Outcomes, type Study, type StudyContext } from './study.ts'

export function settleStudy(context: StudyContext): Study {
  const { job, specs } = context
  if (job.analysis.kind !== 'settle') throw new RangeError('the job asks for another analysis')
  const { metric, alpha, looks: ladder } = job.analysis
  const others = specs.length - 1
  // Several scenarios share the error rate (Bonferroni).
  const looks = settlingLooks(ladder, alpha / others)
  const at = metricAt(context, metric)
  const points = crossedPoints(job)
  const waves: RunGrid[] = []
  let settled = false

  const figures = (outcomes: Outcomes, scenario: number) =>
    waves.flatMap(wave => [...wave.figures(outcomes, 0, scenario, at)])
  const pairsSoFar = () => waves.reduce((n, wave) => n + wave.replicates, 0)
  /** A pair of which one failed leaves the look with fewer: it is judged by its own boundary all the same. */
  const stateOf = (outcomes: Outcomes, scenario: number): Settling & { readonly n: number } => {
    const difference = differenceOfPairs(figures(outcomes, 0), figures(outcomes, scenario))
    return { ...settlingAt({ ...difference, n: pairsSoFar() }, looks), n: difference.n }
  }

  return {
    mostRuns: ladder[ladder.length - 1] * specs.length,
    adaptive: true,
    next(outcomes) {
      if (waves.length > 0)
        settled = specs.slice(1).every((_, s) => stateOf(outcomes, s + 1).state === 'settled')
      if (settled || waves.length === ladder.length) return undefined
      const from = pairsSoFar()
      const wave = new RunGrid(
        points,
        specs.map((_, s) => s),
        ladder[waves.length] - from,
        { first: from * specs.length, fromReplicate: from },
      )
      waves.push(wave)
      return wave
    },
    finding: outcomes => ({
      rule: 'group-sequential test, error rate spent evenly over the looks (Lan and DeMets 1983)',
      metric,
      alpha,
      looks: looks.map(({ n, nominalP, boundary }) => ({ n, nominalP, boundary })),
      pairs: pairsSoFar(),
      scenarios:
        waves.length === 0
          ? []
          : specs.slice(1).map((spec, s) => ({
              scenario: spec.id,
              ...stateOf(outcomes, s + 1),
              difference: differenceOfPairs(figures(outcomes, 0), figures(outcomes, s + 1)),
            })),
    }),
  }
}
