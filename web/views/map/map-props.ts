import type { Region } from '../../../src/page.ts'

/** Which layer is shown: the tenants themselves, or the id of a measure by which districts are tinted. */
export type MapLayer = string

/** The layer on which shops stand in full colour; on others they step back behind the tint. */
export const TENANTS_LAYER: MapLayer = 'tenants'

export interface MapLegendSpec {
  readonly label: string
  readonly unitLabel: string
  readonly min: number
  readonly max: number
  readonly format: (value: number) => string
  /** Zero is the middle of the scale, whatever min and max are. */
  readonly diverging?: boolean
  /** The layer names states, it does not measure: a value is tinted with the colour of its category. */
  readonly categories?: readonly MapCategory[]
}

export interface MapCategory {
  readonly value: number
  readonly label: string
  readonly color: string
}

/** What the sentence under the map may say. Counts are by kind: vacant, creator, independent, chain. */
export interface MapFacts {
  readonly layer: MapLayer
  readonly legend: MapLegendSpec
  readonly districts: number
  readonly units: number
  readonly counts: readonly [number, number, number, number]
  /** Districts with the highest and the lowest value of the layer; undefined where none has a value. */
  readonly highest: MapFact | undefined
  readonly lowest: MapFact | undefined
  /** Districts of each category that occurs, where the layer has categories. */
  readonly categories: readonly { readonly label: string; readonly count: number }[]
}

export interface MapFact {
  readonly name: string
  readonly value: number
}

/** Every text of the map, in the reader's language. */
export interface MapText {
  /** Name of the map for those who do not see it. */
  readonly name: string
  /** Name of the list of districts that the keyboard walks through, and how (zoom, pan, choose). */
  readonly districtList: string
  readonly keys: string
  /** Tenant kinds by code: vacant, creator, independent, chain. */
  readonly kinds: readonly [string, string, string, string]
  /** Name of a sector by its index, for the shop under the pointer. */
  sector?(index: number): string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fit: string
  readonly noData: string
  shops(count: number): string
  sentence(facts: MapFacts): string
  readonly table: {
    readonly caption: string
    readonly district: string
    readonly town: string
    readonly shops: string
  }
}

export interface MapSelection {
  readonly district?: number
  readonly unit?: number
}

export interface MapViewProps {
  readonly region: Region
  /** First unit of each district, and one past the last. */
  readonly unitStart: Int32Array
  /** One byte a unit for the shown month (see `tenantKind`). A new array a month: the map redraws on identity. */
  readonly tenants: Uint8Array | undefined
  readonly layer: MapLayer
  /** One value a district; NaN where there is none. A new array when it changes. */
  readonly values: Float32Array | undefined
  readonly legend: MapLegendSpec
  readonly selected?: MapSelection
  onSelectDistrict(district: number): void
  onSelectUnit(unit: number): void
  readonly text: MapText
  readonly locale: string
  /** Units to point out, as the partners of the chosen shop; arcs lead to them from the chosen one. */
  readonly highlightUnits?: Int32Array
  readonly reducedMotion: boolean
}
