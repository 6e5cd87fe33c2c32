/** Areas from GeoJSON or TopoJSON, in degrees, with everything that is wrong with them told. */
import type { FeatureCollection, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { JsonError, parseJson } from '../scenario/json.ts'
import type { Mapping } from './mapping.ts'
import type { Reporter } from './report.ts'
import { checkRing, type LonLat, type RingFault } from './ring-faults.ts'

export interface Area {
  /** `features[12]`. */
  readonly place: string
  readonly code: string
  readonly name: string
  readonly nameEn: string
  /** Polygons of rings, first ring outer; empty where all were broken. */
  readonly polygons: readonly (readonly (readonly LonLat[])[])[]
}

/** @returns no areas, and errors in the report, where the file cannot be used */
export function readBoundaries(
  file: string,
  text: string,
  mapping: Mapping,
  report: Reporter,
): readonly Area[] {
  const value = parseBoundaries(file, text, report)
  if (value === undefined) return []
  const features = featuresOf(file, value, report)
  const keys = propertyKeys(features, mapping.columns)
  if (features.length > 0 && keys.code === undefined) {
    const message = {
      ko: `지역 코드가 든 속성을 찾지 못했습니다. 있는 속성: ${keys.all.join(', ')}. 매핑 파일의 columns.areaCode에 적어 주세요.`,
      en: `no property holds the codes of the areas. There are: ${keys.all.join(', ')}. Name it as columns.areaCode in the mapping file.`,
    }
    report.add('error', 'noColumn', file, message)
    return []
  }
  const areas = features.map((f, i) => areaOf(file, f, i, keys, report))
  return withoutDoubles(
    file,
    areas.flatMap(area => (area === undefined ? [] : [area])),
    report,
  )
}

function parseBoundaries(file: string, text: string, report: Reporter): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // The engine's message differs everywhere and often has no place; the own reader finds it again.
  }
  const place = placeOfFault(text)
  const message = {
    ko: '경계 파일이 JSON이 아닙니다. GeoJSON이나 TopoJSON이 필요합니다.',
    en: 'the boundaries are not JSON; GeoJSON or TopoJSON is needed.',
  }
  report.add('error', 'notReadable', file, message, place)
  return undefined
}

function placeOfFault(text: string): { line: number } {
  try {
    parseJson(text)
  } catch (error) {
    if (error instanceof JsonError) return { line: error.place.line }
  }
  return { line: 1 }
}

interface RawFeature {
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: unknown
  readonly id: unknown
}

function featuresOf(file: string, value: object, report: Reporter): readonly RawFeature[] {
  const type = (value as { type?: unknown }).type
  if (type === 'Topology') return topologyFeatures(file, value as Topology, report)
  if (type === 'FeatureCollection') {
    const list: unknown = (value as { features?: unknown }).features
    if (Array.isArray(list)) return list.map(rawFeature)
  }
  const message = {
    ko: `GeoJSON FeatureCollection이나 TopoJSON이 아닙니다(type: ${String(type)}).`,
    en: `neither a GeoJSON FeatureCollection nor TopoJSON (type: ${String(type)}).`,
  }
  report.add('error', 'notReadable', file, message)
  return []
}

function topologyFeatures(file: string, topology: Topology, report: Reporter): readonly RawFeature[] {
  const objects = Object.entries(topology.objects ?? {}).filter(([, o]) => o?.type === 'GeometryCollection')
  const [chosen, ...others] = objects.sort(([, a], [, b]) => sizeOf(b) - sizeOf(a))
  if (chosen === undefined) {
    const message = {
      ko: 'TopoJSON 안에 지역 모음이 없습니다.',
      en: 'the TopoJSON holds no collection of areas.',
    }
    report.add('error', 'notReadable', file, message)
    return []
  }
  if (others.length > 0) {
    const message = {
      ko: `모음이 여럿이라 가장 큰 "${chosen[0]}"을(를) 썼습니다. 나머지: ${others.map(([name]) => name).join(', ')}`,
      en: `several collections; the largest, "${chosen[0]}", is used. The others: ${others.map(([name]) => name).join(', ')}`,
    }
    report.add('note', 'severalObjects', file, message)
  }
  try {
    const collection: FeatureCollection = feature(topology, chosen[1] as GeometryCollection)
    return collection.features.map(rawFeature)
  } catch {
    const message = {
      ko: 'TopoJSON이 깨져 있습니다. 없는 arc를 가리킵니다.',
      en: 'the TopoJSON is broken: it points to arcs that are not there.',
    }
    report.add('error', 'notReadable', file, message)
    return []
  }
}

