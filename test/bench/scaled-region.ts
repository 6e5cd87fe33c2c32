/** The same region with more or fewer agents, for seeing how cost grows. */
import type { District, Region } from '../../sim/index.ts'

/** Each real shop is stood for by `factor` times as many simulated ones: more units, everything else as it was. */
export function withMoreAgents(region: Region, factor: number): Region {
  return {
    ...region,
    agentScale: region.agentScale / factor,
    districts: region.districts.map(d => ({ ...d, units: Math.round(d.units * factor) })),
  }
}

/** Each district is cut into `parts` beside each other: the same agents in more districts. */
export function withMoreDistricts(region: Region, parts: number): Region {
  const part = (d: District, i: number): District => ({
    ...d,
    id: `${d.id}-${i}`,
    x: d.x + 0.1 * i,
    units: Math.floor((d.units * (i + 1)) / parts) - Math.floor((d.units * i) / parts),
    catchment: d.catchment / parts,
    daytime: d.daytime / parts,
  })
  return {
    ...region,
    districts: region.districts.flatMap(d => Array.from({ length: parts }, (_, i) => part(d, i))),
  }
}
