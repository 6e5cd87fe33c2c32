/**
 * The map on three canvases: land below, shops in the middle, names and marks above. A month changes the first two,
 * a pointer that moves only the third.
 */
import { mix, readable, withAlpha } from '../../design/colour.ts'
import { toScreen } from './camera.ts'
import type { Cell } from './cells.ts'
import { DotPainter, dotRadius } from './dots.ts'
import type { Ring } from './geometry.ts'
import { type Measure, type PlacedLabel, placeLabels } from './labels.ts'
import { pickAt } from './pick.ts'
import type { MapFrame, MapPick, MapRenderer, MapScene } from './renderer.ts'

/** @throws Error where the browser gives no 2D canvas */
export function createCanvasRenderer(host: HTMLElement): MapRenderer {
  const [land, shops, marks] = [addCanvas(host), addCanvas(host), addCanvas(host)] as const
  const dots = new DotPainter(shops)
  const widths = new Map<string, number>()
  const measure: Measure = (text, size, town) => {
    const key = `${size} ${town} ${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    marks.font = fontOf(last as MapFrame, size, town)
    const { width } = marks.measureText(text)
    widths.set(key, width)
    return width
  }
  let last: MapFrame | undefined
  let labels: readonly PlacedLabel[] = []
  /** Tints below the names as they are drawn. */
  let tints = ''
  let paths: { scene: MapScene; cells: readonly Path2D[]; borders: readonly Path2D[] } | undefined

  return {
    draw(frame) {
      const before = last
      last = frame
      const changed = (...keys: (keyof MapFrame)[]) => !before || keys.some(key => before[key] !== frame[key])
      const view = changed('scene', 'window', 'ratio', 'camera', 'theme')
      if (changed('window', 'ratio')) for (const context of [land, shops, marks]) resize(context, frame)
      if (paths?.scene !== frame.scene) paths = pathsOf(frame.scene)
      if (changed('scene', 'theme', 'fontReady')) widths.clear()
      if (view || changed('fills')) drawLand(land, frame, paths.cells, paths.borders)
      if (view || changed('tenants', 'muted')) dots.draw(frame)
      if (changed('scene', 'window', 'camera', 'theme', 'fontReady')) {
        labels = placeLabels(frame.scene, frame.camera, frame.window, measure)
      }
      // Hundreds of names are most of the work of a month; few stand on a tint that a month changes.
      const under = changed('fills')
        ? labels.map(({ over }) => over !== undefined && frame.fills[over]).join()
        : tints
      if (under !== tints || view || changed('selected', 'hover', 'focused', 'highlight', 'fontReady')) {
        drawMarks(marks, frame, paths.cells, labels)
      }
      tints = under
    },
    pick(x, y): MapPick | undefined {
      return last && pickAt(last.scene, last.camera, last.window, x, y)
    },
    dispose() {
      for (const context of [land, shops, marks]) context.canvas.remove()
    },
  }
}

function addCanvas(host: HTMLElement): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser has no 2D canvas')
  host.append(canvas)
  return context
}

function resize({ canvas }: CanvasRenderingContext2D, { window, ratio }: MapFrame): void {
  canvas.width = Math.round(window.width * ratio)
  canvas.height = Math.round(window.height * ratio)
}

function fontOf({ theme }: MapFrame, size: number, town: boolean): string {
  return `${town ? 700 : 600} ${size}px ${theme.font}`
}

function pathsOf(scene: MapScene) {
  return {
    scene,
    cells: scene.shape.cells.map(cell => cellPath(cell, cell.real && scene.shape.borders.length > 1)),
    borders: scene.shape.borders.map(area => {
      const path = new Path2D()
      for (const ring of area) addRing(path, ring)
      return path
    }),
  }
}

/** Outline of a cell in km, with round corners where it need not fit to the border of a neighbouring town. */
function cellPath(cell: Cell, keepsCorners: boolean): Path2D {
  const path = new Path2D()
  for (const ring of cell.area) {
    if (keepsCorners) addRing(path, ring)
    else addRounded(path, ring, 0.08 * Math.sqrt(cell.size))
  }
  return path
}

function addRing(path: Path2D, ring: Ring): void {
  ring.forEach(([x, y], i) => {
    if (i === 0) path.moveTo(x, y)
    else path.lineTo(x, y)
  })
  path.closePath()
}

function addRounded(path: Path2D, sharp: Ring, radius: number): void {
  // Corners that lie close together are one to the eye; each by itself would leave no room to round it.
  const apart = sharp.filter(([x, y], i) => {
    const [px, py] = sharp[(i + sharp.length - 1) % sharp.length]
    return Math.hypot(x - px, y - py) > radius * 0.4
  })
  const ring = apart.length > 2 ? apart : sharp
  const start = ring[0]
  const end = ring[ring.length - 1]
  path.moveTo((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
  ring.forEach(([x, y], i) => {
    const next = ring[(i + 1) % ring.length]
    const before = ring[(i + ring.length - 1) % ring.length]
    // Not more than half of either side, or the arcs of a short side would cross.
    const room = Math.min(Math.hypot(next[0] - x, next[1] - y), Math.hypot(before[0] - x, before[1] - y)) / 2
    path.arcTo(x, y, next[0], next[1], Math.min(radius, room))
  })
  path.closePath()
}

/** From here on the context draws in km. */
function enterMap(context: CanvasRenderingContext2D, { camera, ratio, window }: MapFrame): void {
  const scale = camera.scale * ratio
  context.setTransform(
    scale,
    0,
    0,
    scale,
    (window.width / 2) * ratio - camera.x * scale,
    (window.height / 2) * ratio - camera.y * scale,
  )
}

function enterWindow(context: CanvasRenderingContext2D, { ratio }: MapFrame): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
}

function drawLand(
  context: CanvasRenderingContext2D,
  frame: MapFrame,
  cells: readonly Path2D[],
  borders: readonly Path2D[],
): void {
  const { camera, scene, theme, window } = frame
  enterWindow(context, frame)
  context.fillStyle = theme.ground
  context.fillRect(0, 0, window.width, window.height)
  enterMap(context, frame)
  drawLinks(context, frame)
  context.lineJoin = 'round'
  const width = typicalWidth(scene, camera.scale)
  scene.shape.cells.forEach((cell, d) => {
    if (!inWindow(cell, frame)) return
    context.fillStyle = frame.fills[d] ?? theme.cell
    context.fill(cells[d], 'evenodd')
    if (!cell.real) return
    context.lineWidth = Math.min(1.5, width * 0.03) / camera.scale
    context.strokeStyle = theme.ground
    context.stroke(cells[d])
  })
  // Wider than the gaps between districts, which are given with the cells.
  context.lineWidth = Math.min(4, Math.max(0.8, width * 0.1)) / camera.scale
  context.strokeStyle = theme.ground
  for (const border of borders) context.stroke(border)
  drawStreets(context, frame)
}

function typicalWidth(scene: MapScene, scale: number): number {
  return scene.shape.grain * scale
}

function inWindow({ box }: Cell, frame: MapFrame): boolean {
  const [x0, y0] = toScreen(frame.camera, frame.window, box.x0, box.y0)
  const [x1, y1] = toScreen(frame.camera, frame.window, box.x1, box.y1)
  return x1 > 0 && y1 > 0 && x0 < frame.window.width && y0 < frame.window.height
}

function drawLinks(context: CanvasRenderingContext2D, { camera, scene, theme }: MapFrame): void {
  context.strokeStyle = theme.link
  context.lineWidth = 1.5 / camera.scale
  context.beginPath()
  for (const [from, to] of scene.links) {
    const [ax, ay] = scene.shape.townCentres[from]
    const [bx, by] = scene.shape.townCentres[to]
    context.moveTo(ax, ay)
    context.lineTo(bx, by)
  }
  context.stroke()
}

// Pixels between shops from which the streets between them are drawn.
const STREET_GAP = 5

function drawStreets(context: CanvasRenderingContext2D, frame: MapFrame): void {
  const { camera, scene, theme } = frame
  context.lineCap = 'round'
  scene.shape.cells.forEach((cell, d) => {
    const spacing = scene.layout.spacing[d]
    const lines = scene.layout.streets[d]
    if (spacing * camera.scale < STREET_GAP || lines.length === 0 || !inWindow(cell, frame)) return
    context.lineWidth = 0.42 * spacing
    context.strokeStyle = mix(frame.fills[d] ?? theme.cell, theme.ground, 0.6)
    context.beginPath()
    for (let i = 0; i + 3 < lines.length; i += 4) {
      context.moveTo(lines[i], lines[i + 1])
      context.lineTo(lines[i + 2], lines[i + 3])
    }
    context.stroke()
  })
}

function drawMarks(
  context: CanvasRenderingContext2D,
  frame: MapFrame,
  cells: readonly Path2D[],
  labels: readonly PlacedLabel[],
): void {
  const { camera, hover, focused, scene, selected, theme, window } = frame
  enterWindow(context, frame)
  context.clearRect(0, 0, window.width, window.height)
  enterMap(context, frame)
  const outline = (district: number | undefined, color: string, width: number) => {
    const path = district === undefined ? undefined : cells[district]
    if (!path) return
    context.strokeStyle = color
    context.lineWidth = width / camera.scale
    context.stroke(path)
  }
  context.lineJoin = 'round'
  outline(hover?.district, withAlpha(theme.ring, 0.35), 1.5)
  outline(selected?.district, theme.ring, 2)
  outline(focused, theme.focus, 3)
  enterWindow(context, frame)
  drawLabels(context, frame, labels)
  drawTies(context, frame)
  if (hover?.unit !== undefined) ring(context, frame, hover.unit, withAlpha(theme.ring, 0.7), 1.5, scene)
  if (selected?.unit !== undefined) ring(context, frame, selected.unit, theme.ring, 2.5, scene)
}

function drawLabels(
  context: CanvasRenderingContext2D,
  frame: MapFrame,
  labels: readonly PlacedLabel[],
): void {
  const { theme } = frame
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const { text, x, y, size, town, over } of labels) {
    const under = (over === undefined ? undefined : frame.fills[over]) ?? theme.ground
    const ink = readable(under, theme.ink, theme.paper)
    context.font = fontOf(frame, size, town)
    context.lineWidth = 3
    context.strokeStyle = withAlpha(under, 0.85)
    context.strokeText(text, x, y)
    context.fillStyle = ink
    context.fillText(text, x, y)
  }
}

function unitOnScreen({ camera, scene, window }: MapFrame, unit: number): readonly [number, number] {
  return toScreen(camera, window, scene.layout.x[unit], scene.layout.y[unit])
}

function drawTies(context: CanvasRenderingContext2D, frame: MapFrame): void {
  const { highlight, selected, scene, theme } = frame
  if (!highlight) return
  const creator = theme.kinds[1]
  if (selected?.unit !== undefined) {
    const [ax, ay] = unitOnScreen(frame, selected.unit)
    context.lineWidth = 1.5
    context.strokeStyle = withAlpha(creator, 0.65)
    context.beginPath()
    for (const unit of highlight) {
      const [bx, by] = unitOnScreen(frame, unit)
      const rise = Math.min(70, 0.22 * Math.hypot(bx - ax, by - ay))
      context.moveTo(ax, ay)
      context.quadraticCurveTo((ax + bx) / 2, (ay + by) / 2 - rise, bx, by)
    }
    context.stroke()
  }
  for (const unit of highlight) ring(context, frame, unit, creator, 2, scene)
}

function ring(
  context: CanvasRenderingContext2D,
  frame: MapFrame,
  unit: number,
  color: string,
  width: number,
  { layout, unitStart }: MapScene,
): void {
  const [x, y] = unitOnScreen(frame, unit)
  let district = 0
  while ((unitStart[district + 1] ?? Infinity) <= unit) district++
  const radius = Math.max(4, dotRadius(layout.spacing[district] * frame.camera.scale) + 2.5)
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.lineWidth = width + 2
  context.strokeStyle = withAlpha(frame.theme.ground, 0.9)
  context.stroke()
  context.lineWidth = width
  context.strokeStyle = color
  context.stroke()
}
