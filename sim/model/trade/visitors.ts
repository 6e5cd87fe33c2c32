import { exp, log } from '../../engine/math.ts'
import { N_RESOURCES, resourceIndex } from '../../region.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { BANDS } from '../people/people-columns.ts'
import { defineProcess, defineRule } from '../process.ts'
import type { World } from '../world.ts'

const USUAL_AUTHENTICITY = constant({
  value: 0.3,
  unit: 'share',
  source: cite`assumed`,
  why: 'Authenticity of an ordinary street, at which it adds nothing.',
})

const HERITAGE = resourceIndex('heritage')
const NATURE = resourceIndex('nature')
const SEASON = constant({
  value: [0.6, 0.65, 0.85, 1.1, 1.2, 0.95, 1.1, 1.6, 0.95, 1.25, 1.0, 0.75] as const,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Months from January relative to the year, at full seasonality: x0.6 to x1.6, mean 1 (spring, August, autumn leaves).',
})
const ORIGIN = constant({
  value: 0.9,
  unit: 'elasticity',
  source: cite`assumed`,
  why: 'Exponents of origin and destination: as for migration.',
})
const GATEWAY_MINUTES = constant({
  value: 90,
  unit: 'minutes',
  source: cite`assumed`,
  why: 'Minutes from a gateway after which two thirds of the visitors have stopped.',
})
const LEAST_DRAW = constant({
  value: 0.2,
  unit: 'index',
  source: cite`assumed`,
  why: 'A town no visitor comes to from outside still has this for those of the region.',
})

/** Factor of the season on visitors; tick 0 is a January. */
export function seasonOf(seasonality: number, tick: number): number {
  return 1 + seasonality * (SEASON[tick % 12] - 1)
}

/** Attraction of a town for visitors: authenticity, buzz and heritage or nature of its districts, by units. */
const visitorDraw = defineRule({
  reads: ['district.units', 'district.authenticity', 'district.buzz'],
  run(see, _set, w: World, t: number): number {
    const { params: p } = w
    let draw = 0
    let units = 0
    for (let i = w.townStart[t]; i < w.townStart[t + 1]; i++) {
      const d = w.townDistricts[i]
      const u = see['district.units'][d]
      draw +=
        u *
        exp(
          p.authenticityWeight * (see['district.authenticity'][d] - USUAL_AUTHENTICITY) +
            p.buzzWeight * see['district.buzz'][d],
        )
      units += u
    }
    return draw / Math.max(1, units)
  },
})

/** What of a town the region's own people travel for: resources and size. */
function resort(w: World, t: number): number {
  const at = t * N_RESOURCES
  return (LEAST_DRAW + w.resources[at + HERITAGE] + w.resources[at + NATURE]) * Math.sqrt(w.unitsOfTown[t])
}

/** Residents of other towns who may visit, by income, discounted by distance; access from the gateways. Once a year, O(towns^2). */
export const visitorPotential = defineRule({
  reads: ['link.minutes', 'town.people'],
  writes: ['town.visitorPotential', 'town.gateway'],
  run(see, set, w: World): void {
    const { params: p, nTowns: T, links } = w
    for (let k = 0; k < T; k++) {
      let sum = 0
      let gate = 0
      for (let i = 0; i < T; i++) {
        const minutes = see['link.minutes'][i * T + k]
        if (w.isGateway[i]) gate += exp(-(i === k ? 0 : minutes) / GATEWAY_MINUTES)
        if (i === k) continue
        let people = 0
        for (let b = i * BANDS; b < (i + 1) * BANDS; b++) people += see['town.people'][b]
        const km = links.km[i * T + k] * (minutes / links.minutes[i * T + k])
        sum += w.region.towns[i].income * exp(ORIGIN * log(Math.max(1, people)) - p.visitorDistance * log(km))
      }
      set['town.visitorPotential'][k] = sum
      set['town.gateway'][k] = gate
    }
  },
})

/**
 * Visitors between cities and from outside:
 *
 *   T_ik = G y_i P_i^.9 Attr_k^c d_ik^-1,   outside_k = base_k Attr_k^c (gate_k / gate_k(0))^g,   times the season
 *
 * G set at the start so that residents make tripsPerHead trips a month; outside visitors arrive at gateways (cores
 * and towns of the capital region) and thin out with travel time. Both move a twelfth of the way to their goal a month.
 * A region of one town has outside visitors only. Draws: none.
 */
export const visitors = defineProcess({
  id: 'visitors',
  about: 'visitors from other towns and from outside, by attraction, distance and season',
  reads: ['town.visitorPotential', 'town.people', 'town.gatewayStart', 'town.gateway'],
  writes: ['region.visitorGravity', 'town.visitorsOutside', 'town.visitors'],
  rules: [visitorPotential, visitorDraw],
  run(see, set, w) {
    const { params: p, nTowns: T } = w
    if (w.tick % 12 === 0) {
      visitorPotential(see, set, w)
      if (w.tick === 0) {
        let trips = 0
        let people = 0
        for (let t = 0; t < T; t++) {
          trips += see['town.visitorPotential'][t] * resort(w, t)
          for (let b = t * BANDS; b < (t + 1) * BANDS; b++)
            people += see['town.people'][b] * w.region.towns[t].income
        }
        set['region.visitorGravity'][0] = trips > 0 ? (p.tripsPerHead * people) / trips : 0
      }
    }
    const season = seasonOf(p.seasonality, w.tick)
    const G = see['region.visitorGravity'][0]
    for (let t = 0; t < T; t++) {
      const pull = exp(p.visitorElasticity * log(Math.max(1e-6, visitorDraw(see, set, w, t))))
      const start = see['town.gatewayStart'][t]
      const gate = start > 0 ? exp(p.gatewayWeight * log(Math.max(1e-6, see['town.gateway'][t] / start))) : 1
      const goal = w.region.towns[t].visitors * pull * gate
      set['town.visitorsOutside'][t] += (goal - see['town.visitorsOutside'][t]) / 12
      const inside = G * see['town.visitorPotential'][t] * resort(w, t) * pull
      set['town.visitors'][t] = (see['town.visitorsOutside'][t] + inside) * season
    }
  },
})
