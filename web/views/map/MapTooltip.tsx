import { tenantKind, tenantSector } from '../../../src/page.ts'
import type { Window } from './camera.ts'
import { KindMark } from './KindMark.tsx'
import { valueText } from './map-facts.ts'
import type { MapLegendSpec, MapText } from './map-props.ts'

interface Props {
  readonly x: number
  readonly y: number
  readonly window: Window
  readonly district: string
  readonly shops: number
  readonly value: number | undefined
  /** Code of who trades in the unit under the pointer; undefined over land. */
  readonly tenant: number | undefined
  readonly legend: MapLegendSpec
  readonly text: MapText
}

const AWAY = 14
const WIDTH = 220

/** A few words beside the pointer. Not read aloud: the list of districts and the table say the same. */
export function MapTooltip({ x, y, window, district, shops, value, tenant, legend, text }: Props) {
  const left = x + AWAY + WIDTH > window.width
  const up = y > window.height / 2
  const kind = tenant === undefined ? undefined : (tenantKind(tenant) as 0 | 1 | 2 | 3)
  return (
    <div
      className="map-tooltip"
      aria-hidden="true"
      style={{
        left: left ? undefined : x + AWAY,
        right: left ? window.width - x + AWAY : undefined,
        top: up ? undefined : y + AWAY,
        bottom: up ? window.height - y + AWAY : undefined,
      }}
    >
      {kind !== undefined && tenant !== undefined && (
        <p className="map-tooltip-shop">
          <KindMark kind={kind} />
          {text.kinds[kind]}
          {kind !== 0 && text.sector ? <span>{text.sector(tenantSector(tenant))}</span> : null}
        </p>
      )}
      <p className="map-tooltip-name">
        {district} <span>{text.shops(shops)}</span>
      </p>
      {value !== undefined && (
        <p className="map-tooltip-value">
          {legend.label} <b>{valueText(value, legend, text.noData)}</b>
        </p>
      )}
    </div>
  )
}
