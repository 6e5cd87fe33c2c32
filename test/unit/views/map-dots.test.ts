import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseHex } from '../../../web/design/colour.ts'
import { fitBox, toScreen } from '../../../web/views/map/camera.ts'
import { DotPainter } from '../../../web/views/map/dots.ts'
import { countKinds, mapFacts } from '../../../web/views/map/map-facts.ts'
import { mapTheme } from '../../../web/views/map/map-theme.ts'
import type { MapFrame } from '../../../web/views/map/renderer.ts'
import { sceneOf, shippedRegion } from './sample-region.ts'

const css = readFileSync(new URL('../../../web/design/tokens.css', import.meta.url), 'utf8')
const theme = mapTheme(name => new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1] ?? '')
const region = shippedRegion('alley')
const scene = sceneOf(region)
const nUnits = scene.layout.x.length

/** What a painter writes, by a canvas of bytes alone. */
function paint(frame: MapFrame): { pixel(x: number, y: number): readonly number[] } {
  const width = frame.window.width * frame.ratio
  const height = frame.window.height * frame.ratio
  const data = new Uint8ClampedArray(4 * width * height)
  const context = {
    canvas: { width, height },
    createImageData: () => ({ width, height, data }),
    putImageData: () => undefined,
  } as unknown as CanvasRenderingContext2D
  new DotPainter(context).draw(frame)
  return { pixel: (x, y) => [...data.slice(4 * (y * width + x), 4 * (y * width + x) + 4)] }
}

function frameOf(tenants: Uint8Array, ratio: number, muted = false): MapFrame {
  const window = { width: 900, height: 700 }
  return {
    scene,
    window,
    ratio,
    camera: fitBox(scene.shape.box, window),
    theme,
    fills: [],
    tenants,
    muted,
    selected: undefined,
    hover: undefined,
    focused: undefined,
    highlight: undefined,
    fontReady: true,
  }
}

describe('dots', () => {
  const tenants = Uint8Array.from({ length: nUnits }, (_, u) => (u % 4) + 4 * (u % 5))
  tenants.forEach((code, u) => {
    if ((code & 3) === 0) tenants[u] = 0
  })

  it.each([1, 2])(
    'stand in the colour of their kind at each shop, vacant ones hollow (%i pixels a point)',
    ratio => {
      const frame = frameOf(tenants, ratio)
      const { pixel } = paint(frame)
      for (let u = 0; u < nUnits; u++) {
        const [x, y] = toScreen(frame.camera, frame.window, scene.layout.x[u], scene.layout.y[u])
        const [r, g, b, alpha] = pixel(Math.floor(x * ratio), Math.floor(y * ratio))
        const kind = tenants[u] & 3
        if (kind === 0) expect(alpha, `unit ${u}`).toBeLessThan(60)
        else {
          expect(alpha, `unit ${u}`).toBe(255)
          expect([r, g, b], `unit ${u}`).toEqual(parseHex(theme.kinds[kind]))
        }
      }
    },
  )

  it('that cross the edge of the window do not turn up at the other one', () => {
    const frame = frameOf(tenants, 1)
    const creator = tenants.findIndex(code => (code & 3) === 1)
    const half = frame.window.width / 2 / frame.camera.scale
    const camera = { ...frame.camera, x: scene.layout.x[creator] + half, y: scene.layout.y[creator] }
    const { pixel } = paint({ ...frame, camera })
    const middle = frame.window.height / 2
    expect(pixel(0, middle)[3]).toBe(255)
    for (let y = middle - 20; y < middle + 20; y++) expect(pixel(frame.window.width - 1, y)[3]).toBe(0)
  })
})

describe('what the map says in words', () => {
  it('counts units by kind within a district', () => {
    expect(countKinds(Uint8Array.of(0, 1, 5, 2, 3, 7, 0), 1, 6)).toEqual([0, 2, 1, 2])
    expect(countKinds(undefined, 0, 9)).toEqual([0, 0, 0, 0])
  })

  it('names the highest and the lowest district, leaving out those without a value', () => {
    const legend = { label: '', unitLabel: '', min: 0, max: 1, format: String }
    const values = Float32Array.from(region.districts, (_, d) => (d === 0 ? Number.NaN : d))
    const facts = mapFacts(region, scene.unitStart, undefined, values, 'rent', legend, 'en')
    expect(facts.lowest).toEqual({ name: region.districts[1].name.en, value: 1 })
    expect(facts.highest?.name).toBe(region.districts[region.districts.length - 1].name.en)
    const none = values.fill(Number.NaN)
    expect(mapFacts(region, scene.unitStart, undefined, none, 'rent', legend, 'en').highest).toBeUndefined()
  })
})
