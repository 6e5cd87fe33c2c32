/** The usable polygons of an area, with everything that is wrong with its rings told. */
import type { LocalText } from '../../sim/index.ts'
import { importTexts } from '../text/families.ts'
import type { Area } from './boundaries.ts'
import type { Reporter } from './report.ts'
import { checkRing, type LonLat, type RingFault } from './ring-faults.ts'

export interface AreaPlace {
  readonly place: string
  readonly code: string
  readonly name: string
}

export function soundPolygons(
  file: string,
  raw: readonly unknown[],
  where: AreaPlace,
  report: Reporter,
): Area['polygons'] {
  const faults = new Map<RingFault, string[]>()
  const seen = new Set<string>()
  const polygons = raw.flatMap((rings, p) => {
    const checked = (Array.isArray(rings) ? rings : []).map(checkRing)
    checked.forEach((c, r) => {
      for (const fault of c.faults) faults.set(fault, [...(faults.get(fault) ?? []), `${p}/${r}`])
    })
    // Without its outer ring a polygon is nothing; a broken hole is only filled in.
    if (checked[0]?.ring === undefined) return []
    // The same part again would count twice, and cancel itself out where it is drawn.
    const same = signOf(checked[0].ring)
    if (seen.has(same)) return []
    seen.add(same)
    return [checked.flatMap(c => (c.ring === undefined ? [] : [c.ring]))]
  })
  for (const [fault, rings] of faults) tellFault(file, fault, rings, where, report)
  if (polygons.length === 0) {
    const message = importTexts.all('areaRings.noUsablePolygonIsLeft')
    report.add('error', 'noPolygonLeft', file, message, where)
  }
  return polygons
}

/** Equal for rings of the same points, wherever they begin and whichever way they run. */
function signOf(ring: readonly LonLat[]): string {
  let x = 0
  let y = 0
  let z = 0
  for (let i = 1; i < ring.length; i++) {
    const [lon, lat] = ring[i]!
    x += lon
    y += lat
    z += lon * lat
  }
  return [ring.length, x.toFixed(6), y.toFixed(6), z.toFixed(4)].join(' ')
}

const FAULT_TEXTS: Readonly<Record<RingFault, LocalText>> = {
  unclosed: importTexts.all('areaRings.ringsAreNotClosedClosed'),
  selfIntersecting: importTexts.all('areaRings.ringsCrossThemselvesUsedAs'),
  tooFewPoints: importTexts.all('areaRings.ringsHaveTooFewPoints'),
  notNumbers: importTexts.all('areaRings.ringsHaveCoordinatesThatAre'),
  outsideDegrees: importTexts.all('areaRings.ringsLieOutsideLongitudeAnd'),
}

/** One line an area and fault: a coast of islands may have a hundred rings with the same fault. */
function tellFault(
  file: string,
  fault: RingFault,
  rings: readonly string[],
  where: AreaPlace,
  report: Reporter,
): void {
  const text = FAULT_TEXTS[fault]
  const list = rings.length > 8 ? `${rings.slice(0, 8).join(', ')}, ...` : rings.join(', ')
  const message = importTexts.all('areaRings.polygonRing', { text, n: rings.length, list })
  report.add('warning', fault, file, message, where)
}
