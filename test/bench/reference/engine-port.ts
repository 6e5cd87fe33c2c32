/**
 * The reference model written with the engine's own machinery: columns, processes with declared reads and writes, keyed
 * draws, and births, exits and moves that are queued and committed between processes. What it costs beside the
 * hand-written loop is what the machinery costs.
 *
 * Differences of bookkeeping, not of work: creators sit in the rows of their district's block, so the loops run district
 * by district; floor space that a mover leaves is free only after the relocation process.
 */
import { allocate, type Columns } from '../../../sim/engine/columns.ts'
import { exp, normalQuantile, pow } from '../../../sim/engine/math.ts'
import { Population } from '../../../sim/engine/population.ts'
import { processDefiner } from '../../../sim/engine/process.ts'
import { lognormalTable, quantileOf } from '../../../sim/engine/quantile-table.ts'
import { hash2, Keys, runKey, uniform } from '../../../sim/engine/rng.ts'
import { type Simulation, type StepContext, simulate } from '../../../sim/engine/simulation.ts'
import { PARAMETERS as P, type ReferenceOptions, type ReferenceResult } from './parameters.ts'
import { layOutPlaces, type Places } from './places.ts'

const COLUMNS = {
  'creator.state': { kind: 'u8', unit: '0/1/2', about: 'floor unit vacant, open or claimed' },
  'creator.id': { kind: 'i32', unit: 'number', about: 'identity for life' },
  'creator.birth': { kind: 'i32', unit: 'month', about: 'tick of entry' },
  'creator.skill': { kind: 'f64', unit: '1', about: 'skill' },
  'creator.cash': { kind: 'f64', unit: 'money', about: 'cash' },
  'creator.sales': { kind: 'f64', unit: 'money/month', about: 'sales of this month' },
  'district.occupied': { kind: 'i32', unit: 'units', about: 'floor units in use or claimed' },
  'district.rent': { kind: 'f64', unit: 'money/month', about: 'rent of one floor unit' },
  'district.rentPaid': { kind: 'f64', unit: 'money/month', about: 'rent before this month changed it' },
  'district.attraction': { kind: 'f64', unit: '1', about: 'what draws customers' },
  'district.demand': { kind: 'f64', unit: 'money/month', about: 'what customers spend here' },
  'district.skillSum': { kind: 'f64', unit: '1', about: 'skill of all creators, at the start of the month' },
  'district.skillMean': { kind: 'f64', unit: '1', about: 'their mean skill' },
  'district.appeal': { kind: 'f64', unit: '1', about: 'exp of the utility of a site' },
  'run.nextId': { kind: 'i32', unit: 'number', about: 'identity of the next entrant' },
  'run.open': { kind: 'i32', unit: 'creators', about: 'creators alive' },
  'run.evals': { kind: 'i32', unit: 'creators', about: 'who looked for another place, so far' },
  'run.moves': { kind: 'i32', unit: 'creators', about: 'who moved, so far' },
  'run.exits': { kind: 'i32', unit: 'creators', about: 'who left, so far' },
  'run.entrants': { kind: 'i32', unit: 'creators', about: 'who came in, so far' },
} as const satisfies Columns

interface Context extends StepContext {
  readonly places: Places
  readonly population: Population
  readonly n0: number
  readonly nDistricts: number
  /** District of each row. */
  readonly districtOfRow: Int32Array
  /** (1 + n)^alpha by n. */
  readonly powerOfCount: Float64Array
  readonly noise: Float64Array
  /** Rows whose creator looks for another place this month; rows never shift, so they hold until relocation. */
  readonly seekers: Int32Array
  nSeekers: number
  readonly weight: Float64Array
  readonly candidate: Int32Array
}

const defineProcess = processDefiner<typeof COLUMNS, Context>()

