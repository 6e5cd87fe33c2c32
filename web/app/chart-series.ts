/** What a chart shows of a metric: the two worlds, their bands, the levers' months, and a sentence that says it. */

import type { Metric } from '../../src/registry.ts'
import type { ChartSeries, ChartText, LeverSpan } from '../views/charts/chart-props.ts'
import { type Draft, isActive, leverById } from './draft.ts'
import { formatMonth, formatValue, formatYear } from './format.ts'
import type { PairedRuns } from './pairs.ts'
import { firstDifferentMonth } from './summary.ts'
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
      ...(bands ? { band: { low: bands.low, high: bands.high } } : {}),
    })
  }
  return series
}

/** Months in which levers act that the baseline does not have. */
export function leverSpans(draft: Draft, text: Translator): readonly LeverSpan[] {
  return draft.file.levers.filter(isActive).map(use => ({
    label: text.local(leverById(use.lever).label),
    from: use.from,
    to: Math.min(use.to ?? draft.file.months, draft.file.months),
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
  if (!scenario || !mine || scenario.valid < scenario.months) return t('chart.sentence.running')
  const value = (v: number) => formatValue(metric.unit, v, text)
  const end = mine[scenario.months - 1]
  if (Number.isNaN(end)) return t('chart.sentence.none')
  const theirs = baseline?.region(metric.id)
  if (!baseline || !theirs || baseline.valid < scenario.months)
    return t('chart.sentence.only', { value: value(end) })
  const since = firstDifferentMonth(mine, theirs, scenario.months)
  const base = theirs[scenario.months - 1]
  const shown = { value: value(end), baseline: value(base), difference: value(Math.abs(end - base)) }
  if (since === undefined || shown.value === shown.baseline) return t('chart.sentence.same', shown)
  const key = end > base ? 'chart.sentence.more' : 'chart.sentence.less'
  return `${t(key, shown)} ${t('chart.sentence.since', { month: formatMonth(since, text) })}`
}

export function chartText(text: Translator): ChartText {
  const { t } = text
  return {
    year: year => formatYear(year, text),
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
