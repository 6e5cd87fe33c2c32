/** Areas that stand twice in a file: the same shape again, parts of one area, or two places under one code. */

import { inPolygons } from '../region/geometry.ts'
import { importTexts } from '../text/families.ts'
import type { Area } from './boundaries.ts'
import type { Reporter } from './report.ts'
import type { LonLat } from './ring-faults.ts'

/** Same code and name: one area, of shapes that do not cover each other. Same code and another name: nobody knows which. */
export function withoutDoubles(file: string, areas: readonly Area[], report: Reporter): readonly Area[] {
  const byCode = new Map<string, Area>()
  for (const area of areas) {
    const first = byCode.get(area.code)
    const where = { place: area.place, code: area.code, name: area.name }
    if (first === undefined) byCode.set(area.code, area)
    else if (first.name !== area.name) {
      const message = importTexts.all('areaDoubles.sameCodeAsButAnother', {
        place: first.place,
        name: first.name,
      })
      report.add('error', 'duplicateCode', file, message, where)
    } else {
      const fresh = area.polygons.filter(polygon => !first.polygons.some(other => covers(other, polygon)))
      byCode.set(area.code, { ...first, polygons: [...first.polygons, ...fresh] })
      tellDouble(file, first, area.polygons.length - fresh.length, fresh.length, where, report)
    }
  }
  return withoutCities([...byCode.values()], file, report)
}

function tellDouble(
  file: string,
  first: Area,
  again: number,
  fresh: number,
  where: { readonly place: string },
  report: Reporter,
): void {
  if (again > 0) {
    const message = importTexts.all('areaDoubles.theAreaOfStandsHere', { place: first.place, again })
    report.add('warning', 'sameShape', file, message, where)
  }
  if (fresh === 0) return
  const message = importTexts.all('areaDoubles.sameCodeAndNameAs', { place: first.place })
  report.add('note', 'partsJoined', file, message, where)
}

type Rings = readonly (readonly LonLat[])[]

/** Whether two polygons share ground: some point well inside of the one lies in the other. */
export function covers(a: Rings, b: Rings): boolean {
  if (!boxesMeet(a[0]!, b[0]!)) return false
  return insides(b).some(p => within(a, p)) || insides(a).some(p => within(b, p))
}

const within = (rings: Rings, [x, y]: LonLat) => inPolygons([rings], { x, y })

function boxesMeet(a: readonly LonLat[], b: readonly LonLat[]): boolean {
  const span = (ring: readonly LonLat[], i: 0 | 1) => {
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    for (const point of ring) {
      low = Math.min(low, point[i])
      high = Math.max(high, point[i])
    }
    return [low, high] as const
  }
  return ([0, 1] as const).every(i => {
    const [lowA, highA] = span(a, i)
    const [lowB, highB] = span(b, i)
    return lowA < highB && lowB < highA
  })
}

const SCAN_LINES = 7

/** Points inside of a polygon: the middles of the pieces of some level lines through it. */
function insides(rings: Rings): readonly LonLat[] {
  const outer = rings[0]!
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const [, y] of outer) {
    low = Math.min(low, y)
    high = Math.max(high, y)
  }
  const points: LonLat[] = []
  for (let k = 1; k <= SCAN_LINES; k++) {
    const y = low + ((high - low) * (k - 0.37)) / SCAN_LINES
    const cuts = rings.flatMap(ring => cutsAt(ring, y)).sort((p, q) => p - q)
    for (let i = 0; i + 1 < cuts.length; i += 2)
      if (cuts[i + 1]! > cuts[i]!) points.push([(cuts[i]! + cuts[i + 1]!) / 2, y])
  }
  return points
}

function cutsAt(ring: readonly LonLat[], y: number): readonly number[] {
  return ring.flatMap(([x2, y2], i) => {
    if (i === 0) return []
    const [x1, y1] = ring[i - 1]!
    return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)]
  })
}

/** A city that stands beside its own gu would count its people and land twice: the gu stay. */
function withoutCities(areas: readonly Area[], file: string, report: Reporter): readonly Area[] {
  return areas.filter(area => {
    if (!area.name.endsWith('시')) return true
    const parts = areas.filter(
      other =>
        other !== area &&
        other.code.slice(0, 2) === area.code.slice(0, 2) &&
        other.name.replace(/\s/g, '').startsWith(area.name) &&
        other.name.endsWith('구'),
    )
    if (parts.length === 0) return true
    const message = importTexts.all('areaDoubles.standsBesideItsOwnGu', {
      n: parts.length,
      list: parts.map(p => p.name).join(', '),
    })
    report.add('warning', 'cityAndDistricts', file, message, {
      place: area.place,
      code: area.code,
      name: area.name,
    })
    return false
  })
}