const demand = defineProcess({
  id: 'demand',
  about: 'every zone splits its budget over the districts by attraction and distance (Huff)',
  reads: ['district.occupied'],
  writes: ['district.attraction', 'district.demand'],
  run(see, set, { places, nDistricts, powerOfCount }) {
    const { amenity, budget, pull, zones } = places
    const occupied = see['district.occupied']
    const attraction = set['district.attraction']
    const spent = set['district.demand']
    for (let d = 0; d < nDistricts; d++) {
      attraction[d] = amenity[d] * powerOfCount[occupied[d]]
      spent[d] = 0
    }
    const whole = nDistricts - (nDistricts % 4)
    for (let z = 0; z < zones; z++) {
      const row = z * nDistricts
      // Four sums, because one would wait for its own addition in every turn.
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      let d = 0
      for (; d < whole; d += 4) {
        s0 += attraction[d] * pull[row + d]
        s1 += attraction[d + 1] * pull[row + d + 1]
        s2 += attraction[d + 2] * pull[row + d + 2]
        s3 += attraction[d + 3] * pull[row + d + 3]
      }
      for (; d < nDistricts; d++) s0 += attraction[d] * pull[row + d]
      const share = budget[z] / (s0 + s1 + (s2 + s3))
      for (d = 0; d < whole; d += 4) {
        spent[d] += share * pull[row + d]
        spent[d + 1] += share * pull[row + d + 1]
        spent[d + 2] += share * pull[row + d + 2]
        spent[d + 3] += share * pull[row + d + 3]
      }
      for (; d < nDistricts; d++) spent[d] += share * pull[row + d]
    }
    for (let d = 0; d < nDistricts; d++) spent[d] *= attraction[d]
  },
})

const rents = defineProcess({
  id: 'rents',
  about:
    'rent follows demand per floor unit, fast up and slow down; tenants still pay the old one this month',
  reads: ['district.occupied', 'district.demand'],
  writes: ['district.rent', 'district.rentPaid'],
  run(see, set, { places, nDistricts }) {
    const { units } = places
    const occupied = see['district.occupied']
    const spent = see['district.demand']
    const rent = set['district.rent']
    const paid = set['district.rentPaid']
    for (let d = 0; d < nDistricts; d++) {
      const before = rent[d]
      const gap = P.rho * (spent[d] / units[d]) * (0.5 + occupied[d] / units[d]) - before
      paid[d] = before
      rent[d] = Math.max(before + (gap > 0 ? P.rentUp : P.rentDown) * gap, P.rentMin)
    }
  },
})

const trade = defineProcess({
  id: 'trade',
  about:
    'demand is shared by skill and luck; who has no cash left closes, who pays too much rent starts to look',
  reads: [
    'creator.state',
    'creator.id',
    'creator.skill',
    'district.occupied',
    'district.demand',
    'district.rent',
    'district.rentPaid',
    'district.skillSum',
  ],
  writes: ['creator.cash', 'creator.sales', 'district.skillMean', 'run.exits', 'run.open'],
  draws: ['sales'],
  run(see, set, context) {
    const { population, noise, seekers, nDistricts } = context
    const { blockStart } = population
    const { a, b } = context.keys.month('sales')
    const { margin, fixedCost, theta } = P
    const state = see['creator.state']
    const id = see['creator.id']
    const skill = see['creator.skill']
    const cash = set['creator.cash']
    const sales = set['creator.sales']
    let nSeekers = 0
    let nExits = 0
    for (let d = 0; d < nDistricts; d++) {
      const n = see['district.occupied'][d]
      const total = see['district.skillSum'][d]
      const salesPerSkill = n > 0 ? see['district.demand'][d] / total : 0
      set['district.skillMean'][d] = n > 0 ? total / n : 0
      const due = see['district.rentPaid'][d] + fixedCost
      const rent = see['district.rent'][d]
      const end = blockStart[d + 1]
      for (let row = blockStart[d]; row < end; row++) {
        const open = state[row]
        const sold = salesPerSkill * skill[row] * quantileOf(noise, hash2(a, b, id[row]))
        const left = cash[row] + open * (margin * sold - due)
        sales[row] = sold
        cash[row] = left
        if (left < 0) {
          population.exit(row)
          nExits++
        } else {
          seekers[nSeekers] = row
          nSeekers += +(rent > theta * sold) & open
        }
      }
    }
    context.nSeekers = nSeekers
    set['run.exits'][0] += nExits
    set['run.open'][0] -= nExits
  },
})

const appeal = defineProcess({
  id: 'appeal',
  about:
    'what a site in each district is worth to a seeker: exp(ln(1 + demand / (n + 1) / 100) - rent / rRef bR)',
  reads: ['district.occupied', 'district.demand', 'district.rent'],
  writes: ['district.appeal'],
  run(see, set, { nDistricts }) {
    const worth = set['district.appeal']
    for (let d = 0; d < nDistricts; d++) {
      const share = see['district.demand'][d] / (see['district.occupied'][d] + 1) / P.demandScale
      worth[d] = (1 + share) * exp((-P.rentWeight / P.rentScale) * see['district.rent'][d])
    }
  },
})

