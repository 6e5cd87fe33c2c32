import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Region } from '../../../sim/region.ts'
import { dotRadius } from '../../../web/views/map/dots.ts'
import { contains, distanceToBorder } from '../../../web/views/map/geometry.ts'
import { freshLand, type Place, regionOf, shippedRegion } from './sample-region.ts'

/** What a dot takes of the spacing, at any zoom. */
const RADIUS = dotRadius(1)

function troubles(region: Region): string[] {
  const { starts, shape, layout } = freshLand(region)
  const found: string[] = []
  shape.cells.forEach((cell, d) => {
    const spacing = layout.spacing[d]
    // Places are stored in single precision: of coordinates of hundreds of km it keeps some centimetres.
    const dust = 1e-6 * (Math.abs(cell.box.x0) + Math.abs(cell.box.y0) + 1)
    const own: [number, number][] = []
    for (let u = starts[d]; u < starts[d + 1]; u++) {
      const [x, y] = [layout.x[u], layout.y[u]]
      if (!contains(cell.area, x, y)) found.push(`unit ${u} lies outside of district ${d}`)
      else if (distanceToBorder(cell.area, x, y) < RADIUS * spacing - dust) {
        found.push(`the dot of unit ${u} sticks out of district ${d}`)
      }
      for (const [ox, oy] of own) {
        if (Math.hypot(ox - x, oy - y) < 2 * RADIUS * spacing - dust) found.push(`unit ${u} touches another`)
      }
      own.push([x, y])
    }
  })
  return found
}

// Quarters of a km: far, near and equal places all occur.
const coordinate = fc.integer({ min: -240, max: 240 }).map(quarters => quarters / 4)
const place = fc.record({
  x: coordinate,
  y: coordinate,
  units: fc.integer({ min: 0, max: 90 }),
})
const towns = fc.array(fc.array(place, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 })

describe('layout of shops', () => {
  it.each(['alley', 'seven-towns'])('keeps every shop of %s inside its cell and off the others', id => {
    expect(troubles(shippedRegion(id))).toEqual([])
  })

  it('does so wherever the districts lie', () => {
    fc.assert(
      fc.property(towns, made => {
        expect(troubles(regionOf(made))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('does so in a border with a hole, a notch and an island', () => {
    const polygon = [
      [
        [
          [0, 0],
          [10, 0],
          [10, 8],
          [5, 3],
          [0, 8],
          [0, 0],
        ],
        [
          [1, 1],
          [1, 2],
          [2, 2],
          [2, 1],
          [1, 1],
        ],
      ],
      [
        [
          [12, 0],
          [14, 0],
          [14, 2],
          [12, 2],
          [12, 0],
        ],
      ],
    ] as const
    const places: Place[] = [
      { x: 1.5, y: 1.5, units: 50 },
      { x: 8, y: 1, units: 40 },
      { x: 13, y: 1, units: 30 },
    ]
    expect(troubles(regionOf([places], polygon))).toEqual([])
  })

  it('finds room for districts at one and the same place', () => {
    const same: Place[] = Array.from({ length: 5 }, () => ({ x: 3, y: 4, units: 20 }))
    const region = regionOf([same, [{ x: 30, y: 0, units: 10 }]])
    expect(troubles(region)).toEqual([])
    expect([...freshLand(region).layout.spacing].every(s => s > 0)).toBe(true)
  })

  it('gives a shop the same place each time', () => {
    const region = shippedRegion('seven-towns')
    const [a, b] = [freshLand(region), freshLand(region)]
    expect(a.layout.x).toEqual(b.layout.x)
    expect(a.layout.y).toEqual(b.layout.y)
  })

  it('leaves the other towns alone when one town gets more shops', () => {
    const region = shippedRegion('seven-towns')
    const districts = region.districts.map((district, d) =>
      d === 0 ? { ...district, units: 187 } : district,
    )
    const [a, b] = [freshLand(region), freshLand({ ...region, districts })]
    const last = region.districts.length - 1
    const from = a.starts[last]
    expect([...b.layout.x.slice(from + 1)]).toEqual([...a.layout.x.slice(from)])
  })
})

describe('cells of districts', () => {
  it.each(['alley', 'seven-towns'])('of %s hold their centre and never overlap', id => {
    const { shape } = freshLand(shippedRegion(id))
    shape.cells.forEach((cell, d) => {
      expect(contains(cell.area, cell.centre[0], cell.centre[1]), `centre of ${d}`).toBe(true)
    })
    const { x0, y0, x1, y1 } = shape.box
    const steps = 90
    for (let i = 0; i < steps; i++) {
      for (let j = 0; j < steps; j++) {
        const x = x0 + ((i + 0.5) / steps) * (x1 - x0)
        const y = y0 + ((j + 0.5) / steps) * (y1 - y0)
        const holders = shape.cells.filter(cell => contains(cell.area, x, y)).length
        expect(holders, `${x}, ${y}`).toBeLessThanOrEqual(1)
      }
    }
  })

  it('put the north at the top', () => {
    const region = regionOf([
      [
        { x: 0, y: 10, units: 5 },
        { x: 0, y: 0, units: 5 },
        { x: 4, y: 5, units: 5 },
      ],
    ])
    const { cells } = freshLand(region).shape
    expect(cells[0].centre[1]).toBeLessThan(cells[1].centre[1])
  })
})
