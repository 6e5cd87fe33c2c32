/**
 * Robustness of the policy ranking: do other parameter sets, as good as the shipped one, rank the levers alike?
 *
 * Sets are drawn around the shipped one and accepted by the number of targets of A patterns that they meet. Every set
 * meets the same luck. Kendall's tau-b between the rankings says how far they agree.
 */
import { availableParallelism } from 'node:os'
import { ENGINE_VERSION, LEVERS, measures, type Region } from '../../sim/index.ts'
import { stepsFrom } from './design.ts'
import { FACTORS, type ParameterSet, shippedSet } from './factors.ts'
import { judge } from './judge.ts'
import { type Keeper, keepingPool } from './kept-answers.node.ts'
import type { LeverEffect, LeverTask } from './lever-effects.ts'
import { makeNeighbourhood } from './neighbourhood.ts'
import type { Pattern } from './patterns/define.ts'
import { PATTERNS } from './patterns/index.ts'
import { openPool } from './pool.ts'
import type { ReplicateTask } from './replicate.ts'
import { paramsDigest } from './run-patterns.ts'

/** Under this mean tau a ranking is not robust. */
const ROBUST_TAU = 0.7
export const OUTCOMES = ['creators', 'displaced', 'costPerCreator'] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface RankingOptions {
  readonly region?: Region
  readonly seed?: string
  /** Accepted sets wanted, beside the shipped one. */
  readonly sets?: number
  /** Sets drawn at most. */
  readonly mostDraws?: number
  /** Targets of A patterns by which an accepted set may fall short of the shipped one. */
  readonly slack?: number
  /** Standard deviation of a drawn parameter, as a share of its range. */
  readonly width?: number
  /** Paired replicates, averaged before ranking. */
  readonly replicates?: number
  readonly spinUpMonths?: number
  readonly months?: number
  /** Months that count when a set is judged by the patterns. */
  readonly judgedMonths?: number
  /** Money a lever may cost [만원 a year]. */
  readonly budget?: number
  readonly levers?: readonly string[]
  readonly threads?: number
  readonly onProgress?: (done: number, of: number) => void
  readonly signal?: AbortSignal
  /** Where finished runs are kept and found again. */
  readonly keeper?: Keeper
}

/** How far rankings agree; null where a ranking is all ties. */
export interface Agreement {
  /** Mean and lowest tau-b over all pairs of sets, the shipped one included. */
  readonly meanTau: number | null
  readonly lowestTau: number | null
  /** Mean tau-b of the drawn sets with the shipped one. */
  readonly withShipped: number | null
  /** Tau-b of the shipped set with itself on another seed: what luck alone leaves of the ranking. */
  readonly luck: number | null
  readonly robust: boolean
}

export interface LeverRank {
  readonly lever: string
  readonly shipped: Readonly<Record<Outcome, number | null>>
  /** Over all sets: middle rank and 10 to 90 %; 1 is best. */
  readonly ranks: Readonly<
    Record<Outcome, { readonly median: number; readonly p10: number; readonly p90: number }>
  >
}

export interface Ranking {
  readonly kind: 'golmok-ranking'
  readonly engineVersion: string
  readonly paramsDigest: string
  readonly command: string
  readonly region: string
  readonly seed: string
  readonly replicates: number
  readonly spinUpMonths: number
  readonly months: number
  readonly judgedMonths: number
  readonly budget: number
  readonly width: number
  readonly slack: number
  readonly shippedTargetsMet: number
  readonly targets: number
  readonly drawn: number
  readonly accepted: number
  readonly robustTau: number
  readonly agreement: Readonly<Record<Outcome, Agreement>>
  readonly levers: readonly LeverRank[]
}

const BATCH = 12

