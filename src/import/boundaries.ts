/** Areas from GeoJSON or TopoJSON, in degrees, with everything that is wrong with them told. */

import type { Geometry } from 'geojson'
import { importTexts } from '../text/families.ts'
import { withoutDoubles } from './area-doubles.ts'
import { soundPolygons } from './area-rings.ts'
import { type GeoFile, type RawFeature, readGeoFile } from './geo-file.ts'
import type { Mapping } from './mapping.ts'
import { FEATURE_ID, type PropertyKeys, propertyKeys } from './property-keys.ts'
import type { Reporter } from './report.ts'
import type { LonLat } from './ring-faults.ts'
import type { Understanding } from './understood.ts'

export interface Area {
  /** `features[12]`. */
  readonly place: string
  readonly code: string
  readonly name: string
  readonly nameEn: string
  /** Name of the province or state it lies in, where a property says it. */
  readonly parent: string
  /** Polygons of rings, first ring outer; empty where all were broken. */
  readonly polygons: readonly (readonly (readonly LonLat[])[])[]
}

export interface Boundaries {
  readonly areas: readonly Area[]
  /** Properties that were used, for the mapping of next year. */
  readonly columns: Mapping['columns']
}

/**
 * @param cells what the tables hold, as plainCode: properties of codes are known by standing there too
 * @returns no areas, and errors in the report, where the file cannot be used
 */
export function readBoundaries(
  file: string,
  text: string,
  mapping: Mapping,
  cells: ReadonlySet<string>,
  report: Reporter,
  understood: Understanding,
): Boundaries {
  const geo = readGeoFile(file, text, report)
  if (geo === undefined) return { areas: [], columns: {} }
  const { features } = geo
  understood.tell(file, 'format', { en: geo.format })
  const keys = propertyKeys(features, mapping.columns, cells)
  tellSaidKeys(file, keys, mapping, report)
  if (keys.code === undefined) {
    const message = importTexts.all('boundaries.noPropertyHoldsTheCodes', { list: keys.all.join(', ') })
    report.add('error', 'noColumn', file, message)
    return { areas: [], columns: {} }
  }
  if (!holdAreas(file, features, report)) return { areas: [], columns: {} }
  tellKeys(file, keys, understood)
  const turn = orderOfCoordinates(file, geo, report)
  const areas = features.map((f, i) => areaOf(file, f, i, keys, turn, report))
  return {
    areas: withoutDoubles(
      file,
      areas.flatMap(area => (area === undefined ? [] : [area])),
      report,
    ),
    columns: {
      ...(keys.code === FEATURE_ID ? {} : { areaCode: keys.code }),
      ...(keys.name === undefined ? {} : { areaName: keys.name }),
      ...(keys.nameEn === undefined ? {} : { areaNameEn: keys.nameEn }),
    },
  }
}

/** A file of lines or points is another file than the one that was meant: said once, not for each of its features. */
function holdAreas(file: string, features: readonly RawFeature[], report: Reporter): boolean {
  const types = new Map<string, number>()
  for (const { geometry } of features) {
    const type = (geometry as Geometry | null | undefined)?.type ?? 'null'
    types.set(type, (types.get(type) ?? 0) + 1)
  }
  if (features.some(f => rawPolygons(f.geometry as Geometry).length > 0)) return true
  const list = [...types].map(([type, n]) => `${type} ${n}`).join(', ')
  const message = importTexts.all('boundaries.thereIsNoPolygonIn', { list })
  report.add('error', 'noGeometry', file, message)
  return false
}

function tellSaidKeys(file: string, keys: PropertyKeys, mapping: Mapping, report: Reporter): void {
  const { areaName, areaNameEn } = mapping.columns
  for (const wanted of [areaName, areaNameEn]) {
    if (wanted === undefined || keys.all.includes(wanted)) continue
    const message = importTexts.all('boundaries.theMappingFileNamesThe', {
      wanted,
      list: keys.all.join(', '),
    })
    report.add('warning', 'mappingUnused', file, message)
  }
}

const WHY = {
  said: importTexts.all('boundaries.mappingFile'),
  key: importTexts.all('boundaries.byItsName'),
  values: importTexts.all('boundaries.byItsValuesWhichThe'),
  names: importTexts.all('boundaries.namesAsThereAreNo'),
  id: importTexts.all('boundaries.theIdsOfTheFeatures'),
} as const

function tellKeys(file: string, keys: PropertyKeys, understood: Understanding): void {
  const code = keys.code === FEATURE_ID ? 'id' : keys.code!
  understood.tell(file, 'code', { en: code }, WHY[keys.why])
  if (keys.name !== undefined) understood.tell(file, 'name', { en: keys.name })
  if (keys.parent !== undefined) understood.tell(file, 'province', { en: keys.parent })
}

/** Latitudes above 90 are none: where all second numbers are such and all first ones fit, the two are swapped. */
function orderOfCoordinates(
  file: string,
  { features, crs }: GeoFile,
  report: Reporter,
): (p: unknown) => unknown {
  let points = 0
  let swapped = 0
  const look = (value: unknown): void => {
    if (!Array.isArray(value)) return
    if (typeof value[0] === 'number') {
      points++
      if (Math.abs(value[0]) <= 90 && Math.abs(value[1]) > 90 && Math.abs(value[1]) <= 180) swapped++
    } else for (const part of value) look(part)
  }
  for (const f of features) for (const rings of rawPolygons(f.geometry as Geometry)) look(rings)
  if (crs !== undefined) {
    const message = importTexts.all('boundaries.theFileNamesTheCoordinate', { crs })
    report.add('warning', 'otherCrs', file, message)
  }
  if (points === 0 || swapped < points) return ring => ring
  const message = importTexts.all('boundaries.itsCoordinatesStandInThe')
  report.add('warning', 'swappedCoordinates', file, message)
  const turned = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value
    return typeof value[0] === 'number' ? [value[1], value[0], ...value.slice(2)] : value.map(turned)
  }
  return turned
}

function areaOf(
  file: string,
  f: RawFeature,
  i: number,
  keys: PropertyKeys,
  turn: (rings: unknown) => unknown,
  report: Reporter,
): Area | undefined {
  const text = (key: string | undefined) => {
    const value = key === undefined ? undefined : key === FEATURE_ID ? f.id : f.properties[key]
    return value === undefined || value === null ? '' : String(value).normalize('NFC').trim()
  }
  const place = `features[${i}]`
  const code = text(keys.code)
    .replace(/^'/, '')
    .replace(/^(\d+)\.0+$/, '$1')
  const nameEn = text(keys.nameEn)
  const name = text(keys.name) || nameEn || code
  const parent = text(keys.parent)
  if (code === '') {
    const message = importTexts.all('boundaries.itHasNoCodeAnd')
    report.add('error', 'noCode', file, message, { place, name })
    return undefined
  }
  const rings = rawPolygons(f.geometry as Geometry | null | undefined)
  if (rings.length === 0) {
    const message = importTexts.all('boundaries.itHasNoPolygon')
    report.add('error', 'noGeometry', file, message, { place, code, name })
    return { place, code, name, nameEn, parent, polygons: [] }
  }
  const polygons = soundPolygons(file, rings.map(turn), { place, code, name }, report)
  return { place, code, name, nameEn, parent, polygons }
}

function rawPolygons(geometry: Geometry | null | undefined): readonly unknown[] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates]
  if (geometry?.type === 'MultiPolygon')
    return Array.isArray(geometry.coordinates) ? geometry.coordinates : []
  if (geometry?.type === 'GeometryCollection') return (geometry.geometries ?? []).flatMap(rawPolygons)
  return []
}
