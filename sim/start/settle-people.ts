/** People, homes, talent and links at the start: what the region's file says, in balance. */
import { exp, log } from '../engine/math.ts'
import { constant } from '../model/constant.ts'
import { JOBS_PER_SHOP, realWages, roomOf, USUAL_JOBS } from '../model/people/attraction.ts'
import { workersByDay } from '../model/people/commuting.ts'
import { BANDS } from '../model/people/people-columns.ts'
import { visitorPotential } from '../model/trade/visitors.ts'
import type { WorldState } from '../model/world.ts'
import { cite } from '../sources.ts'

const LEAST_AREA = constant({
  value: 0.1,
  unit: 'km2 or index',
  source: cite`assumed`,
  why: 'Keeps logarithms finite in a town without area or income.',
})

const COST_OF_DENSITY = constant({
  value: 0.08,
  unit: 'elasticity',
  source: cite`assumed`,
  why: 'Cost of housing rises with density across towns (assumed elasticity).',
})
const COST_OF_INCOME = constant({
  value: 0.6,
  unit: 'elasticity',
  source: cite`assumed`,
  why: 'Cost of housing rises with income across towns (assumed elasticity).',
})
const LEAST_BASE = constant({
  value: 0.2,
  unit: 'jobs/resident',
  source: cite`assumed`,
  why: 'The rest of the economy has at least this many jobs per resident of 15-64.',
})

/** People and links, before the first tenants. */
export function settlePeople(w: WorldState): void {
  const { c, region, nTowns: T } = w
  c['link.minutes'].set(w.links.minutes)
  c['link.virtual'].set(w.links.virtual)
  let logDensity = 0
  let all = 0
  for (let t = 0; t < T; t++) {
    const town = region.towns[t]
    let people = 0
    for (let b = 0; b < BANDS; b++) {
      c['town.people'][t * BANDS + b] = town.population[b]
      c['region.outsidePeople'][b] += town.population[b]
      people += town.population[b]
    }
    const working = town.population[1] + town.population[2]
    c['town.homes'][t] = people
    c['town.wage'][t] = 1
    c['town.realWage'][t] = 1
    c['town.jobs'][t] = USUAL_JOBS
    c['town.industry'][t] = 1
    c['town.spendingFactor'][t] = 1
    c['town.daytimeFactor'][t] = 1
    c['town.creativeClass'][t] = w.creativeShare[t] * working
    c['town.makers'][t] = w.makerShare[t] * working
    c['town.visitorsOutside'][t] = town.visitors
    c['town.services'][t] = 0.5
    c['town.identity'][t] = town.identity
    c['town.patience'][t] = 1
    c['town.workingAge'][t] = (working + w.daytimeStart[t]) / region.agentScale
    logDensity += people * log(Math.max(1, people / Math.max(LEAST_AREA, town.areaKm2)))
    all += people
  }
  const meanDensity = logDensity / Math.max(1, all)
  for (let t = 0; t < T; t++) {
    const town = region.towns[t]
    const density = log(Math.max(1, c['town.homes'][t] / Math.max(LEAST_AREA, town.areaKm2)))
    const level = exp(
      COST_OF_DENSITY * (density - meanDensity) + COST_OF_INCOME * log(Math.max(LEAST_AREA, town.income)),
    )
    c['town.housingLevel'][t] = level
    c['town.housingCost'][t] = level
  }
  c['town.lean'].set(w.leaning)
  for (let d = 0; d < w.nDistricts; d++) {
    c['district.catchment'][d] = region.districts[d].catchment
    c['district.lockIn'][d] = 0.5
  }
  for (let i = 0; i < c['cell.spending'].length; i++)
    c['cell.spending'][i] = w.spendingStart.residents[i] + w.spendingStart.daytime[i]
}

/** Jobs outside the shops, commuters and gateways, once the first tenants are in. */
export function settleJobs(w: WorldState): void {
  const { c, region, nTowns: T } = w
  for (let t = 0; t < T; t++) {
    const working = region.towns[t].population[1] + region.towns[t].population[2]
    let occupied = 0
    for (let i = w.townStart[t]; i < w.townStart[t + 1]; i++)
      occupied += c['district.occupied'][w.townDistricts[i]]
    c['town.baseJobs'][t] = Math.max(
      LEAST_BASE * working,
      USUAL_JOBS * working - JOBS_PER_SHOP * region.agentScale * occupied,
    )
  }
  realWages(c, c, w, roomOf(w))
  workersByDay(c, c, w, c['town.commuteStart'])
  visitorPotential(c, c, w)
  for (let t = 0; t < T; t++) c['town.crowd'][t] = 1
  c['town.gatewayStart'].set(c['town.gateway'])
}
