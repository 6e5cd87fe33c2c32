/**
 * Shops as dots, written straight into the pixels: 20,000 of them take a few milliseconds, whatever their size,
 * where as many canvas calls would take a frame or two. Kinds differ in form as well as in colour: creators are the
 * largest discs, independents smaller ones, chains squares, vacant units rings.
 */
import { parseHex, type Rgb } from '../../design/colour.ts'
import { toScreen } from './camera.ts'
import type { MapFrame, MapScene } from './renderer.ts'

// Below this many pixels between shops their dots would run together.
const LEAST_GAP = 1

// Below this many in most districts none are shown: a few with dots would look like the only ones with shops.
const LEAST_TYPICAL_GAP = 0.9
const MOST_RADIUS = 12

/** Pixels between the shops of a district, or 0 where they are too small to be shown. */
export function shownGap({ layout }: MapScene, district: number, scale: number): number {
  const gap = layout.spacing[district] * scale
  return gap >= LEAST_GAP && layout.typicalSpacing * scale >= LEAST_TYPICAL_GAP ? gap : 0
}

/** Radius of the largest dots, by the pixels between neighbouring shops. */
export function dotRadius(gap: number): number {
  return Math.min(MOST_RADIUS, 0.4 * gap)
}

const CREATOR = 1
const CHAIN = 3
/** By kind: vacant, creator, independent, chain; and a unit of which nothing is known yet. */
const SIZES = [0.78, 1, 0.8, 0.76, 0.5]
const UNKNOWN = 4

/** Picture of one dot: pixels from (-reach, -reach) around its middle. */
interface Stamp {
  readonly reach: number
  readonly side: number
  readonly pixels: Uint32Array
}

// Small dots are drawn at quarter pixels, or even rows would look uneven.
const PHASES = 4
const LARGE = 5

// Below this radius a light rim around a dot would take more room than the dot.
const HALO_FROM = 2.6

export class DotPainter {
  readonly #context: CanvasRenderingContext2D
  #image: ImageData | undefined
  #words: Uint32Array = new Uint32Array(0)
  #stamps = new Map<number, readonly Stamp[]>()
  #stampsFor = ''

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context
  }

  draw(frame: MapFrame): void {
    const { width, height } = this.#context.canvas
    if (width === 0 || height === 0) return
    if (this.#image?.width !== width || this.#image.height !== height) {
      this.#image = this.#context.createImageData(width, height)
      this.#words = new Uint32Array(this.#image.data.buffer)
    } else this.#words.fill(0)
    this.#forgetStampsOfOtherLooks(frame)
    const { layout, shape, unitStart } = frame.scene
    for (let d = 0; d < shape.cells.length; d++) {
      const block = layout.blocks[d]
      const gap = shownGap(frame.scene, d, frame.camera.scale)
      if (!block || gap === 0) continue
      const [x0, y0] = toScreen(frame.camera, frame.window, block.x0, block.y0)
      const [x1, y1] = toScreen(frame.camera, frame.window, block.x1, block.y1)
      const edge = 2 * MOST_RADIUS
      if (x1 < -edge || y1 < -edge || x0 > frame.window.width + edge || y0 > frame.window.height + edge)
        continue
      this.#drawDistrict(frame, unitStart[d], unitStart[d + 1], gap)
    }
    this.#context.putImageData(this.#image as ImageData, 0, 0)
  }

  #forgetStampsOfOtherLooks({ theme, muted, ratio }: MapFrame): void {
    const look = [...theme.kinds, theme.cellEdge, theme.ground, muted, ratio].join()
    if (look === this.#stampsFor && this.#stamps.size < 400) return
    this.#stamps.clear()
    this.#stampsFor = look
  }

  #drawDistrict(frame: MapFrame, from: number, to: number, gap: number): void {
    const { camera, ratio, tenants, window, scene } = frame
    const radius = dotRadius(gap) * ratio * (frame.muted ? 0.8 : 1)
    const sets = SIZES.map((_, kind) => this.#stampsOf(frame, kind, radius))
    const scale = camera.scale * ratio
    const left = (window.width / 2) * ratio - camera.x * scale
    const top = (window.height / 2) * ratio - camera.y * scale
    const { x, y } = scene.layout
    for (let u = from; u < to; u++) {
      const kind = tenants ? tenants[u] & 3 : UNKNOWN
      const stamps = sets[kind]
      const px = left + x[u] * scale
      const py = top + y[u] * scale
      if (stamps.length === 1) this.#put(stamps[0], Math.round(px), Math.round(py))
      else {
        const ix = Math.floor(px)
        const iy = Math.floor(py)
        const phase = Math.floor((px - ix) * PHASES) + PHASES * Math.floor((py - iy) * PHASES)
        this.#put(stamps[phase], ix, iy)
      }
    }
  }

  #put(stamp: Stamp, cx: number, cy: number): void {
    const image = this.#image as ImageData
    const { width, height } = image
    const words = this.#words
    const { reach, side, pixels } = stamp
    const x0 = cx - reach
    const y0 = cy - reach
    const fromX = Math.max(0, -x0)
    const toX = Math.min(side, width - x0)
    const toY = Math.min(side, height - y0)
    for (let y = Math.max(0, -y0); y < toY; y++) {
      const row = (y0 + y) * width + x0
      const own = y * side
      for (let x = fromX; x < toX; x++) {
        const word = pixels[own + x]
        // Soft edges of neighbours may share a pixel: the stronger one stays.
        if (word >>> 24 > words[row + x] >>> 24) words[row + x] = word
      }
    }
  }

  #stampsOf(frame: MapFrame, kind: number, radius: number): readonly Stamp[] {
    const size = Math.max(0.5, Math.round(radius * SIZES[kind] * 8) / 8)
    const key = size * 4 + kind / 8
    const known = this.#stamps.get(key)
    if (known) return known
    const color = parseHex(frame.theme.kinds[kind] ?? frame.theme.cellEdge)
    const halo = frame.muted && size > HALO_FROM ? parseHex(frame.theme.ground) : undefined
    const made =
      size > LARGE
        ? [stampOf(kind, size, color, halo, 0, 0)]
        : Array.from({ length: PHASES * PHASES }, (_, i) =>
            stampOf(
              kind,
              size,
              color,
              halo,
              ((i % PHASES) + 0.5) / PHASES,
              (Math.floor(i / PHASES) + 0.5) / PHASES,
            ),
          )
    this.#stamps.set(key, made)
    return made
  }
}

