/** How far municipalities are from each other: by road, by the map, and by what they already do together. */
import type { Region } from '../../region.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'

const INSIDE_MINUTES = constant({
  value: 15,
  unit: 'minutes',
  source: cite`assumed`,
  why: 'Door to door within a town [minutes]; also what a trip takes before it gets under way.',
})
const MINUTES_PER_KM = constant({
  value: 1.25,
  unit: 'minutes/km',
  source: cite`assumed`,
  why: 'Roads wind by a third, at 65 km an hour.',
})
const LEAST_KM = constant({
  value: 4,
  unit: 'km',
  source: cite`assumed`,
  why: 'Towns on one spot are still apart [km].',
})

export interface LinkBase {
  /** Travel time at the start [minutes], nTowns x nTowns, symmetric. */
  readonly minutes: Float64Array
  /** Strength of ties between institutions at the start, 0 to 1. */
  readonly virtual: Float64Array
  /** Straight distance [km]. */
  readonly km: Float64Array
}

/**
 * Travel times by the links that the region names, else by the distance; by way of a third town where that is faster.
 * Known answer: towns 40 km apart without a link: 15 + 50 = 65 minutes.
 */
export function linkBase(region: Region): LinkBase {
  const n = region.towns.length
  const index = new Map(region.towns.map((t, i) => [t.id, i]))
  const km = new Float64Array(n * n)
  const minutes = new Float64Array(n * n)
  const virtual = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const dx = region.towns[i].x - region.towns[k].x
      const dy = region.towns[i].y - region.towns[k].y
      km[i * n + k] = i === k ? 0 : Math.max(LEAST_KM, Math.sqrt(dx * dx + dy * dy))
      minutes[i * n + k] = INSIDE_MINUTES + MINUTES_PER_KM * km[i * n + k]
    }
  }
  let named = false
  for (const link of region.links) {
    const i = index.get(link.from)
    const k = index.get(link.to)
    if (i === undefined || k === undefined || i === k) continue
    if (link.minutes !== undefined) {
      minutes[i * n + k] = link.minutes
      minutes[k * n + i] = link.minutes
      named = true
    }
    if (link.virtual !== undefined) {
      virtual[i * n + k] = link.virtual
      virtual[k * n + i] = link.virtual
    }
  }
  if (named)
    for (let via = 0; via < n; via++)
      for (let i = 0; i < n; i++) {
        if (i === via) continue
        for (let k = 0; k < n; k++) {
          if (k === i || k === via) continue
          const round = minutes[i * n + via] + minutes[via * n + k]
          if (round < minutes[i * n + k]) minutes[i * n + k] = round
        }
      }
  return { minutes, virtual, km }
}
