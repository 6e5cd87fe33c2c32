/**
 * What the averages of four runs of any port must lie in, for 10000 creators, 50 districts and 120 ticks: the smallest
 * and largest of 40 seeds of the model's first port, in C. Never widened: a port outside of it does other work.
 */
import type { ReferenceOptions, ReferenceResult } from './parameters.ts'

export const ACCEPTANCE_SIZE: Omit<ReferenceOptions, 'seed'> = { n0: 10_000, districts: 50, ticks: 120 }

const ACCEPTANCE_BAND = {
  creators: [8951, 10064],
  evalsPerStep: [0.054, 0.081],
  movesPerEval: [0.57, 0.63],
  exits: [11935, 13060],
  entrants: [11720, 12193],
  meanCash: [1531, 2157],
  meanSkill: [1.699, 1.741],
  meanRent: [24.8, 31.3],
} as const

type Compared = keyof typeof ACCEPTANCE_BAND

/** The compared numbers of several runs, averaged. */
function averages(runs: readonly ReferenceResult[]): Record<Compared, number> {
  const mean = (of: (run: ReferenceResult) => number) =>
    runs.reduce((sum, run) => sum + of(run), 0) / runs.length
  return {
    creators: mean(run => run.n),
    evalsPerStep: mean(run => run.evals / run.steps),
    movesPerEval: mean(run => run.moves / run.evals),
    exits: mean(run => run.exits),
    entrants: mean(run => run.entrants),
    meanCash: mean(run => run.meanCash),
    meanSkill: mean(run => run.meanSkill),
    meanRent: mean(run => run.meanRent),
  }
}

/** One sentence for each number outside of the band; empty where the port passes. */
export function outsideBand(runs: readonly ReferenceResult[]): string[] {
  const found = averages(runs)
  return (Object.keys(ACCEPTANCE_BAND) as Compared[])
    .filter(name => !(found[name] >= ACCEPTANCE_BAND[name][0] && found[name] <= ACCEPTANCE_BAND[name][1]))
    .map(name => `${name} ${found[name]} is outside ${ACCEPTANCE_BAND[name].join('..')}`)
}
