/** What the comparison comes to, in words, and honestly: one pair is called one pair. */
import { CONFIDENCE } from '../../src/compare/paired.ts'
import { firstDifference } from '../../src/compare/parting.ts'
import { verdict as statistical, type VerdictKind } from '../../src/compare/verdict.ts'
import { summarize } from '../../src/ensemble/summary.ts'
import { METRICS, type Metric } from '../../src/registry.ts'
import { formatDuration, formatMonth, formatValue } from './format.ts'
import { metricById, VERDICT_COUNT, VERDICT_RATES } from './metrics.ts'
import type { Differences, PairedRuns } from './pairs.ts'
import type { TrackResults } from './track-results.ts'
import type { Translator } from './translate.ts'

export interface Verdict {
  readonly status: 'running' | 'same' | 'noEffect' | 'pair' | 'pairs'
  /** Main statement, then others, each a sentence. */
  readonly statements: readonly { readonly strong: string; readonly more: string }[]
  readonly notes: readonly string[]
  /** Share computed, while running. */
  readonly progress: number
  /** Pairs that would settle it, where the figures say so. */
  readonly needed: number | undefined
}

const NOTHING = { statements: [], notes: [], progress: 1, needed: undefined } as const

export function verdictOf(
  scenario: TrackResults | undefined,
  baseline: TrackResults | undefined,
  pairs: PairedRuns | undefined,
  differs: boolean,
  text: Translator,
): Verdict {
  const months = scenario?.months ?? 0
  if (!scenario || !baseline || scenario.valid < months || baseline.valid < months) {
    const progress = months > 0 ? Math.min(scenario?.valid ?? 0, baseline?.valid ?? 0) / months : 0
    return { ...NOTHING, status: 'running', progress }
  }
  if (!differs) return { ...NOTHING, status: 'same' }
  const since = partingMonth(scenario, baseline)
  if (since === undefined) return { ...NOTHING, status: 'noEffect' }
  const until =
    since === 0
      ? text.t('verdict.identicalNever')
      : text.t('verdict.identicalUntil', { month: formatMonth(since, text) })
  if (pairs && pairs.n > 1) return severalPairs(pairs, until, text)
  return {
    ...NOTHING,
    status: 'pair',
    statements: [countOfPair(scenario, baseline, text), ...ratesOfPair(scenario, baseline, text)],
    notes: [text.t('verdict.onePair'), until],
  }
}

/** First month in which the worlds are not the same. Money spent is not yet a difference of the world. */
function partingMonth(a: TrackResults, b: TrackResults): number | undefined {
  let first = a.months
  for (const { id, group } of METRICS) {
    const [mine, theirs] = [a.region(id), b.region(id)]
    if (group !== 'policy' && mine && theirs) first = Math.min(first, firstDifference(mine, theirs, 1))
  }
  return first === a.months ? undefined : first
}

function countOfPair(scenario: TrackResults, baseline: TrackResults, text: Translator) {
  const metric = metricById(VERDICT_COUNT)!
  const mine = summarize(scenario.region(metric.id)!, metric.summary)
  const theirs = summarize(baseline.region(metric.id)!, metric.summary)
  return {
    strong: countStatement(metric, mine - theirs, scenario.months, text),
    more: text.t('verdict.from', {
      scenario: formatValue(metric.unit, mine, text),
      baseline: formatValue(metric.unit, theirs, text),
    }),
  }
}

function countStatement(metric: Metric, difference: number, months: number, text: Translator): string {
  const key = difference > 0 ? 'verdict.more' : difference < 0 ? 'verdict.fewer' : 'verdict.equal'
  return text.t(key, {
    count: formatValue(metric.unit, Math.abs(difference), text),
    metric: inSentence(text.local(metric.label), text),
    years: formatDuration(months, text),
  })
}

function ratesOfPair(scenario: TrackResults, baseline: TrackResults, text: Translator) {
  return VERDICT_RATES.flatMap(id => {
    const metric = metricById(id)
    if (!metric) return []
    const ratio =
      summarize(scenario.region(id)!, metric.summary) / summarize(baseline.region(id)!, metric.summary) - 1
    return Number.isFinite(ratio) ? [{ strong: rateStatement(metric, ratio, text), more: '' }] : []
  })
}

function rateStatement(metric: Metric, ratio: number, text: Translator): string {
  const name = text.local(metric.label)
  if (Math.abs(ratio) < 0.0005) return text.t('verdict.unchanged', { metric: name })
  return text.t(ratio > 0 ? 'verdict.higher' : 'verdict.lower', {
    metric: name,
    percent: formatValue('share', Math.abs(ratio), text),
  })
}

function severalPairs(pairs: PairedRuns, until: string, text: Translator): Verdict {
  const metric = metricById(VERDICT_COUNT)!
  const difference = pairs.difference(metric)
  const { kind, replicatesToSettle } = statistical(difference, metric.better)
  const rates = VERDICT_RATES.flatMap(id => {
    const rate = metricById(id)
    if (!rate) return []
    const d = pairs.ratio(rate)
    return [{ strong: rateStatement(rate, d.mean, text), more: interval(d, 'share', text) }]
  })
  return {
    ...NOTHING,
    status: 'pairs',
    statements: [
      {
        strong: countStatement(metric, Math.round(difference.mean * 10) / 10, pairs.months, text),
        more: interval(difference, metric.unit, text),
      },
      ...rates,
    ],
    notes: [
      settledNote(kind, replicatesToSettle, difference, text),
      text.t('verdict.replicates', { n: pairs.n }),
      until,
    ],
    needed: replicatesToSettle,
  }
}

function interval(d: Differences, unit: string, text: Translator): string {
  const value = (v: number) => {
    const shown = Number.isFinite(v) && unit !== 'share' ? Math.round(v * 10) / 10 : v
    return `${shown < 0 ? '−' : ''}${formatValue(unit, Math.abs(shown), text)}`
  }
  return text.t('verdict.ci', { percent: CONFIDENCE * 100, low: value(d.low), high: value(d.high) })
}

function settledNote(kind: VerdictKind, need: number | undefined, d: Differences, text: Translator): string {
  if (kind === 'same') return text.t('verdict.sameEverywhere')
  if (kind === 'unsettled')
    return need === undefined
      ? text.t('verdict.unsettled', { n: d.n })
      : text.t('verdict.unsettledNeed', { n: d.n, need })
  return text.t(d.mean > 0 ? 'verdict.settledMore' : 'verdict.settledFewer')
}

/** A label inside an English sentence begins small. */
function inSentence(label: string, text: Translator): string {
  return text.locale === 'en' ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
