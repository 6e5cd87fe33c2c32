import { memo, useCallback, useMemo } from 'react'
import { Button, Select, ToggleButton } from 'react-aria-components'
import { METRICS } from '../../src/page.ts'
import {
  chartBasis,
  chartSentence,
  chartSeries,
  chartText,
  differenceSeries,
  leverSpans,
} from '../app/chart-series.ts'
import { chartedUnit, chartedUnitLabel } from '../app/charted.ts'
import { findingOf } from '../app/findings.ts'
import { formatTick } from '../app/format.ts'
import { metricById } from '../app/metrics.ts'
import { useText } from '../app/translate.ts'
import { ChartWithTable } from './ChartWithTable.tsx'
import { MetricChoiceList } from './ChoiceList.tsx'
import { useLab, useLabState } from './context.ts'
import { DistrictCard } from './DistrictCard.tsx'
import { Icon } from './Icon.tsx'
import { ShopCard } from './ShopCard.tsx'

/** Two charts; a chosen place takes the room of the second, so that the map stays free. */
export function Charts() {
  const { t } = useText()
  const selection = useLabState(s => s.selection)
  const stale = useLabState(s => s.scenario.phase === 'running' || s.baseline.phase === 'running')
  return (
    <section
      className="charts"
      aria-label={t('chart.label')}
      data-stale={stale || undefined}
      data-card={selection ? true : undefined}
    >
      <MetricChart n={0} />
      {selection === undefined && <MetricChart n={1} />}
      {selection?.kind === 'district' && <DistrictCard district={selection.district} />}
      {selection?.kind === 'unit' && <ShopCard selection={selection} />}
    </section>
  )
}

const MetricChart = memo(function MetricChart({ n }: { n: 0 | 1 }) {
  const text = useText()
  const { t, local } = text
  const lab = useLab()
  const chosen = useLabState(s => s.charts[n])
  const cursor = useLabState(s => s.cursor)
  const draft = useLabState(s => s.draft)
  const version = useLabState(s => s.version)
  const difference = useLabState(s => s.chartDifference[n])
  const metric = metricById(chosen) ?? METRICS[0]
  // biome-ignore lint/correctness/useExhaustiveDependencies: results and pairs change in place, and say so by `version`
  const { series, range, basis, sentence } = useMemo(() => {
    const worlds = { ...lab.results, pairs: lab.pairs }
    const { findings } = lab
    const mirrored = worlds.scenario === worlds.baseline
    const finding = findingOf(findings, metric.id)
    const shown = difference
      ? differenceSeries(metric, worlds, text, finding)
      : chartSeries(metric, worlds, text)
    const columns = shown.flatMap(({ values, nFilled, band }) =>
      [values, ...(band ? [band.low, band.high] : [])].map(column => ({ values: column, n: nFilled })),
    )
    return {
      series: shown,
      range: lab.ranges.grow(`${metric.id} ${difference}`, columns),
      basis: mirrored ? undefined : chartBasis(worlds, difference, text),
      sentence: chartSentence(finding, findings, mirrored, text),
    }
  }, [metric, difference, lab, version, text])
  const spans = useMemo(() => leverSpans(draft, text), [draft, text])
  const words = useMemo(() => chartText(text), [text])
  const format = useCallback((value: number) => formatTick(chartedUnit(metric), value, text), [metric, text])
  const unit = chartedUnitLabel(metric, text)
  const onDrawn = useCallback(() => lab.times.drawn(version), [lab, version])
  return (
    <div className="chart-box" data-metric={metric.id}>
      <div className="chart-chooser">
        <MetricChooser n={n} />
        <span className="small mute">{unit}</span>
        <ToggleButton
          className="chip chart-difference"
          aria-label={`${t('chart.showDifference')}: ${local(metric.label)}`}
          isSelected={difference}
          onChange={on => {
            const [first, second] = lab.state.chartDifference
            lab.view({ chartDifference: n === 0 ? [on, second] : [first, on] })
          }}
        >
          {t('chart.showDifference')}
        </ToggleButton>
      </div>
      <ChartWithTable
        title={local(metric.label)}
        unitLabel={unit}
        format={format}
        months={draft.file.months}
        series={series}
        cursorMonth={cursor}
        onSeek={month => lab.seek(month)}
        leverSpans={spans}
        range={range}
        zeroLine={difference}
        {...(basis === undefined ? {} : { basis })}
        sentence={sentence}
        text={words}
        locale={text.locale}
        onDrawn={onDrawn}
      />
    </div>
  )
})

/** Which measure a chart shows. The list is long, and is not made again while a run streams in. */
const MetricChooser = memo(function MetricChooser({ n }: { n: 0 | 1 }) {
  const { t, local } = useText()
  const lab = useLab()
  const chosen = useLabState(s => s.charts[n])
  const metric = metricById(chosen) ?? METRICS[0]
  const choose = (id: string) => {
    const charts = [...lab.state.charts] as [string, string]
    charts[n] = id
    lab.view({ charts })
  }
  return (
    <Select
      aria-label={t('chart.choose', { n: n + 1 })}
      selectedKey={metric.id}
      onSelectionChange={key => choose(String(key))}
    >
      <Button className="chart-name">
        {local(metric.label)} <Icon name="down" size={14} />
      </Button>
      <MetricChoiceList metrics={METRICS} />
    </Select>
  )
})