const sizeOf = (o: unknown) => (o as GeometryCollection).geometries?.length ?? 0

function rawFeature(value: unknown): RawFeature {
  const f = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const properties = (
    typeof f['properties'] === 'object' && f['properties'] !== null ? f['properties'] : {}
  ) as Record<string, unknown>
  return { properties, geometry: f['geometry'], id: f['id'] }
}

interface PropertyKeys {
  readonly code: string | undefined
  readonly name: string | undefined
  readonly nameEn: string | undefined
  readonly all: readonly string[]
}

const CODE_KEYS = [
  /^code$/i,
  /^(sig|sigungu|sgg|adm|emd|ctprvn).*cd$/i,
  /코드$/,
  /^(geoid|geo_?id|nuts_id|fips|id)$/i,
]
const NAME_EN_KEYS = [/^name_?eng?$/i, /eng.*nm$/i, /^eng/i]
const NAME_KEYS = [/^name$/i, /kor.*nm$/i, /(sigungu|sgg|adm).*nm$/i, /^(nuts_name|nm|title)$/i, /명$/]

function propertyKeys(features: readonly RawFeature[], given: Mapping['columns']): PropertyKeys {
  const all = [...new Set(features.slice(0, 50).flatMap(f => Object.keys(f.properties)))]
  const find = (wanted: string | undefined, patterns: readonly RegExp[], not?: string) => {
    if (wanted !== undefined) return all.includes(wanted) ? wanted : undefined
    for (const pattern of patterns) {
      const key = all.find(k => k !== not && pattern.test(k))
      if (key !== undefined) return key
    }
    return undefined
  }
  const nameEn = find(given.areaNameEn, NAME_EN_KEYS)
  return { all, code: find(given.areaCode, CODE_KEYS), nameEn, name: find(given.areaName, NAME_KEYS, nameEn) }
}

function areaOf(
  file: string,
  f: RawFeature,
  i: number,
  keys: PropertyKeys,
  report: Reporter,
): Area | undefined {
  const text = (key: string | undefined) => {
    const value = key === undefined ? undefined : f.properties[key]
    return value === undefined || value === null ? '' : String(value).normalize('NFC').trim()
  }
  const place = `features[${i}]`
  const code = text(keys.code).replace(/^'/, '')
  const nameEn = text(keys.nameEn)
  const name = text(keys.name) || nameEn || code
  if (code === '') {
    const message = { ko: '코드가 없어 쓰지 못했습니다.', en: 'it has no code and was left out.' }
    report.add('error', 'noCode', file, message, { place, name })
    return undefined
  }
  const rings = rawPolygons(f.geometry as Geometry | null | undefined)
  if (rings.length === 0) {
    const message = { ko: '면(Polygon)이 없습니다.', en: 'it has no polygon.' }
    report.add('error', 'noGeometry', file, message, { place, code, name })
    return { place, code, name, nameEn, polygons: [] }
  }
  return { place, code, name, nameEn, polygons: soundPolygons(file, rings, { place, code, name }, report) }
}

function rawPolygons(geometry: Geometry | null | undefined): readonly unknown[] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates]
  if (geometry?.type === 'MultiPolygon')
    return Array.isArray(geometry.coordinates) ? geometry.coordinates : []
  if (geometry?.type === 'GeometryCollection') return (geometry.geometries ?? []).flatMap(rawPolygons)
  return []
}

interface AreaPlace {
  readonly place: string
  readonly code: string
  readonly name: string
}

