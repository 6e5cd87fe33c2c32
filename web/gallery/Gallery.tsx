import { useEffect, useMemo, useState } from 'react'
import type { Region } from '../../src/page.ts'
import { ChartTable } from '../views/charts/ChartTable.tsx'
import { ChartView } from '../views/charts/ChartView.tsx'
import type { ChartSeries, LeverSpan } from '../views/charts/chart-props.ts'
import { MapTable } from '../views/map/MapTable.tsx'
import { MapView } from '../views/map/MapView.tsx'
import type { MapLegendSpec, MapSelection } from '../views/map/map-props.ts'
import { bandAround, curve, layerValues, MONTHS, tenantsAt, unitStarts } from './fixture.ts'
import { chartText, type Locale, mapText } from './text.ts'

interface Props {
  readonly region: Region
  readonly locale: Locale
  readonly show: string
  readonly firstLayer: string
  readonly firstMonth: number
}

const LAYERS = ['tenants', 'rent', 'difference', 'stage', 'gaps', 'none'] as const

/** Every view with fixed data: to look at, to photograph, to try by hand. */
export function Gallery({ region, locale, show, firstLayer, firstMonth }: Props) {
  const [layer, setLayer] = useState(firstLayer)
  const [month, setMonth] = useState(firstMonth)
  const [playing, setPlaying] = useState(false)
  const [selected, setSelected] = useState<MapSelection>({})
  const starts = useMemo(() => unitStarts(region), [region])
  const tenants = useMemo(() => tenantsAt(region, month), [region, month])
  const values = useMemo(() => layerValues(region, layer, month), [region, layer, month])
  const legend = useMemo(() => legendOf(layer, locale), [layer, locale])
  const text = useMemo(() => mapText(locale), [locale])
  const ties = useMemo(
    () => (selected.unit === undefined ? undefined : partnersOf(selected.unit, tenants)),
    [selected.unit, tenants],
  )
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => setMonth(before => (before + 1) % MONTHS), 100)
    return () => clearInterval(timer)
  }, [playing])

  const mapProps = {
    region,
    unitStart: starts,
    tenants,
    layer,
    values,
    legend,
    selected,
    onSelectDistrict: (district: number) => setSelected({ district }),
    onSelectUnit: (unit: number) => setSelected({ unit }),
    text,
    locale,
  }
  const map = <MapView {...mapProps} highlightUnits={ties} reducedMotion={false} />
  const charts = useCharts(locale, month, setMonth)

  return (
    <main className="gallery" data-show={show}>
      <h1 className="only-read-aloud">Views</h1>
      <nav>
        {LAYERS.map(name => (
          <button key={name} type="button" aria-pressed={layer === name} onClick={() => setLayer(name)}>
            {name}
          </button>
        ))}
        <button type="button" aria-pressed={playing} onClick={() => setPlaying(!playing)}>
          play
        </button>
        <output>{month}</output>
      </nav>
      {(show === 'all' || show === 'lab' || show === 'map') && <div className="gallery-map">{map}</div>}
      {show !== 'map' && show !== 'tables' && (
        <div className="gallery-charts">
          {(show === 'lab' ? charts.slice(0, 2) : charts).map(props => (
            <div key={props.title}>
              <ChartView {...props} />
            </div>
          ))}
        </div>
      )}
      {(show === 'all' || show === 'tables') && (
        <div className="gallery-tables">
          <MapTable {...mapProps} />
          <ChartTable {...charts[0]} />
        </div>
      )}
    </main>
  )
}

function partnersOf(unit: number, tenants: Uint8Array): Int32Array {
  const others: number[] = []
  for (let i = 1; others.length < 4 && i < tenants.length; i++) {
    const other = (unit + i * 97) % tenants.length
    if (other !== unit && (tenants[other] & 3) === 1) others.push(other)
  }
  return Int32Array.from(others)
}