function stampOf(
  kind: number,
  size: number,
  color: Rgb,
  halo: Rgb | undefined,
  dx: number,
  dy: number,
): Stamp {
  const rim = halo ? Math.min(1.4, 0.3 * size) : 0
  const reach = Math.ceil(size + rim + 1)
  const side = 2 * reach + 2
  const pixels = new Uint32Array(side * side)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const px = x - reach + 0.5 - dx
      const py = y - reach + 0.5 - dy
      const inside = coverage(kind, size, px, py)
      const around = halo ? coverage(kind === 0 ? CREATOR : kind, size + rim, px, py) * 0.85 : 0
      const alpha = inside + around * (1 - inside)
      if (alpha <= 0) continue
      let word = Math.round(alpha * 255) << 24
      for (let i = 0; i < 3; i++) {
        const under = halo ? halo[i] * around * (1 - inside) : 0
        word |= Math.round((color[i] * inside + under) / alpha) << (8 * i)
      }
      pixels[y * side + x] = word
    }
  }
  return { reach, side, pixels }
}

/** How much of a pixel a dot covers, by its distance from the dot's border. */
function coverage(kind: number, size: number, x: number, y: number): number {
  const distance = Math.hypot(x, y)
  if (kind === CHAIN) {
    const half = size * 0.92
    const corner = half * 0.25
    const qx = Math.abs(x) - half + corner
    const qy = Math.abs(y) - half + corner
    const outside = Math.hypot(Math.max(qx, 0), Math.max(qy, 0)) + Math.min(Math.max(qx, qy), 0) - corner
    return clamp(0.5 - outside)
  }
  const disc = clamp(size - distance + 0.5)
  if (kind !== 0) return disc
  // Small rings would fill up: they get fainter instead.
  const line = Math.max(0.9, size * 0.28)
  return size > line + 0.4 ? disc - clamp(size - line - distance + 0.5) : disc * 0.45
}

function clamp(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value
}
