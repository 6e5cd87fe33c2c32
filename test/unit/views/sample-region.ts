/** Regions to try the map on: the shipped ones, and any that a seed makes. */
import { readFileSync } from 'node:fs'
import type { District, Region, Town } from '../../../sim/region.ts'
import { regionShape } from '../../../web/views/map/cells.ts'
import { layoutUnits } from '../../../web/views/map/layout.ts'
import type { MapScene } from '../../../web/views/map/renderer.ts'
import { mapScene } from '../../../web/views/map/scene.ts'

export function shippedRegion(id: string): Region {
  const file = new URL(`../../../scenarios/${id}/region.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Region
}

function unitStarts(region: Region): Int32Array {
  const starts = new Int32Array(region.districts.length + 1)
  region.districts.forEach((district, d) => {
    starts[d + 1] = starts[d] + district.units
  })
  return starts
}

export function sceneOf(region: Region): MapScene {
  return mapScene(region, unitStarts(region), 'en')
}

/** Land and layout worked out anew, not remembered from before. */
export function freshLand(region: Region) {
  const starts = unitStarts(region)
  const shape = regionShape(region)
  return { starts, shape, layout: layoutUnits(region, shape, starts) }
}

export interface Place {
  readonly x: number
  readonly y: number
  readonly units: number
}

const TYPES: readonly District['type'][] = ['alley', 'mainStreet', 'market', 'heritage', 'campus', 'mall']

/** A region of towns with districts at given places, with made-up outlines. */
export function regionOf(towns: readonly (readonly Place[])[], polygon?: Town['polygon']): Region {
  return {
    id: 'made',
    name: { ko: '시험', en: 'made' },
    about: { ko: '', en: '' },
    source: 'made for a test',
    agentScale: 1,
    links: [],
    towns: towns.map((places, t) => ({
      id: `t${t}`,
      name: { ko: `도시 ${t}`, en: `Town ${t}` },
      type: 'county',
      capital: false,
      x: places[0]?.x ?? 0,
      y: places[0]?.y ?? 0,
      areaKm2: 10,
      population: [1, 1, 1, 1],
      income: 1,
      resources: { craft: 0, food: 0, heritage: 0, nature: 0, media: 0 },
      identity: 0,
      manufacturing: 0,
      visitors: 0,
      ...(polygon ? { polygon } : {}),
    })),
    districts: towns.flatMap((places, t) =>
      places.map(({ x, y, units }, d) => ({
        id: `t${t}d${d}`,
        name: { ko: `상권 ${t}-${d}`, en: `District ${t}-${d}` },
        town: `t${t}`,
        type: TYPES[(t + d) % TYPES.length],
        x,
        y,
        units,
        catchment: 1 / places.length,
        daytime: 0,
        amenity: 0.5,
        access: 1,
        creators: 0.1,
        chains: 0.1,
        vacancy: 0.1,
      })),
    ),
  }
}
