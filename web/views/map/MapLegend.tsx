import { KindMark } from './KindMark.tsx'
import type { KindCounts } from './map-facts.ts'
import type { MapLegendSpec, MapText } from './map-props.ts'
import type { TintScale } from './scale.ts'

interface Props {
  readonly legend: MapLegendSpec
  readonly scale: TintScale
  /** Undefined while no month is there. */
  readonly counts: KindCounts | undefined
  readonly tinted: boolean
  readonly gaps: boolean
  readonly noDataColor: string
  readonly text: MapText
  readonly locale: string
}

const ORDER = [1, 2, 3, 0] as const

/** What dots and tints mean. Stands beside the map, never on it. */
export function MapLegend({ legend, scale, counts, tinted, gaps, noDataColor, text, locale }: Props) {
  const number = new Intl.NumberFormat(locale)
  return (
    <div className="map-legend">
      <ul className="map-kinds">
        {ORDER.map(kind => (
          <li key={kind}>
            <KindMark kind={kind} />
            {text.kinds[kind]}
            <span className="map-count">{counts ? number.format(counts[kind]) : ''}</span>
          </li>
        ))}
      </ul>
      {tinted && (
        <div className="map-scale">
          <span className="map-scale-label">{legend.label}</span>
          {legend.categories ? (
            <ul className="map-categories">
              {legend.categories.map(category => (
                <li key={category.value}>
                  <i style={{ background: category.color }} />
                  {category.label}
                </li>
              ))}
            </ul>
          ) : (
            <span className="map-ramp">
              <span>{legend.format(scale.from)}</span>
              <i style={{ background: `linear-gradient(to right, ${scale.ramp.join(', ')})` }} />
              <span>
                {legend.format(scale.to)} {legend.unitLabel}
              </span>
            </span>
          )}
          {gaps && (
            <span className="map-gap">
              <i style={{ background: noDataColor }} />
              {text.noData}
            </span>
          )}
        </div>
      )}
    </div>
  )
}
