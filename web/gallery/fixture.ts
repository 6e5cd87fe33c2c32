/** Made-up, fixed data that looks like a run, so that views can be looked at and photographed without an engine. */
import type { Region } from '../../src/page.ts'

export const MONTHS = 240

const CREATOR = 1
const INDEPENDENT = 2
const CHAIN = 3

/** A small generator of its own: the gallery must look the same whatever the engine does. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

export function unitStarts(region: Region): Int32Array {
  const starts = new Int32Array(region.districts.length + 1)
  region.districts.forEach((district, d) => {
    starts[d + 1] = starts[d] + district.units
  })
  return starts
}

/** How far along its life cycle a district is, 0 to 1: some rise early, most never do. */
function heat(district: number, month: number): number {
  const start = 30 + ((district * 67) % 260)
  return Math.min(1, Math.max(0, (month - start) / 90))
}

export function tenantsAt(region: Region, month: number): Uint8Array {
  const starts = unitStarts(region)
  const tenants = new Uint8Array(starts[starts.length - 1])
  region.districts.forEach((district, d) => {
    const random = generator(d * 7919 + 17)
    const h = heat(d, month)
    const vacant = district.vacancy * (1 - 0.6 * h)
    const creators = district.creators * (1 - 0.3 * h) + 0.5 * h * (1 - h) * 2
    const chains = district.chains + 0.35 * h * h
    for (let u = starts[d]; u < starts[d + 1]; u++) {
      const open = random() >= vacant
      const lot = random()
      const sector = Math.floor(random() * 4)
      const kind = lot < creators ? CREATOR : lot < creators + chains ? CHAIN : INDEPENDENT
      tenants[u] = open ? kind + 4 * sector : 0
    }
  })
  return tenants
}

export function layerValues(region: Region, layer: string, month: number): Float32Array | undefined {
  if (layer === 'none') return undefined
  return Float32Array.from(region.districts, (district, d) => {
    const h = heat(d, month)
    if (layer === 'tenants') return district.creators * (1 - 0.3 * h) + h * (1 - h)
    if (layer === 'rent') return 40 + 90 * district.access * (0.3 + 0.7 * h) + 20 * district.amenity
    if (layer === 'difference') return 30 * Math.sin(d * 1.7) * (0.3 + h)
    if (layer === 'stage') return h === 0 ? 0 : h < 0.35 ? 1 : h < 0.8 ? 2 : 3
    return d % 7 === 3 ? Number.NaN : 0.2 + 0.6 * h
  })
}

/** Smooth curves with a little weather on them. */
export function curve(kind: 'base' | 'policy' | 'asking' | 'sitting' | 'gap', months = MONTHS): Float64Array {
  const random = generator(kind.length * 31 + 5)
  return Float64Array.from({ length: months }, (_, m) => {
    const t = m / 12
    const weather = 1 + 0.012 * (random() - 0.5)
    const rise = 150 + 30 * Math.sin(t / 4) * Math.exp(-t / 18)
    if (kind === 'base') return (rise - Math.max(0, t - 6) * 3.2) * weather
    if (kind === 'policy') return (rise - Math.max(0, t - 6) * 0.8) * weather
    if (kind === 'asking') return (62 + 67 / (1 + Math.exp(-(t - 9) / 1.8))) * weather
    if (kind === 'sitting') return (60 + t * 1.5) * weather
    return m > 60 && m < 84 ? Number.NaN : (0.08 + 0.05 * Math.sin(t / 2)) * weather
  })
}

export function bandAround(values: Float64Array, spread: number) {
  return {
    low: values.map((value, m) => value * (1 - spread * Math.sqrt(m / values.length))),
    high: values.map((value, m) => value * (1 + spread * Math.sqrt(m / values.length))),
  }
}