function legendOf(layer: string, locale: Locale): MapLegendSpec {
  const ko = locale === 'ko'
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const share = (value: number) => `${Math.round(100 * value)}%`
  if (layer === 'rent') {
    return {
      label: ko ? '신규 임대료' : 'Asking rent',
      unitLabel: ko ? '만원/월' : '만원 a month',
      min: 40,
      max: 150,
      format: value => whole.format(value),
    }
  }
  if (layer === 'difference') {
    return {
      label: ko ? '기준 대비 창작점포' : 'Creators against baseline',
      unitLabel: ko ? '곳' : 'shops',
      min: -30,
      max: 22,
      diverging: true,
      format: value => `${value > 0 ? '+' : ''}${whole.format(value)}`,
    }
  }
  if (layer === 'stage') {
    const names = ko ? ['평온', '부상', '절정', '쇠퇴'] : ['calm', 'rising', 'peak', 'decline']
    const colors = ['#cfc9bb', '#e8b48f', '#b66a8e', '#5f5a86']
    return {
      label: ko ? '젠트리피케이션 단계' : 'Stage',
      unitLabel: '',
      min: 0,
      max: 3,
      format: value => String(value),
      categories: names.map((label, value) => ({ value, label, color: colors[value] })),
    }
  }
  return {
    label: layer === 'gaps' ? (ko ? '진정성' : 'Authenticity') : ko ? '창작점포 비율' : 'Share of creators',
    unitLabel: '',
    min: 0,
    max: layer === 'gaps' ? 1 : 0.5,
    format: share,
  }
}

function useCharts(locale: Locale, month: number, onSeek: (month: number) => void) {
  return useMemo(() => {
    const ko = locale === 'ko'
    const text = chartText(locale)
    const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
    const format = (value: number) => whole.format(value)
    const line = (
      id: string,
      label: string,
      role: ChartSeries['role'],
      values: Float64Array,
    ): ChartSeries => ({
      id,
      label,
      role,
      values,
      nFilled: MONTHS,
    })
    const policy = curve('policy')
    const base = line('base', ko ? '기준' : 'baseline', 'baseline', curve('base'))
    const cap = ko ? '갱신 임대료 상한' : 'rent cap on renewals'
    const spans: LeverSpan[] = [
      { label: ko ? '갱신 임대료 상한 5%' : 'Rent cap on renewals, 5 %', from: 60, to: 240 },
      { label: ko ? '창업 교육' : 'Startup education', from: 84, to: 150 },
    ]
    const common = { months: MONTHS, cursorMonth: month, onSeek, text, locale, format }
    return [
      {
        ...common,
        title: ko ? '영업 중인 로컬 크리에이터' : 'Local creators open',
        unitLabel: ko ? '곳' : 'shops',
        series: [base, { ...line('policy', cap, 'scenario', policy), band: bandAround(policy, 0.12) }],
        leverSpans: spans,
        sentence: ko
          ? '6년 차부터 더 많은 점포가 살아남고, 차이는 34곳 안팎에서 멈춥니다.'
          : 'More shops survive from year 6 on; the gap settles near 34.',
      },
      {
        ...common,
        title: ko ? '점포 한 칸의 임대료' : 'Rent of one unit',
        unitLabel: ko ? '만원/월' : '만원 a month',
        series: [
          line(
            'asking-base',
            ko ? '신규, 기준' : 'asking, baseline',
            'baseline',
            curve('asking').map(v => v * 0.96),
          ),
          line(
            'sitting-base',
            ko ? '기존, 기준' : 'sitting, baseline',
            'baseline',
            curve('sitting').map(v => v * 1.2),
          ),
          line('asking', ko ? '신규 임대료' : 'asking', 'scenario', curve('asking')),
          line('sitting', ko ? '기존 임대료' : 'sitting', 'other', curve('sitting')),
        ],
        sentence: ko
          ? '기존 세입자는 덜 내고, 새로 들어오는 사람은 조금 더 냅니다.'
          : 'Sitting tenants pay less, newcomers a little more.',
      },
      {
        ...common,
        title: ko ? '계산 중인 연결' : 'A run in progress',
        unitLabel: '%',
        format: (value: number) => `${(100 * value).toFixed(0)}%`,
        series: [
          line('gap-base', ko ? '기준' : 'baseline', 'baseline', curve('gap')),
          {
            ...line(
              'gap',
              ko ? '공실률' : 'vacancy',
              'scenario',
              curve('gap').map(v => v * 1.1),
            ),
            nFilled: 130,
          },
        ],
        sentence: ko ? '값이 없는 달은 비워 둡니다.' : 'Months without a value stay empty.',
      },
    ]
  }, [locale, month, onSeek])
}