const relocation = defineProcess({
  id: 'relocation',
  about:
    'a seeker stays or takes one of eight districts drawn at random, by weight; a full one turns them away',
  reads: ['creator.id', 'district.appeal'],
  writes: ['creator.cash', 'run.evals', 'run.moves'],
  draws: ['relocation', 'unit'],
  run(see, set, context) {
    const { population, places, districtOfRow, seekers, nSeekers, nDistricts, weight, candidate } = context
    const { decay, x, y } = places
    const { a, b } = context.keys.month('relocation')
    const unitKey = context.keys.month('unit')
    const unitA = unitKey.a
    const unitB = unitKey.b
    const { candidates, distanceWeight, moveCost } = P
    const stay = exp(P.stayBonus)
    const id = see['creator.id']
    const worth = see['district.appeal']
    const cash = set['creator.cash']
    let moves = 0
    for (let s = 0; s < nSeekers; s++) {
      const row = seekers[s]
      const own = districtOfRow[row]
      const counter = id[row] * 16
      let total = worth[own] * stay
      for (let k = 0; k < candidates; k++) {
        const c = Math.floor(uniform(a, b, counter + 1 + k) * nDistricts)
        weight[k] = total
        candidate[k] = c
        total +=
          worth[c] *
          (decay === undefined
            ? exp(-distanceWeight * Math.sqrt((x[own] - x[c]) ** 2 + (y[own] - y[c]) ** 2))
            : decay[own * nDistricts + c])
      }
      // The weights are kept cumulative: the pick counts how many lie below it, without a branch to mispredict.
      const pick = uniform(a, b, counter) * total
      let k = -1
      for (let j = 0; j < candidates; j++) k += +(pick > weight[j])
      if (k < 0) continue
      const c = candidate[k]
      if (c === own) continue
      const to = population.claim(c, unitA, unitB, id[row])
      if (to < 0) continue
      cash[row] -= moveCost
      population.move(row, to)
      moves++
    }
    set['run.evals'][0] += nSeekers
    set['run.moves'][0] += moves
  },
})

const entry = defineProcess({
  id: 'entry',
  about: 'newcomers choose among eight districts drawn at random; those who find no room are lost',
  reads: ['district.appeal'],
  writes: [
    'creator.id',
    'creator.birth',
    'creator.skill',
    'creator.cash',
    'creator.sales',
    'run.nextId',
    'run.open',
    'run.entrants',
  ],
  draws: ['entry', 'unit'],
  run(see, set, context) {
    const { population, nDistricts, weight, candidate } = context
    const { a, b } = context.keys.month('entry')
    const unitKey = context.keys.month('unit')
    const unitA = unitKey.a
    const unitB = unitKey.b
    const worth = see['district.appeal']
    const wanted = poisson(a, b, P.entrantsPerStartingCreator * context.n0)
    let nextId = set['run.nextId'][0]
    const firstId = nextId
    for (let q = 0; q < wanted; q++) {
      const counter = q * 16
      let total = 0
      for (let k = 0; k < P.candidates; k++) {
        const c = Math.floor(uniform(a, b, counter + k) * nDistricts)
        weight[k] = total
        candidate[k] = c
        total += worth[c]
      }
      const pick = uniform(a, b, counter + 8) * total
      let k = 0
      for (let j = 1; j < P.candidates; j++) k += +(pick > weight[j])
      const row = population.claim(candidate[k], unitA, unitB, nextId)
      if (row < 0) continue
      set['creator.id'][row] = nextId++
      set['creator.birth'][row] = context.tick
      set['creator.skill'][row] = exp(P.skillSd * normalQuantile(uniform(a, b, counter + 9)))
      set['creator.cash'][row] = P.cashMin + P.cashSpan * uniform(a, b, counter + 10)
      set['creator.sales'][row] = 0
      population.open(row)
    }
    set['run.nextId'][0] = nextId
    set['run.open'][0] += nextId - firstId
    set['run.entrants'][0] += nextId - firstId
  },
})

const learning = defineProcess({
  id: 'learning',
  about: 'learning by doing and from better neighbours; gathers the skill sums that next month begins with',
  reads: ['creator.state', 'district.skillMean'],
  writes: ['creator.skill', 'district.skillSum'],
  run(see, set, { population, nDistricts }) {
    const { blockStart } = population
    const { learn, skillCap } = P
    const halfSpill = 0.5 * P.spill
    const state = see['creator.state']
    const skill = set['creator.skill']
    for (let d = 0; d < nDistricts; d++) {
      const mean = see['district.skillMean'][d]
      const end = blockStart[d + 1]
      let sum = 0
      for (let row = blockStart[d]; row < end; row++) {
        const s = skill[row]
        const gap = mean - s
        // 0.5 (gap + |gap|) is max(0, gap) without a branch, which half of the creators would mispredict; likewise a
        // vacant row, one in four here, is kept at zero by its state (0) instead of being stepped over.
        const grown = s + state[row] * (learn * (skillCap - s) + halfSpill * (gap + Math.abs(gap)))
        skill[row] = grown
        sum += grown
      }
      set['district.skillSum'][d] = sum
    }
  },
})

