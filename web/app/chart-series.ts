/** What a chart shows of a metric: the two worlds, their bands, the levers' months, and a sentence that says it. */

import { firstDifference } from '../../src/compare/parting.ts'
import type { LeverUse, Metric } from '../../src/registry.ts'
import type { ChartSeries, ChartText, LeverSpan } from '../views/charts/chart-props.ts'
import { type Draft, isActive, leverById } from './draft.ts'
import { formatElapsed, formatMonth, formatValue } from './format.ts'
import type { PairedRuns } from './pairs.ts'
import type { TrackResults } from './track-results.ts'
import type { Translator } from './translate.ts'

export function chartSeries(
  metric: Metric,
  scenario: TrackResults | undefined,
  baseline: TrackResults | undefined,
  pairs: PairedRuns | undefined,
  text: Translator,
): readonly ChartSeries[] {
  const series: ChartSeries[] = []
  const theirs = baseline?.region(metric.id)
  if (baseline && theirs)
    series.push({
      id: 'baseline',
      label: text.t('chart.baseline'),
      role: 'baseline',
      values: theirs,
      nFilled: baseline.held,
    })
  const mine = scenario?.region(metric.id)
  if (scenario && mine) {
    const bands = pairs && pairs.n > 1 ? pairs.band('scenario', metric.id) : undefined
    series.push({
      id: 'scenario',
      label: text.t('chart.scenario'),
      role: 'scenario',
      values: mine,
      nFilled: scenario.held,
      ...(bands ? { band: bands } : {}),
    })
  }
  return series
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

export function chartSentence(
  metric: Metric,
  scenario: TrackResults | undefined,
  baseline: TrackResults | undefined,
  text: Translator,
): string {
  const { t } = text
  const mine = scenario?.region(metric.id)
  if (!scenario || !mine || scenario.held < scenario.months) return t('chart.sentence.running')
  const value = (v: number) => formatValue(metric.unit, v, text)
  const end = mine[scenario.months - 1]
  if (Number.isNaN(end)) return t('chart.sentence.none')
  const theirs = baseline?.region(metric.id)
  if (!baseline || !theirs || baseline.held < scenario.months)
    return t('chart.sentence.only', { value: value(end) })
  const since = firstDifference(mine, theirs, 1)
  const base = theirs[scenario.months - 1]
  const shown = { value: value(end), baseline: value(base), difference: value(Math.abs(end - base)) }
  if (since === scenario.months || shown.value === shown.baseline) return t('chart.sentence.same', shown)
  const key = end > base ? 'chart.sentence.more' : 'chart.sentence.less'
  return `${t(key, shown)} ${t('chart.sentence.since', { month: formatMonth(since, text) })}`
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
