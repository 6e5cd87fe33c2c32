/** The features of a file of boundaries: GeoJSON of any wrapping, one feature a line, TopoJSON. */

import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { LocalText } from '../../sim/index.ts'
import { JsonError, parseJson } from '../scenario/json.ts'
import { importTexts } from '../text/families.ts'
import type { Reporter } from './report.ts'

export interface RawFeature {
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: unknown
  readonly id: unknown
}

export interface GeoFile {
  readonly features: readonly RawFeature[]
  readonly format: 'GeoJSON' | 'GeoJSON, one feature a line' | 'TopoJSON'
  /** Coordinate system that the file names, where it is not that of longitudes and latitudes. */
  readonly crs: string | undefined
}

/** Stands before each feature of a text sequence. */
const RECORD_SEPARATOR = String.fromCharCode(0x1e)
/** Coordinates are four levels below a feature; nothing real is much deeper. */
const MOST_DEPTH = 64
/** Above this a fault is not looked for by the slow reader that knows its place. */
const SEARCHED_FOR_FAULTS = 2_000_000

/** @returns undefined, and the error told, where the file holds no features */
export function readGeoFile(file: string, text: string, report: Reporter): GeoFile | undefined {
  if (tooDeep(text)) {
    const message = importTexts.all('geoFile.bracketsAreNestedDeeperThan', { mostDepth: MOST_DEPTH })
    report.add('error', 'notReadable', file, message)
    return undefined
  }
  const whole = parsed(text)
  if (whole !== undefined) return ofValue(file, whole, report)
  const lines = ofLines(text)
  if (lines !== undefined) return { features: lines, format: 'GeoJSON, one feature a line', crs: undefined }
  const message = importTexts.all('geoFile.theBoundariesAreNotJson')
  report.add('error', 'notReadable', file, message, placeOfFault(text))
  return undefined
}

/** Looks at brackets outside of texts, so that no reader is sent into a well. */
function tooDeep(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (quoted) {
      if (c === 92) i++
      else if (c === 34) quoted = false
    } else if (c === 34) quoted = true
    else if (c === 91 || c === 123) {
      if (++depth > MOST_DEPTH) return true
    } else if (c === 93 || c === 125) depth--
  }
  return false
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** One feature a line, with or without the record separator of RFC 8142; blank lines between. */
function ofLines(text: string): readonly RawFeature[] | undefined {
  const lines = text
    .replaceAll(RECORD_SEPARATOR, '\n')
    .split('\n')
    .map(line => line.trim().replace(/,$/, ''))
    .filter(line => line !== '')
  if (lines.length < 1 || !lines[0]!.startsWith('{')) return undefined
  const values = lines.map(parsed)
  if (!values.every(isObject) || !values.some(value => value.type === 'Feature')) return undefined
  return values.flatMap(value => featuresIn(value) ?? [])
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function placeOfFault(text: string): { line: number } {
  if (text.length > SEARCHED_FOR_FAULTS) return { line: 1 }
  try {
    parseJson(text)
  } catch (error) {
    if (error instanceof JsonError) return { line: error.place.line }
  }
  return { line: 1 }
}

function ofValue(file: string, value: unknown, report: Reporter): GeoFile | undefined {
  const type = isObject(value) ? value.type : undefined
  if (type === 'Topology') {
    const features = topologyFeatures(file, value as unknown as Topology, report)
    return features === undefined ? undefined : { features, format: 'TopoJSON', crs: undefined }
  }
  const features = Array.isArray(value) ? value.flatMap(v => featuresIn(v) ?? []) : featuresIn(value)
  if (features !== undefined && features.length > 0)
    return { features, format: 'GeoJSON', crs: isObject(value) ? crsOf(value) : undefined }
  const what: LocalText =
    features === undefined ? { en: `type: ${String(type)}` } : importTexts.all('geoFile.noFeature')
  const message = importTexts.all('geoFile.neitherAGeojsonFeatureCollectionNor', { what })
  report.add('error', 'notReadable', file, message)
  return undefined
}

/** The features of a value that is one, or a collection of them. */
function featuresIn(value: unknown): readonly RawFeature[] | undefined {
  if (!isObject(value)) return undefined
  const { type } = value
  if (type === 'FeatureCollection' && Array.isArray(value.features)) return value.features.map(rawFeature)
  if (type === 'Feature' && ('geometry' in value || 'properties' in value)) return [rawFeature(value)]
  return undefined
}

/** `urn:ogc:def:crs:EPSG::5179`; the old way to name a system, which files still use. */
function crsOf(value: Record<string, unknown>): string | undefined {
  const crs = value.crs
  const properties = isObject(crs) ? crs.properties : undefined
  const name = isObject(properties) ? properties.name : undefined
  if (
    typeof name !== 'string' ||
    /CRS84|EPSG:{1,2}4326|EPSG:{1,2}4258|EPSG:{1,2}4269|EPSG:{1,2}6668/i.test(name)
  )
    return undefined
  return /EPSG:{1,2}\d+/i.exec(name)?.[0].replace('::', ':') ?? name.slice(0, 80)
}

function topologyFeatures(
  file: string,
  topology: Topology,
  report: Reporter,
): readonly RawFeature[] | undefined {
  const objects = Object.entries(topology.objects ?? {}).filter(([, o]) => o?.type === 'GeometryCollection')
  const [chosen, ...others] = objects.sort(([, a], [, b]) => sizeOf(b) - sizeOf(a))
  if (chosen === undefined) {
    const message = importTexts.all('geoFile.theTopojsonHoldsNoCollection')
    report.add('error', 'notReadable', file, message)
    return undefined
  }
  if (others.length > 0) {
    const message = importTexts.all('geoFile.severalCollectionsTheLargestIs', {
      chosen: chosen[0],
      others: others.map(([name]) => name).join(', '),
    })
    report.add('note', 'severalObjects', file, message)
  }
  try {
    const collection: FeatureCollection = feature(topology, chosen[1] as GeometryCollection)
    return collection.features.map(rawFeature)
  } catch {
    const message = importTexts.all('geoFile.theTopojsonIsBrokenIt')
    report.add('error', 'notReadable', file, message)
    return undefined
  }
}

const sizeOf = (o: unknown) => (o as GeometryCollection).geometries?.length ?? 0

/** Keys in composed Hangul, as mapping files and tables write them. */
function rawFeature(value: unknown): RawFeature {
  const f = isObject(value) ? value : {}
  const raw = isObject(f.properties) ? f.properties : {}
  const properties = Object.fromEntries(
    Object.entries(raw).map(([key, v]) => [key.normalize('NFC').trim(), v]),
  )
  return { properties, geometry: f.geometry, id: f.id }
}
