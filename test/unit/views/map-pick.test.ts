import { describe, expect, it } from 'vitest'
import {
  between,
  type Camera,
  clampCamera,
  fitBox,
  limitsOf,
  panBy,
  toMap,
  toScreen,
  zoomAt,
} from '../../../web/views/map/camera.ts'
import { shownGap } from '../../../web/views/map/dots.ts'
import { contains } from '../../../web/views/map/geometry.ts'
import { placeLabels } from '../../../web/views/map/labels.ts'
import { pickAt } from '../../../web/views/map/pick.ts'
import { sceneOf, shippedRegion } from './sample-region.ts'

const window = { width: 740, height: 560 }
const alley = sceneOf(shippedRegion('alley'))
const towns = sceneOf(shippedRegion('seven-towns'))

describe('pick', () => {
  it('finds each shop where it is drawn, with its district', () => {
    const camera = fitBox(alley.shape.box, window)
    alley.districtNames.forEach((_, d) => {
      for (let unit = alley.unitStart[d]; unit < alley.unitStart[d + 1]; unit++) {
        const [x, y] = toScreen(camera, window, alley.layout.x[unit], alley.layout.y[unit])
        expect(pickAt(alley, camera, window, x, y)).toEqual({ district: d, unit })
      }
    })
  })

  it('finds the district where no shop is near, and nothing beside the land', () => {
    const camera = fitBox(alley.shape.box, window)
    let tried = 0
    for (let px = 0; px < window.width; px += 14) {
      for (let py = 0; py < window.height; py += 14) {
        const [x, y] = toMap(camera, window, px, py)
        const district = alley.shape.cells.findIndex(cell => contains(cell.area, x, y))
        const nearest = Math.min(
          ...alley.layout.x.map((_, u) => Math.hypot(alley.layout.x[u] - x, alley.layout.y[u] - y)),
        )
        if (nearest * camera.scale < 20) continue
        tried++
        const found = district < 0 ? undefined : { district, unit: undefined }
        expect(pickAt(alley, camera, window, px, py), `${px}, ${py}`).toEqual(found)
      }
    }
    expect(tried).toBeGreaterThan(200)
  })

  it('does not offer shops that are too small to be meant', () => {
    const camera = fitBox(towns.shape.box, { width: 300, height: 220 })
    const small = { width: 300, height: 220 }
    const [x, y] = toScreen(camera, small, towns.layout.x[0], towns.layout.y[0])
    expect(pickAt(towns, camera, small, x, y)).toEqual({ district: 0, unit: undefined })
  })
})

describe('camera', () => {
  const limits = limitsOf(towns.shape.box, window, 0.02)

  it('shows the whole map when fitted', () => {
    const { x0, y0, x1, y1 } = towns.shape.box
    for (const [x, y] of [toScreen(limits.fit, window, x0, y0), toScreen(limits.fit, window, x1, y1)]) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(window.width)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(window.height)
    }
  })

  it('zooms around what is under the pointer', () => {
    const zoomed = zoomAt(limits.fit, 3.7, 120, 400, window)
    const [before, after] = [toMap(limits.fit, window, 120, 400), toMap(zoomed, window, 120, 400)]
    expect(after[0]).toBeCloseTo(before[0], 9)
    expect(after[1]).toBeCloseTo(before[1], 9)
  })

  it('moves the land with the hand', () => {
    const camera: Camera = { x: 3, y: 4, scale: 10 }
    const [x, y] = toScreen(panBy(camera, 25, -40), window, 3, 4)
    expect([x, y]).toEqual([window.width / 2 + 25, window.height / 2 - 40])
  })

  it('cannot lose the map, nor zoom without end', () => {
    const lost = clampCamera({ x: 1e6, y: -1e6, scale: limits.fit.scale * 4 }, limits, window)
    const { x0, y0, x1, y1 } = towns.shape.box
    const seen = [toScreen(lost, window, x0, y0), toScreen(lost, window, x1, y1)]
    expect(seen[1][0]).toBeGreaterThan(0)
    expect(seen[0][1]).toBeLessThan(window.height)
    expect(clampCamera({ ...limits.fit, scale: 1e9 }, limits, window).scale).toBe(limits.closest)
    expect(clampCamera({ ...limits.fit, scale: 1e-9 }, limits, window).scale).toBe(limits.fit.scale)
  })

  it('glides from one view to another and ends there', () => {
    const to = { x: 10, y: -5, scale: limits.fit.scale * 8 }
    const end = between(limits.fit, to, 1)
    expect(end.scale).toBeCloseTo(to.scale, 9)
    expect(end.x).toBeCloseTo(to.x, 9)
    expect(between(limits.fit, to, 0).y).toBeCloseTo(limits.fit.y, 9)
  })
})

describe('names on the map', () => {
  const measure = (text: string, size: number) => text.length * size * 0.55

  it.each([
    ['alley', alley, { width: 740, height: 560 }, 1],
    ['alley on a phone', alley, { width: 360, height: 400 }, 1],
    ['seven-towns', towns, window, 1],
    ['seven-towns, near', towns, window, 5],
  ] as const)(
    'of %s never touch, never leave the window, and districts never hide shops',
    (_, scene, size, zoom) => {
      const fit = fitBox(scene.shape.box, size)
      const camera = { ...fit, scale: fit.scale * zoom }
      const labels = placeLabels(scene, camera, size, measure)
      expect(labels.length).toBeGreaterThan(2)
      const boxes = labels.map(label => {
        const half = measure(label.text, label.size) / 2
        return {
          ...label,
          x0: label.x - half,
          x1: label.x + half,
          y0: label.y - label.size / 2,
          y1: label.y + label.size / 2,
        }
      })
      boxes.forEach((a, i) => {
        expect(a.x0).toBeGreaterThanOrEqual(0)
        expect(a.x1).toBeLessThanOrEqual(size.width)
        for (const b of boxes.slice(i + 1)) {
          const touch = a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
          expect(touch, `${a.text} and ${b.text}`).toBe(false)
        }
        if (a.town) return
        scene.layout.x.forEach((_, u) => {
          const [x, y] = toScreen(camera, size, scene.layout.x[u], scene.layout.y[u])
          const d = scene.unitStart.findIndex(start => start > u) - 1
          const visible = shownGap(scene, d, camera.scale) > 0
          const covered = visible && x > a.x0 && x < a.x1 && y > a.y0 && y < a.y1
          expect(covered, `${a.text} lies over unit ${u}`).toBe(false)
        })
      })
    },
  )

  it('all stand on the alley in a window of usual size', () => {
    const labels = placeLabels(alley, fitBox(alley.shape.box, window), window, measure)
    expect(labels.map(label => label.text).sort()).toEqual([...alley.districtNames].sort())
  })
})
