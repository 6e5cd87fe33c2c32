/** Which names stand on the map, and where: the largest first, none over another, none over shops. */
import { type Camera, toMap, toScreen, type Window } from './camera.ts'
import { shownGap } from './dots.ts'
import { type Box, contains } from './geometry.ts'
import type { MapScene } from './renderer.ts'

export interface PlacedLabel {
  readonly text: string
  /** Middle of the text. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly town: boolean
  /** District whose tint lies under all of it; undefined where it reaches over a border. */
  readonly over: number | undefined
}

/** Width of a text in pixels, as the canvas will draw it. */
export type Measure = (text: string, size: number, town: boolean) => number

const DISTRICT_SIZE = 12
const TOWN_SIZE = 13

// In a window narrower than this, names are a little smaller.
const NARROW = 480

// From this typical size of a cell, in pixels, districts are named; below it their town is.
const NAMED_CELL = 58

// Sideways from the middle of the shops, in shares of their width.
const MIDDLE = [0]
const SIDES = [-0.25, 0.25, -0.45, 0.45, -0.65, 0.65]

// Between two names, in pixels.
const AIR = 3

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
  const { shape } = scene
  const candidates: Candidate[] = []
  const oneTown = shape.townBoxes.filter(box => box).length < 2

  shape.townBoxes.forEach((box, t) => {
    if (!box) return
    const own = shape.townDistricts[t]
    const screen = toBox(camera, window, box)
    if (!seen(screen, window)) return
    const typical = camera.scale * Math.sqrt(own.reduce((sum, d) => sum + landOf(scene, d), 0) / own.length)
    if (!oneTown && typical < NAMED_CELL)
      candidates.push(townCandidate(scene, camera, window, t, own, screen))
    else for (const d of own) candidates.push(districtCandidate(scene, camera, window, d))
  })
  const overShops = shopFinder(scene, camera, window)

  const placed: PlacedLabel[] = []
  const taken: Box[] = []
  candidates.sort((a, b) => b.priority - a.priority || (a.text < b.text ? -1 : 1))
  for (const { text, size, town, district, places, mostWidth } of candidates) {
    const width = measure(text, size, town)
    if (width > mostWidth) continue
    for (const [x, y] of places) {
      const box = { x0: x - width / 2 - 2, x1: x + width / 2 + 2, y0: y - size * 0.72, y1: y + size * 0.72 }
      if (box.x0 < 0 || box.y0 < 0 || box.x1 > window.width || box.y1 > window.height) continue
      if (taken.some(other => overlap(box, other)) || (!town && overShops(box))) continue
      placed.push({
        text,
        x,
        y,
        size,
        town,
        over: overOne(scene, camera, window, district, box) ? district : undefined,
      })
      taken.push(grow(box, AIR))
      break
    }
  }
  return placed
}

function overOne(
  { shape }: MapScene,
  camera: Camera,
  window: Window,
  district: number | undefined,
  { x0, x1, y0, y1 }: Box,
): boolean {
  const cell = district === undefined ? undefined : shape.cells[district]
  if (!cell) return false
  const corners = [x0, x1].flatMap(x => [y0, y1].map(y => toMap(camera, window, x, y)))
  return corners.every(([x, y]) => contains(cell.area, x, y))
}

/** Whether a box of the window lies over a visible shop. */
function shopFinder(scene: MapScene, camera: Camera, window: Window): (box: Box) => boolean {
  const { layout, unitStart } = scene
  const visible = layout.blocks.flatMap((block, d) => {
    const gap = shownGap(scene, d, camera.scale)
    if (!block || gap === 0) return []
    return [{ d, gap, box: grow(toBox(camera, window, block), gap * 0.4) }]
  })
  return box =>
    visible.some(({ d, gap, box: block }) => {
      if (!overlap(box, block)) return false
      const around = grow(box, gap * 0.3)
      for (let u = unitStart[d]; u < unitStart[d + 1]; u++) {
        const [x, y] = toScreen(camera, window, layout.x[u], layout.y[u])
        if (x > around.x0 && x < around.x1 && y > around.y0 && y < around.y1) return true
      }
      return false
    })
}

/** Not the middle of the land, which lies in the sea where a town has islands. */
function middleOfShops(
  scene: MapScene,
  camera: Camera,
  window: Window,
  own: readonly number[],
): readonly [number, number] {
  let x = 0
  let y = 0
  let weight = 0
  for (const d of own) {
    const [cx, cy] = scene.shape.cells[d].centre
    const units = Math.max(1, unitsOf(scene, d))
    x += units * cx
    y += units * cy
    weight += units
  }
  return toScreen(camera, window, x / weight, y / weight)
}

function landOf(scene: MapScene, district: number): number {
  return scene.shape.cells[district]?.size ?? 0
}

function townCandidate(
  scene: MapScene,
  camera: Camera,
  window: Window,
  t: number,
  own: readonly number[],
  screen: Box,
): Candidate {
  const units = own.reduce((sum, d) => sum + unitsOf(scene, d), 0)
  const [x, y] = middleOfShops(scene, camera, window, own)
  const centre = (screen.x0 + screen.x1) / 2
  const beside: [number, number][] = [
    [centre, screen.y0 - TOWN_SIZE * 0.8],
    [centre, screen.y1 + TOWN_SIZE * 0.8],
  ]
  return {
    text: scene.townNames[t],
    size: TOWN_SIZE,
    town: true,
    district: own.length === 1 ? own[0] : undefined,
    priority: 1e9 + units,
    // Beside the town where its shops are seen, so that they stay so; else in the middle of it.
    places: own.some(d => shownGap(scene, d, camera.scale) > 0) ? [...beside, [x, y]] : [[x, y], ...beside],
    mostWidth: Infinity,
  }
}

function districtCandidate(scene: MapScene, camera: Camera, window: Window, d: number): Candidate {
  const size = window.width < NARROW ? DISTRICT_SIZE - 1 : DISTRICT_SIZE
  const { shape, layout } = scene
  const cell = shape.cells[d]
  const screen = toBox(camera, window, cell.box)
  const [cx, cy] = toScreen(camera, window, cell.centre[0], cell.centre[1])
  const block = layout.blocks[d]
  const gap = shownGap(scene, d, camera.scale)
  const places: (readonly [number, number])[] = []
  if (block && gap > 0) {
    // Just above the shops (closer where rows run at an angle), else below them, at the middle before the sides.
    const dots = toBox(camera, window, block)
    const middle = (dots.x0 + dots.x1) / 2
    const away = gap * 0.3 + size * 0.75
    const above = [dots.y0 + away * 0.2, dots.y0 - away]
    const below = [dots.y1 - away * 0.2, dots.y1 + away]
    for (const shares of [MIDDLE, SIDES]) {
      for (const y of [...above, ...below]) {
        for (const share of shares) {
          const x = middle + share * (dots.x1 - dots.x0)
          const [mapX, mapY] = toMap(camera, window, x, y)
          // To the side it may stand only on the district's own land: elsewhere it would name another one.
          if (share === 0 || contains(cell.area, mapX, mapY)) places.push([x, y])
        }
      }
    }
  } else places.push([cx, cy])
  return {
    text: scene.districtNames[d],
    size,
    town: false,
    district: d,
    priority: unitsOf(scene, d),
    places,
    mostWidth: Math.max(40, (screen.x1 - screen.x0) * 1.25),
  }
}

function unitsOf({ unitStart }: MapScene, d: number): number {
  return unitStart[d + 1] - unitStart[d]
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