const SCHEDULE = [demand, rents, trade, appeal, relocation, entry, learning]

/** A Poisson number; its uniforms are read from counter -1 downwards, so that the entrants' counters stay free. */
function poisson(a: number, b: number, mean: number): number {
  if (mean >= 30)
    return Math.max(0, Math.floor(mean + Math.sqrt(mean) * normalQuantile(uniform(a, b, -1)) + 0.5))
  const limit = exp(-mean)
  let product = 1
  for (let k = 0; ; k++) {
    product *= uniform(a, b, -1 - k)
    if (product <= limit) return k
  }
}

export type EnginePort = Simulation<typeof COLUMNS, Context>

/** The model at its start, to be stepped month by month. */
export function createEnginePort(options: ReferenceOptions): EnginePort {
  const { n0, districts: nDistricts } = options
  const keys = new Keys(runKey(`reference ${options.seed}`))
  const { a, b } = keys.trait('set-up')
  let counter = 0
  const next = () => uniform(a, b, counter++)
  const places = layOutPlaces(options, next)
  const blockStart = new Int32Array(nDistricts + 1)
  for (let d = 0; d < nDistricts; d++) blockStart[d + 1] = blockStart[d] + places.units[d]
  const rows = blockStart[nDistricts]
  const districtOfRow = new Int32Array(rows)
  for (let d = 0; d < nDistricts; d++) districtOfRow.fill(d, blockStart[d], blockStart[d + 1])

  const store = allocate(COLUMNS, { creator: rows, district: nDistricts, run: 1 })
  const { columns } = store
  const agentColumns = [
    'creator.id',
    'creator.birth',
    'creator.skill',
    'creator.cash',
    'creator.sales',
  ] as const
  const population = new Population({
    state: columns['creator.state'],
    blockStart,
    occupied: columns['district.occupied'],
    blockOf: districtOfRow,
    columns: agentColumns.map(id => ({ array: columns[id], width: 1 })),
  })
  columns['district.rent'].fill(P.rentStart)
  for (let id = 0; id < n0; id++) {
    let d = Math.floor(next() * nDistricts)
    while (population.vacant(d) === 0) d = (d + 1) % nDistricts
    const row = population.claim(d, a, b, id)
    const skill = exp(P.skillSd * normalQuantile(next()))
    columns['creator.id'][row] = id
    columns['creator.skill'][row] = skill
    columns['creator.cash'][row] = P.cashMin + P.cashSpan * next()
    columns['district.skillSum'][d] += skill
    population.open(row)
  }
  population.commit()
  columns['run.nextId'][0] = n0
  columns['run.open'][0] = n0

  const largest = places.units.reduce((most, units) => Math.max(most, units), 0)
  return simulate<typeof COLUMNS, Context>({
    store,
    schedule: SCHEDULE,
    commit: () => population.commit(),
    context: {
      keys,
      tick: 0,
      places,
      population,
      n0,
      nDistricts,
      districtOfRow,
      powerOfCount: Float64Array.from({ length: largest + 1 }, (_, n) => pow(1 + n, P.alpha)),
      noise: lognormalTable(P.sigma),
      seekers: new Int32Array(rows),
      nSeekers: 0,
      weight: new Float64Array(P.candidates),
      candidate: new Int32Array(P.candidates),
    },
  })
}

/** Runs the model once on the engine. Deterministic in its options, to the bit, on every platform. */
export function runEnginePort(options: ReferenceOptions): ReferenceResult {
  const simulation = createEnginePort(options)
  const { columns } = simulation.store
  const open = columns['run.open']
  let steps = 0
  const started = performance.now()
  for (let tick = 0; tick < options.ticks; tick++) {
    steps += open[0]
    simulation.step()
  }
  const msLoop = performance.now() - started
  const n = open[0]
  // Vacant rows are zero, so that plain sums are sums over the creators.
  const total = (column: Float64Array) => column.reduce((sum, value) => sum + value, 0)
  return {
    steps,
    n,
    evals: columns['run.evals'][0],
    moves: columns['run.moves'][0],
    exits: columns['run.exits'][0],
    entrants: columns['run.entrants'][0],
    meanCash: total(columns['creator.cash']) / n,
    meanSkill: total(columns['creator.skill']) / n,
    meanRent: total(columns['district.rent']) / options.districts,
    msLoop,
  }
}