function soundPolygons(
  file: string,
  raw: readonly unknown[],
  where: AreaPlace,
  report: Reporter,
): Area['polygons'] {
  const faults = new Map<RingFault, string[]>()
  const polygons = raw.flatMap((rings, p) => {
    const checked = (Array.isArray(rings) ? rings : []).map(checkRing)
    checked.forEach((c, r) => {
      for (const fault of c.faults) faults.set(fault, [...(faults.get(fault) ?? []), `${p}/${r}`])
    })
    // Without its outer ring a polygon is nothing; a broken hole is only filled in.
    if (checked[0]?.ring === undefined) return []
    return [checked.flatMap(c => (c.ring === undefined ? [] : [c.ring]))]
  })
  for (const [fault, rings] of faults) tellFault(file, fault, rings, where, report)
  if (polygons.length === 0) {
    const message = { ko: '쓸 수 있는 면이 하나도 남지 않았습니다.', en: 'no usable polygon is left.' }
    report.add('error', 'noPolygonLeft', file, message, where)
  }
  return polygons
}

const FAULT_TEXTS: Readonly<Record<RingFault, { readonly ko: string; readonly en: string }>> = {
  unclosed: {
    ko: '고리가 닫혀 있지 않아 첫 점으로 닫았습니다',
    en: 'rings are not closed; closed at their first point',
  },
  selfIntersecting: {
    ko: '고리가 스스로 엇갈립니다. 그대로 썼으니 면적이 틀릴 수 있습니다',
    en: 'rings cross themselves; used as they are, the area may be wrong',
  },
  tooFewPoints: {
    ko: '점이 모자라 면을 이루지 못하는 고리를 뺐습니다',
    en: 'rings have too few points to enclose an area; left out',
  },
  notNumbers: {
    ko: '좌표가 숫자가 아닌 고리를 뺐습니다',
    en: 'rings have coordinates that are no numbers; left out',
  },
  outsideDegrees: {
    ko: '경도·위도 범위를 벗어난 고리를 뺐습니다. 미터 좌표(EPSG:5179, 5181, 5174 등)라면 WGS84로 바꿔 주세요',
    en: 'rings lie outside longitude and latitude; left out. Convert metre coordinates (EPSG:5179, 5181, 5174) to WGS84',
  },
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
  const message = {
    ko: `${text.ko}(${rings.length}개: 면/고리 ${list}).`,
    en: `${text.en} (${rings.length}: polygon/ring ${list}).`,
  }
  report.add('warning', fault, file, message, where)
}

/** Same code and name: parts of one area. Same code and another name: nobody knows which, the second is left out. */
function withoutDoubles(file: string, areas: readonly Area[], report: Reporter): readonly Area[] {
  const byCode = new Map<string, Area>()
  for (const area of areas) {
    const first = byCode.get(area.code)
    const where = { place: area.place, code: area.code, name: area.name }
    if (first === undefined) byCode.set(area.code, area)
    else if (first.name === area.name) {
      byCode.set(area.code, { ...first, polygons: [...first.polygons, ...area.polygons] })
      const message = {
        ko: `${first.place}와 코드와 이름이 같아 한 지역으로 합쳤습니다.`,
        en: `same code and name as ${first.place}; joined to one area.`,
      }
      report.add('note', 'partsJoined', file, message, where)
    } else {
      const message = {
        ko: `${first.place}(${first.name})와 코드가 같은데 이름이 달라 뺐습니다.`,
        en: `same code as ${first.place} (${first.name}) but another name; left out.`,
      }
      report.add('error', 'duplicateCode', file, message, where)
    }
  }
  return withoutCities([...byCode.values()], file, report)
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
    const message = {
      ko: `구 ${parts.length}곳(${parts.map(p => p.name).join(', ')})과 함께 들어 있어 두 번 세지 않도록 시를 뺐습니다.`,
      en: `stands beside its own ${parts.length} gu; the city is left out so that nothing counts twice.`,
    }
    report.add('warning', 'cityAndDistricts', file, message, {
      place: area.place,
      code: area.code,
      name: area.name,
    })
    return false
  })
}
