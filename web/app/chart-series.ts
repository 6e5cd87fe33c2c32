/** What a chart shows of a metric: the two worlds or their difference, the levers' months, and a sentence that says it. */
import type { LeverUse, Metric } from '../../src/page.ts'
import type { ChartSeries, ChartText, LeverSpan } from '../views/charts/chart-props.ts'
import { charted } from './charted.ts'
import { type Draft, isActive, leverById } from './draft.ts'
import { amountWords, differenceWords, intervalWords, whenWords } from './finding-words.ts'
import { type Finding, type Findings, isSettled } from './findings.ts'
import { formatElapsed, formatMonth } from './format.ts'
import type { PairedRuns } from './pairs.ts'
import type { TrackResults } from './track-results.ts'
import type { Translator } from './translate.ts'

/** What the page holds of the two worlds. */
export interface Worlds {
  readonly scenario: TrackResults | undefined
  readonly baseline: TrackResults | undefined
  /** Once there are several, lines are medians over them and no single run is shown. */
  readonly pairs: PairedRuns | undefined
}

/** The pairs where they speak for the worlds: from the second on. */
export function severalPairs({ pairs }: Worlds): PairedRuns | undefined {
  return pairs && pairs.n > 1 ? pairs : undefined
}

/** The worlds over time: the one run of each, or medians over the pairs, each with its own 10-90 % band. */
export function chartSeries(metric: Metric, worlds: Worlds, text: Translator): readonly ChartSeries[] {
  const pairs = severalPairs(worlds)
  return (['baseline', 'scenario'] as const).flatMap(world => {
    const named = { id: world, label: text.t(`chart.${world}`), role: world }
    if (pairs) {
      const { median, low, high } = pairs.worldBand(world, metric)
      return [{ ...named, values: median, nFilled: pairs.months, band: { low, high } }]
    }
    const results = worlds[world]
    const values = results?.region(metric.id)
    return results && values ? [{ ...named, values: charted(metric, values), nFilled: results.held }] : []
  })
}

/**
 * Scenario minus baseline over time: of the one run, or the mean over the pairs with its interval.
 *
 * @param finding what is said of it: a difference that is not settled does not stand there like one that is
 */
export function differenceSeries(
  metric: Metric,
  worlds: Worlds,
  text: Translator,
  finding?: Finding,
): readonly ChartSeries[] {
  const open = finding !== undefined && finding.judgement.kind !== 'same' && !isSettled(finding)
  const named = {
    id: 'difference',
    label: text.t('chart.difference'),
    role: 'scenario',
    dashed: open,
  } as const
  const pairs = severalPairs(worlds)
  if (pairs) {
    const { mean, low, high } = pairs.differenceBand(metric)
    return [{ ...named, values: mean, nFilled: pairs.months, band: { low, high } }]
  }
  const [mine, theirs] = [worlds.scenario?.region(metric.id), worlds.baseline?.region(metric.id)]
  if (!mine || !theirs) return []
  const nFilled = Math.min(worlds.scenario!.valid, worlds.baseline!.valid)
  const base = charted(metric, theirs)
  return [{ ...named, values: charted(metric, mine).map((value, m) => value - base[m]), nFilled }]
}

/** What the lines rest on: one run, or the middle of so many pairs. */
export function chartBasis(worlds: Worlds, difference: boolean, text: Translator): string {
  const pairs = severalPairs(worlds)
  if (!pairs) return text.t('chart.basis.one')
  return text.t(difference ? 'chart.basis.difference' : 'chart.basis.pairs', { n: pairs.drawn })
}

/** Months in which levers act; what acts from the first month to the last says nothing about time, and is left out. */
export function leverSpans(draft: Draft, text: Translator): readonly LeverSpan[] {
  const { months } = draft.file
  const partly = (use: LeverUse) => use.from > 0 || (use.to ?? months) < months
  return draft.file.levers
    .filter(use => isActive(draft, use) && partly(use))
    .map(use => ({
      label: text.local(leverById(use.lever).label),
      from: use.from,
      to: Math.min(use.to ?? months, months),
    }))
}

/**
 * The caption: the same finding that the verdict speaks of, in the same words.
 *
 * @param finding undefined until both runs are whole
 * @param mirrored the worlds are one: there is nothing to compare
 */
export function chartSentence(
  finding: Finding | undefined,
  findings: Findings | undefined,
  mirrored: boolean,
  text: Translator,
): string {
  const { t } = text
  if (!finding || !findings) return t('chart.sentence.running')
  if (Number.isNaN(finding.scenario)) return t('chart.sentence.none')
  const when = whenWords(finding, findings.months, text)
  const value = amountWords(finding, finding.scenario, text)
  if (mirrored) return t('chart.sentence.only', { when, value })
  const shown = { when, value, baseline: amountWords(finding, finding.baseline, text) }
  const difference = differenceWords(finding, findings.months, text)
  const { kind } = finding.judgement
  if (findings.n < 2)
    return kind === 'same'
      ? t('chart.sentence.sameRun', shown)
      : t('chart.sentence.oneRun', { ...shown, difference })
  const basis = { ...shown, n: findings.n }
  if (kind === 'same') return t('chart.sentence.same', basis)
  const interval = intervalWords(finding, text)
  return kind === 'unsettled' || kind === 'untested'
    ? t('chart.sentence.unclear', { ...basis, interval })
    : t('chart.sentence.settled', { ...basis, difference, interval })
}

export function chartText(text: Translator): ChartText {
  const { t } = text
  return {
    year: year => formatElapsed(year, text),
    month: month => formatMonth(month, text),
    noData: t('map.noData'),
    seekHelp: t('chart.seekHelp'),
    table: {
      month: t('chart.table.month'),
      byYear: t('chart.table.byYear'),
      byMonth: t('chart.table.byMonth'),
      low: series => t('chart.table.low', { series }),
      high: series => t('chart.table.high', { series }),
    },
  }
}