export async function runRanking(options: RankingOptions, command: string): Promise<Ranking> {
  const {
    region = makeNeighbourhood('ranking-1'),
    seed = 'ranking-1',
    sets: wanted = 30,
    mostDraws = 24 * wanted,
    slack = 2,
    width = 0.1,
    replicates = 1,
    spinUpMonths = 36,
    months = 120,
    judgedMonths = 300,
    budget = 50_000,
    onProgress,
    signal,
    keeper,
  } = options
  const threads = Math.max(1, options.threads ?? availableParallelism())
  const shipped = shippedSet()

  // Accept
  const judging = keepingPool(openPool(threads), keeper, 'judged')
  const accepted: ParameterSet[] = []
  let drawn = 0
  let shippedMet = 0
  let targets = 0
  try {
    /** Targets of some patterns that each set meets, and how many there are. */
    const countMet = async (sets: readonly ParameterSet[], patterns: readonly Pattern[]) => {
      const ids = patterns.map(p => p.id)
      const results = await judging.run(
        sets.map(
          (params): ReplicateTask => ({
            region,
            seed: `${seed} judged`,
            replicate: 0,
            spinUpMonths,
            months: judgedMonths,
            params,
            patterns: ids,
          }),
        ),
        undefined,
        signal,
      )
      return results.map(result => {
        // Patterns of a whole system of municipalities are not for one neighbourhood.
        const judged = judge(patterns, [result])
          .filter(v => v.met !== undefined)
          .flatMap(v => v.targets.filter(t => t.met !== undefined))
        return { met: judged.filter(t => t.met).length, of: judged.length }
      })
    }
    const must = PATTERNS.filter(p => p.weight === 'A')
    const alone = must.filter(p => p.scope !== 'paired')
    const paired = must.filter(p => p.scope === 'paired')
    const [one] = await countMet([shipped], alone)
    const [other] = await countMet([shipped], paired)
    shippedMet = one.met + other.met
    targets = one.of + other.of
    // Runs in pairs cost twenty times as much as one run: they are made only for sets that may still pass.
    const met = async (sets: readonly ParameterSet[]) => {
      const first = await countMet(sets, alone)
      const open = sets.filter((_, i) => first[i].met + other.of >= shippedMet - slack)
      const second = await countMet(open, paired)
      return sets.map((set, i) => {
        const at = open.indexOf(set)
        return first[i].met + (at < 0 ? 0 : second[at].met)
      })
    }
    for (let round = 0; accepted.length < wanted && drawn < mostDraws; round++) {
      const batch = stepsFrom(
        shipped,
        FACTORS,
        Math.min(BATCH, mostDraws - drawn),
        width,
        1,
        `${seed} ${round}`,
      )
      const counts = await met(batch)
      for (let i = 0; i < batch.length && accepted.length < wanted; i++) {
        drawn++
        if (counts[i] >= shippedMet - slack) accepted.push(batch[i])
      }
    }
  } finally {
    await judging.close()
  }

  // Rank
  const ranking = keepingPool<LeverTask, readonly LeverEffect[]>(
    openPool(threads, 'validate/ranking-worker'),
    keeper,
    'ranked',
  )
  try {
    const cases = [
      { params: shipped, luck: seed },
      { params: shipped, luck: `${seed} other` },
      ...accepted.map(params => ({ params, luck: seed })),
    ]
    const tasks = cases.flatMap(({ params, luck }) =>
      Array.from(
        { length: replicates },
        (_, replicate): LeverTask => ({
          region,
          seed: luck,
          replicate,
          spinUpMonths,
          months,
          params,
          budget,
          ...(options.levers === undefined ? {} : { levers: options.levers }),
        }),
      ),
    )
    const results = await ranking.run(tasks, onProgress, signal)
    const scores = cases.map((_, i) =>
      scoresOf(results.slice(i * replicates, (i + 1) * replicates), region.agentScale),
    )
    const [own, luck, ...others] = scores
    const all = [own, ...others]
    return {
      kind: 'golmok-ranking',
      engineVersion: ENGINE_VERSION,
      paramsDigest: paramsDigest(),
      command,
      region: region.id,
      seed,
      replicates,
      spinUpMonths,
      months,
      judgedMonths,
      budget,
      width,
      slack,
      shippedTargetsMet: shippedMet,
      targets,
      drawn,
      accepted: accepted.length,
      robustTau: ROBUST_TAU,
      agreement: byOutcome(outcome =>
        agreementOf(
          all.map(s => s[outcome]),
          luck[outcome],
        ),
      ),
      levers: LEVERS.filter(l => options.levers?.includes(l.id) ?? true).map((lever, k) => ({
        lever: lever.id,
        shipped: byOutcome(outcome => known(outcome === 'creators' ? -own[outcome][k] : own[outcome][k])),
        ranks: byOutcome(outcome => spread(all.map(s => rankOf(s[outcome], k)))),
      })),
    }
  } finally {
    await ranking.close()
  }
}

type Scores = Readonly<Record<Outcome, readonly number[]>>

/** One number a lever and outcome, lower is better; replicates are averaged. No additional creator: infinitely dear. */
export function scoresOf(replicates: readonly (readonly LeverEffect[])[], agentScale: number): Scores {
  const mean = (k: number, of: (e: LeverEffect) => number) =>
    replicates.reduce((s, r) => s + of(r[k]), 0) / replicates.length
  const each = (of: (k: number) => number) => replicates[0].map((_, k) => of(k))
  return {
    creators: each(k => -mean(k, e => e.creators)),
    displaced: each(k => mean(k, e => e.displaced)),
    costPerCreator: each(k => {
      const more = mean(k, e => e.creators) * agentScale
      return more > 0 ? mean(k, e => e.cost) / more : Number.POSITIVE_INFINITY
    }),
  }
}

/** @param scores of each set, the shipped one first; `luck`: those of the shipped set on another seed */
export function agreementOf(scores: readonly (readonly number[])[], luck: readonly number[]): Agreement {
  const taus: number[] = []
  const withShipped: number[] = []
  for (let i = 0; i < scores.length; i++)
    for (let j = i + 1; j < scores.length; j++) {
      const tau = measures.kendallTau(scores[i], scores[j])
      if (Number.isNaN(tau)) continue
      taus.push(tau)
      if (i === 0) withShipped.push(tau)
    }
  const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length
  return {
    meanTau: known(mean(taus)),
    lowestTau: known(Math.min(...taus)),
    withShipped: known(mean(withShipped)),
    luck: known(measures.kendallTau(scores[0], luck)),
    robust: mean(taus) >= ROBUST_TAU,
  }
}

/** 1 is best; equal scores share their middle rank. */
export function rankOf(scores: readonly number[], k: number): number {
  const lower = scores.filter(s => s < scores[k]).length
  const same = scores.filter(s => s === scores[k]).length
  return lower + (same + 1) / 2
}

function spread(ranks: readonly number[]): { median: number; p10: number; p90: number } {
  const { low, high } = measures.centralInterval(ranks, 0.8)
  const sorted = [...ranks].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return {
    median: (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2,
    p10: rounded(low),
    p90: rounded(high),
  }
}

function byOutcome<T>(of: (outcome: Outcome) => T): Record<Outcome, T> {
  return {
    creators: of('creators'),
    displaced: of('displaced'),
    costPerCreator: of('costPerCreator'),
  }
}

/** `+ 0` turns a negative zero into zero. */
const rounded = (x: number): number => Number(x.toPrecision(4)) + 0
const known = (x: number): number | null => (Number.isFinite(x) ? rounded(x) : null)
