import { type Region, textIn } from '../../../src/page.ts'
import { regionShape } from './cells.ts'
import { layoutUnits } from './layout.ts'
import type { MapScene } from './renderer.ts'

type Land = Pick<MapScene, 'shape' | 'layout'>

// Land does not depend on the language, and takes the time: keep it while the region is the same.
const lands = new WeakMap<Region, { unitStart: Int32Array; land: Land }>()

/** Everything about a region that stays while it is shown. */
export function mapScene(region: Region, unitStart: Int32Array, locale: string): MapScene {
  const townIndex = new Map(region.towns.map((town, i) => [town.id, i]))
  return {
    ...landOf(region, unitStart),
    unitStart,
    districtNames: region.districts.map(district => textIn(district.name, locale)),
    townNames: region.towns.map(town => textIn(town.name, locale)),
    links: region.links.flatMap(({ from, to }): [number, number][] => {
      const [a, b] = [townIndex.get(from), townIndex.get(to)]
      return a === undefined || b === undefined ? [] : [[a, b]]
    }),
  }
}

function landOf(region: Region, unitStart: Int32Array): Land {
  const known = lands.get(region)
  if (known && sameNumbers(known.unitStart, unitStart)) return known.land
  const shape = regionShape(region)
  const land = { shape, layout: layoutUnits(region, shape, unitStart) }
  lands.set(region, { unitStart, land })
  return land
}

function sameNumbers(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i])
}
