/** What draws the map: an interface, so that a renderer on the graphics card can take the place of the canvas. */
import type { Camera, Window } from './camera.ts'
import type { RegionShape } from './cells.ts'
import type { UnitLayout } from './layout.ts'
import type { MapSelection } from './map-props.ts'
import type { MapTheme } from './map-theme.ts'

/** What stays while the map is shown. */
export interface MapScene {
  readonly shape: RegionShape
  readonly layout: UnitLayout
  readonly unitStart: Int32Array
  readonly districtNames: readonly string[]
  readonly townNames: readonly string[]
  /** Pairs of towns that are linked. */
  readonly links: readonly (readonly [number, number])[]
}

/** What is drawn now. Parts are compared by identity: what is the same object is not drawn again. */
export interface MapFrame {
  readonly scene: MapScene
  readonly window: Window
  /** Device pixels per CSS pixel. */
  readonly ratio: number
  readonly camera: Camera
  readonly theme: MapTheme
  /** Tint of each district. */
  readonly fills: readonly string[]
  readonly tenants: Uint8Array | undefined
  /** Shops step back behind the tint. */
  readonly muted: boolean
  readonly selected: MapSelection | undefined
  readonly hover: MapPick | undefined
  /** District at which the keyboard stands. */
  readonly focused: number | undefined
  readonly highlight: Int32Array | undefined
  /** Text may be measured only once the font is there; a change makes labels be placed anew. */
  readonly fontReady: boolean
}

/** What lies under a point of the window: always a district, and a unit where one is near. */
export interface MapPick {
  readonly district: number
  readonly unit: number | undefined
}

export interface MapRenderer {
  draw(frame: MapFrame): void
  pick(x: number, y: number): MapPick | undefined
  dispose(): void
}
