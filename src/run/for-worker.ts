/** What of a scenario travels to a worker. */
import type { Region, ScenarioSpec } from '../../sim/index.ts'

const withoutShapes = new WeakMap<Region, Region>()

/** Without outlines: they are for the map only, and most of a region's weight. */
export function forWorker(spec: ScenarioSpec): ScenarioSpec {
  let region = withoutShapes.get(spec.region)
  if (!region) {
    const bare = <T extends { polygon?: unknown }>({ polygon: _, ...rest }: T) => rest
    region = {
      ...spec.region,
      towns: spec.region.towns.map(bare),
      districts: spec.region.districts.map(bare),
    }
    withoutShapes.set(spec.region, region)
  }
  return { ...spec, region }
}
