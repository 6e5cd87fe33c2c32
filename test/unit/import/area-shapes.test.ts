import { describe, expect, it } from 'vitest'
import { importText } from '../../fixtures/import-squares.ts'

type Ring = readonly (readonly number[])[]

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

const areas = (...list: readonly (readonly [string, Ring])[]) => ({
  name: 'areas.geojson',
  text: JSON.stringify({
    type: 'FeatureCollection',
    features: list.map(([code, ring]) => ({
      type: 'Feature',
      properties: { code, name: `N${code}` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  }),
})

const two = 'code,name,population\n1,N1,1000\n2,N2,2000'
const a = box(127, 36, 128, 37)
const b = box(130, 36, 131, 37)
const sizeOf = (file: ReturnType<typeof areas>) => importText(file, two).region.towns[0]!.areaKm2
const once = sizeOf(areas(['1', a], ['2', b]))

describe('a shape that stands', () => {
  it.each<[string, Ring]>([
    ['again', a],
    ['again the other way round', [...a].reverse()],
    [
      'again from another point',
      [
        [128, 36],
        [128, 37],
        [127, 37],
        [127, 36],
        [128, 36],
      ],
    ],
    ['again a little beside', box(127.001, 36, 128.001, 37)],
    ['again within itself', box(127.2, 36.2, 127.8, 36.8)],
  ])('%s counts once', (_what, ring) => expect(sizeOf(areas(['1', a], ['2', b], ['1', ring]))).toBe(once))

  it('beside the first is another part of the area', () => {
    const doubled = sizeOf(areas(['1', a], ['2', b], ['1', box(128, 36, 129, 37)]))
    expect(doubled / once).toBeCloseTo(2, 3)
  })
})

describe('longitudes', () => {
  const across: Ring = [
    [179, -17],
    [-179, -17],
    [-179, -16],
    [179, -16],
    [179, -17],
  ]
  it.each<[string, Ring, Ring]>([
    ['a ring across 180 degrees', across, box(178, -17, 179, -16)],
    ['degrees beyond 180', box(179, -17, 181, -16), box(178, -17, 179, -16)],
    ['degrees from 0 to 360', box(190, 55, 192, 56), box(189, 55, 190, 56)],
    ['degrees below -180', box(-182, 0, -180, 1), box(-183, 0, -182, 1)],
  ])('%s: beside its neighbour and as large as it is', (_what, first, second) => {
    const [x, y] = importText(areas(['1', first], ['2', second]), two).region.towns
    expect(x!.areaKm2 / y!.areaKm2).toBeCloseTo(2, 2)
    expect(Math.hypot(x!.x - y!.x, x!.y - y!.y)).toBeLessThan(200)
    expect(x!.x).toBeGreaterThan(y!.x)
  })
})
