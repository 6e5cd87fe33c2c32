/** Which names stand on the map, and where: the largest first, none over another, none over shops. */
import { type Camera, toScreen, type Window } from './camera.ts'
import { showsDots } from './dots.ts'
import type { Box } from './geometry.ts'
import type { MapScene } from './renderer.ts'

export interface PlacedLabel {
  readonly text: string
  /** Middle of the text. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly town: boolean
  /** District whose tint lies under it. */
  readonly district: number | undefined
}

/** Width of a text in pixels, as the canvas will draw it. */
export type Measure = (text: string, size: number, town: boolean) => number

export const DISTRICT_SIZE = 12
export const TOWN_SIZE = 13

// From this typical size of a cell, in pixels, districts are named; below it their town is.
const NAMED_CELL = 58

interface Candidate {
  readonly text: string
  readonly size: number
  readonly town: boolean
  readonly district: number | undefined
  readonly priority: number
  readonly places: readonly (readonly [number, number])[]
  readonly mostWidth: number
}

export function placeLabels(
  scene: MapScene,
  camera: Camera,
  window: Window,
  measure: Measure,
): PlacedLabel[] {
  const { shape, layout } = scene
  const obstacles: Box[] = []
  const candidates: Candidate[] = []
  const oneTown = shape.townBoxes.filter(box => box).length < 2

  shape.townBoxes.forEach((box, t) => {
    if (!box) return
    const own = shape.cells.flatMap((cell, d) => (cell.town === t ? [d] : []))
    const screen = toBox(camera, window, box)
    if (!seen(screen, window)) return
    const typical = camera.scale * Math.sqrt(own.reduce((sum, d) => sum + size(scene, d), 0) / own.length)
    if (!oneTown && (typical < NAMED_CELL || own.length === 1))
      candidates.push(townCandidate(scene, t, own, screen))
    else for (const d of own) candidates.push(districtCandidate(scene, camera, window, d))
  })
  layout.blocks.forEach((block, d) => {
    const gap = (layout.spacing[d] as number) * camera.scale
    if (block && showsDots(gap)) obstacles.push(grow(toBox(camera, window, block), gap * 0.3))
  })

  const placed: PlacedLabel[] = []
  const taken: Box[] = []
  candidates.sort((a, b) => b.priority - a.priority || (a.text < b.text ? -1 : 1))
  for (const { text, size, town, district, places, mostWidth } of candidates) {
    const width = measure(text, size, town)
    if (width > mostWidth) continue
    for (const [x, y] of places) {
      const box = { x0: x - width / 2 - 2, x1: x + width / 2 + 2, y0: y - size * 0.72, y1: y + size * 0.72 }
      if (box.x0 < 0 || box.y0 < 0 || box.x1 > window.width || box.y1 > window.height) continue
      if (taken.some(other => overlap(box, other)) || (!town && obstacles.some(other => overlap(box, other))))
        continue
      placed.push({ text, x, y, size, town, district })
      taken.push(grow(box, 2))
      break
    }
  }
  return placed
}

function size(scene: MapScene, district: number): number {
  return scene.shape.cells[district]?.size ?? 0
}

function townCandidate(scene: MapScene, t: number, own: readonly number[], screen: Box): Candidate {
  const units = own.reduce((sum, d) => sum + unitsOf(scene, d), 0)
  const x = (screen.x0 + screen.x1) / 2
  const y = (screen.y0 + screen.y1) / 2
  const half = TOWN_SIZE * 0.8
  return {
    text: scene.townNames[t] as string,
    size: TOWN_SIZE,
    town: true,
    district: own.length === 1 ? own[0] : undefined,
    priority: 1e9 + units,
    places: [
      [x, y],
      [x, screen.y0 - half],
      [x, screen.y1 + half],
    ],
    mostWidth: Infinity,
  }
}

function districtCandidate(scene: MapScene, camera: Camera, window: Window, d: number): Candidate {
  const { shape, layout } = scene
  const cell = shape.cells[d] as RegionCell
  const screen = toBox(camera, window, cell.box)
  const [cx, cy] = toScreen(camera, window, cell.centre[0], cell.centre[1])
  const block = layout.blocks[d]
  const gap = (layout.spacing[d] as number) * camera.scale
  const places: (readonly [number, number])[] = []
  if (block && showsDots(gap)) {
    const dots = toBox(camera, window, block)
    const middle = (dots.x0 + dots.x1) / 2
    const away = gap * 0.45 + DISTRICT_SIZE * 0.85
    places.push([middle, dots.y0 - away], [middle, dots.y1 + away])
  } else places.push([cx, cy])
  return {
    text: scene.districtNames[d] as string,
    size: DISTRICT_SIZE,
    town: false,
    district: d,
    priority: unitsOf(scene, d),
    places,
    mostWidth: Math.max(40, (screen.x1 - screen.x0) * 1.25),
  }
}

type RegionCell = MapScene['shape']['cells'][number]

function unitsOf({ unitStart }: MapScene, d: number): number {
  return (unitStart[d + 1] as number) - (unitStart[d] as number)
}

function toBox(camera: Camera, window: Window, box: Box): Box {
  const [x0, y0] = toScreen(camera, window, box.x0, box.y0)
  const [x1, y1] = toScreen(camera, window, box.x1, box.y1)
  return { x0, y0, x1, y1 }
}

function grow(box: Box, by: number): Box {
  return { x0: box.x0 - by, y0: box.y0 - by, x1: box.x1 + by, y1: box.y1 + by }
}

function seen(box: Box, window: Window): boolean {
  return box.x1 > 0 && box.y1 > 0 && box.x0 < window.width && box.y0 < window.height
}

function overlap(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}
