import { useMemo } from 'react'
import type { Metric } from '../../src/page.ts'
import { charted, chartedUnit, chartedUnitLabel, isSummed } from '../app/charted.ts'
import { formatMonth, formatValue } from '../app/format.ts'
import { countKinds } from '../app/map-layers.ts'
import { STORY_METRICS } from '../app/metrics.ts'
import { useText } from '../app/translate.ts'
import { Card } from './Card.tsx'
import { useLab, useLabState } from './context.ts'
import { ShopList } from './ShopList.tsx'
import { StageHistory } from './StageHistory.tsx'

/** The life of a district: who trades there, its measures at the start, now and at the end, beside the baseline. */
export function DistrictCard({ district }: { district: number }) {
  const text = useText()
  const { t, local } = text
  const lab = useLab()
  const region = useLabState(s => s.draft.region)
  const cursor = useLabState(s => s.cursor)
  const place = region.districts[district]
  const town = region.towns.find(candidate => candidate.id === place.town)
  const { scenario } = lab.results
  const tenants = scenario && cursor < scenario.held ? scenario.tenants(cursor) : undefined
  const counts =
    scenario && tenants && countKinds(tenants, scenario.unitStart[district], scenario.unitStart[district + 1])
  return (
    <Card
      title={local(place.name)}
      subtitle={[t(`card.type.${place.type}`), town && region.towns.length > 1 && local(town.name)]
        .filter(Boolean)
        .join(' · ')}
    >
      {counts && (
        <>
          <div className="mix" aria-hidden="true">
            {[1, 2, 3, 0].map(kind => (
              <span key={kind} className={`mix-${kind}`} style={{ flexGrow: counts[kind] }} />
            ))}
          </div>
          <p className="small mute">
            {t('card.tenantMix', {
              units: place.units,
              creators: counts[1],
              independents: counts[2],
              chains: counts[3],
              vacant: counts[0],
            })}
          </p>
        </>
      )}
      <ShopList district={district} />
      <StageHistory district={district} cursor={cursor} />
      <LifeStory district={district} cursor={cursor} />
    </Card>
  )
}

const of = (metric: Metric, series: Float64Array | undefined) => series && charted(metric, series)

function LifeStory({ district, cursor }: { district: number; cursor: number }) {
  const text = useText()
  const { t, local } = text
  const lab = useLab()
  const version = useLabState(s => s.version)
  const months = useLabState(s => s.draft.file.months)
  // biome-ignore lint/correctness/useExhaustiveDependencies: results change in place, and say so by `version`
  const rows = useMemo(
    () =>
      STORY_METRICS.map(metric => ({
        metric,
        mine: of(metric, lab.results.scenario?.district(metric.id, district)),
        theirs: of(metric, lab.results.baseline?.district(metric.id, district)),
      })),
    [lab, district, version],
  )
  const cell = (metric: Metric, series: Float64Array | undefined, month: number) =>
    formatValue(chartedUnit(metric), series?.[month] ?? Number.NaN, text)
  return (
    <table className="story">
      <caption>{t('card.life')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('card.measure')}</th>
          <th scope="col">{t('month.start')}</th>
          <th scope="col" className="now">
            {formatMonth(cursor, text)}
          </th>
          <th scope="col" className="theirs">
            {t('card.baselineNow')}
          </th>
          <th scope="col">{formatMonth(months - 1, text)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ metric, mine, theirs }) => (
          <tr key={metric.id}>
            <th scope="row">
              {local(metric.label)}
              {isSummed(metric) && ` (${chartedUnitLabel(metric, text)})`}
              {mine && <Peak metric={metric} series={mine} />}
            </th>
            <td>{cell(metric, mine, 0)}</td>
            <td className="now">{cell(metric, mine, cursor)}</td>
            <td className="theirs">{cell(metric, theirs, cursor)}</td>
            <td>{cell(metric, mine, months - 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** When the measure stood highest, for those where that is part of the story. */
function Peak({ metric, series }: { metric: Metric; series: Float64Array }) {
  const text = useText()
  if (metric.summary !== 'last') return null
  let at = -1
  for (let m = 0; m < series.length; m++) if (at < 0 || series[m] > series[at]) at = m
  if (at <= 0 || Number.isNaN(series[at])) return null
  return (
    <span className="peak">
      {text.t('card.peak', {
        value: formatValue(metric.unit, series[at], text),
        month: formatMonth(at, text),
      })}
    </span>
  )
}
