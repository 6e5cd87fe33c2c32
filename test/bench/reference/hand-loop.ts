/**
 * The reference model as a hand-written loop over typed arrays: what the engine's machinery is measured against.
 *
 * Tuned as far as it goes without changing the model: keyed draws, the sales noise from a quantile table, exp once per
 * district, powers of counts from a table, exits that fill their hole from the end, and as few passes over the
 * creators as the order of the tick allows (two: sales with the lists of leavers and seekers, and learning with the
 * skill sums of the next tick). Rent needs only demand and counts, so it is settled before the first pass.
 */
import {
  EXACT_CELLS,
  hash2,
  lognormalExact,
  lognormalTable,
  NOISE_CELLS,
  normalQuantile,
  PURPOSE,
  phaseKey,
  poisson,
  unit,
} from './draws.ts'
import { PARAMETERS as P, type ReferenceOptions, type ReferenceResult } from './parameters.ts'
import { layOutPlaces, type Places } from './places.ts'

interface World {
  readonly places: Places
  readonly seed: number
  readonly n0: number
  readonly nDistricts: number
  readonly noise: Float64Array
  /** (1 + n)^alpha by n. */
  readonly powerOfCount: Float64Array
  // By district.
  readonly count: Int32Array
  readonly rent: Float64Array
  readonly rentBefore: Float64Array
  readonly demand: Float64Array
  readonly attraction: Float64Array
  readonly skillSum: Float64Array
  readonly skillMean: Float64Array
  readonly salesPerSkill: Float64Array
  readonly expAppeal: Float64Array
  // By creator, the living ones in 0..n-1.
  readonly id: Int32Array
  readonly district: Int32Array
  readonly birth: Int32Array
  readonly skill: Float64Array
  readonly cash: Float64Array
  readonly sales: Float64Array
  // Rows found in the sales pass.
  readonly leavers: Int32Array
  readonly seekers: Int32Array
  nLeavers: number
  nSeekers: number
  n: number
  nextId: number
  steps: number
  evals: number
  moves: number
  exits: number
  entrants: number
}

/** Runs the model once. Deterministic in its options up to the last bits of the platform's exp and log. */
export function runHandLoop(options: ReferenceOptions): ReferenceResult {
  const world = setUp(options)
  const started = performance.now()
  for (let tick = 0; tick < options.ticks; tick++) {
    world.steps += world.n
    shareDemand(world)
    settleDistricts(world)
    trade(world, phaseKey(world.seed, tick, PURPOSE.sales, 0), phaseKey(world.seed, tick, PURPOSE.sales, 1))
    countLeavers(world)
    appraise(world)
    relocate(
      world,
      phaseKey(world.seed, tick, PURPOSE.relocation, 0),
      phaseKey(world.seed, tick, PURPOSE.relocation, 1),
    )
    removeLeavers(world)
    enter(world, tick)
    learn(world)
  }
  return report(world, performance.now() - started)
}

function setUp(options: ReferenceOptions): World {
  const { n0, districts, seed } = options
  const key = phaseKey(seed, 0, PURPOSE.setUp, 0)
  const keyB = phaseKey(seed, 0, PURPOSE.setUp, 1)
  let counter = 0
  const next = () => unit(hash2(key, keyB, counter++))
  const places = layOutPlaces(options, next)
  let room = 0
  let largest = 0
  for (const units of places.units) {
    room += units
    largest = Math.max(largest, units)
  }
  const world: World = {
    places,
    seed,
    n0,
    nDistricts: districts,
    noise: lognormalTable(P.sigma),
    powerOfCount: Float64Array.from({ length: largest + 1 }, (_, n) => (1 + n) ** P.alpha),
    count: new Int32Array(districts),
    rent: new Float64Array(districts).fill(P.rentStart),
    rentBefore: new Float64Array(districts),
    demand: new Float64Array(districts),
    attraction: new Float64Array(districts),
    skillSum: new Float64Array(districts),
    skillMean: new Float64Array(districts),
    salesPerSkill: new Float64Array(districts),
    expAppeal: new Float64Array(districts),
    // No district ever holds more than its floor units, so this is enough for good.
    id: new Int32Array(room),
    district: new Int32Array(room),
    birth: new Int32Array(room),
    skill: new Float64Array(room),
    cash: new Float64Array(room),
    sales: new Float64Array(room),
    leavers: new Int32Array(room),
    seekers: new Int32Array(room),
    nLeavers: 0,
    nSeekers: 0,
    n: 0,
    nextId: 0,
    steps: 0,
    evals: 0,
    moves: 0,
    exits: 0,
    entrants: 0,
  }
  for (let i = 0; i < n0; i++) {
    let d = Math.floor(next() * districts)
    while (world.count[d] >= places.units[d]) d = (d + 1) % districts
    const skill = Math.exp(P.skillSd * normalQuantile(next()))
    open(world, d, skill, P.cashMin + P.cashSpan * next(), 0)
    world.skillSum[d] += skill
  }
  return world
}

function open(world: World, d: number, skill: number, cash: number, tick: number): void {
  const row = world.n++
  world.id[row] = world.nextId++
  world.district[row] = d
  world.birth[row] = tick
  world.skill[row] = skill
  world.cash[row] = cash
  world.sales[row] = 0
  world.count[d]++
}

/** Step 1: every zone splits its budget over the districts by attraction and distance (Huff). */
function shareDemand(world: World): void {
  const { attraction, demand, count, powerOfCount, nDistricts } = world
  const { amenity, budget, pull, zones } = world.places
  for (let d = 0; d < nDistricts; d++) {
    attraction[d] = amenity[d] * powerOfCount[count[d]]
    demand[d] = 0
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
      demand[d] += share * pull[row + d]
      demand[d + 1] += share * pull[row + d + 1]
      demand[d + 2] += share * pull[row + d + 2]
      demand[d + 3] += share * pull[row + d + 3]
    }
    for (; d < nDistricts; d++) demand[d] += share * pull[row + d]
  }
  for (let d = 0; d < nDistricts; d++) demand[d] *= attraction[d]
}

/** The district part of step 2 (sales per skill, mean skill) and step 3 (rent). */
function settleDistricts(world: World): void {
  const { count, rent, rentBefore, demand, skillSum, skillMean, salesPerSkill, nDistricts } = world
  const { units } = world.places
  for (let d = 0; d < nDistricts; d++) {
    const n = count[d]
    const total = skillSum[d]
    salesPerSkill[d] = n > 0 ? demand[d] / total : 0
    skillMean[d] = n > 0 ? total / n : 0
    const before = rent[d]
    const gap = P.rho * (demand[d] / units[d]) * (0.5 + n / units[d]) - before
    rentBefore[d] = before
    rent[d] = Math.max(before + (gap > 0 ? P.rentUp : P.rentDown) * gap, P.rentMin)
  }
}

/** Step 2 per creator: sales and cash; and who has to leave, who looks for another place. */
function trade(world: World, key: number, keyB: number): void {
  world.nLeavers = 0
  world.nSeekers = 0
  let row = tradeFrom(world, 0, key, keyB)
  while (row < world.n) {
    tradeInTail(world, row, key, keyB)
    row = tradeFrom(world, row + 1, key, keyB)
  }
}

/**
 * Trades row by row until a creator's noise falls into the outermost cells of the table (one in 500), and returns that
 * row. A call to exp inside this loop, even one that is hardly ever made, would cost as much as the rest of it: the
 * compiler then keeps nothing in registers. The lists grow without a branch, for the same kind of reason.
 */
function tradeFrom(world: World, from: number, key: number, keyB: number): number {
  const { n, id, district, skill, cash, sales, rent, rentBefore, salesPerSkill, noise, leavers, seekers } =
    world
  const { margin, fixedCost, theta } = P
  let { nLeavers, nSeekers } = world
  let i = from
  for (; i < n; i++) {
    const h = hash2(key, keyB, id[i])
    const cell = h >>> 20
    if (cell < EXACT_CELLS || cell >= NOISE_CELLS - EXACT_CELLS) break
    const low = noise[cell]
    const d = district[i]
    const sold = salesPerSkill[d] * skill[i] * (low + (h & 0xfffff) * 2 ** -20 * (noise[cell + 1] - low))
    const left = cash[i] + (margin * sold - rentBefore[d] - fixedCost)
    sales[i] = sold
    cash[i] = left
    leavers[nLeavers] = i
    nLeavers += +(left < 0)
    seekers[nSeekers] = i
    nSeekers += +(rent[d] > theta * sold) & +(left >= 0)
  }
  world.nLeavers = nLeavers
  world.nSeekers = nSeekers
  return i
}

/** The same for one row, its noise taken from the exact quantile. */
function tradeInTail(world: World, i: number, key: number, keyB: number): void {
  const d = world.district[i]
  const quantile = ((hash2(key, keyB, world.id[i]) >>> 0) + 0.5) * 2 ** -32
  const sold = world.salesPerSkill[d] * world.skill[i] * lognormalExact(P.sigma, quantile)
  world.sales[i] = sold
  world.cash[i] += P.margin * sold - world.rentBefore[d] - P.fixedCost
  if (world.cash[i] < 0) world.leavers[world.nLeavers++] = i
  else if (world.rent[d] > P.theta * sold) world.seekers[world.nSeekers++] = i
}

/** Step 4 as far as others feel it: the floor space is free at once; the rows go after the moves. */
function countLeavers(world: World): void {
  const { count, district, leavers, nLeavers } = world
  for (let k = 0; k < nLeavers; k++) count[district[leavers[k]]]--
  world.exits += nLeavers
}

/** Step 5 per district: exp(v), where v = ln(1 + demand / (n + 1) / 100) - rentWeight rent / rentScale. */
function appraise(world: World): void {
  const { expAppeal, demand, count, rent, nDistricts } = world
  for (let d = 0; d < nDistricts; d++) {
    expAppeal[d] =
      (1 + demand[d] / (count[d] + 1) / P.demandScale) * Math.exp((-P.rentWeight / P.rentScale) * rent[d])
  }
}

const weight = new Float64Array(P.candidates)
const candidate = new Int32Array(P.candidates)

/** Step 5 per seeker: stay or one of eight districts drawn at random, by weight; a full district turns them away. */
function relocate(world: World, key: number, keyB: number): void {
  const { id, district, cash, count, seekers, nSeekers, expAppeal, nDistricts } = world
  const { units, decay, x, y } = world.places
  const { candidates, distanceWeight, moveCost } = P
  const stay = Math.exp(P.stayBonus)
  let moves = 0
  for (let s = 0; s < nSeekers; s++) {
    const i = seekers[s]
    const own = district[i]
    const counter = id[i] * 16
    let total = expAppeal[own] * stay
    // The weights are kept cumulative: the pick then counts how many lie below it, without a branch to mispredict.
    const pick = unit(hash2(key, keyB, counter))
    for (let k = 0; k < candidates; k++) {
      const c = (unit(hash2(key, keyB, counter + 1 + k)) * nDistricts) | 0
      weight[k] = total
      candidate[k] = c
      total +=
        expAppeal[c] *
        (decay === undefined
          ? Math.exp(-distanceWeight * Math.sqrt((x[own] - x[c]) ** 2 + (y[own] - y[c]) ** 2))
          : decay[own * nDistricts + c])
    }
    const u = pick * total
    let k = -1
    for (let j = 0; j < candidates; j++) k += +(u > weight[j])
    if (k < 0) continue
    const c = candidate[k]
    if (c === own || count[c] >= units[c]) continue
    count[own]--
    count[c]++
    district[i] = c
    cash[i] -= moveCost
    moves++
  }
  world.evals += nSeekers
  world.moves += moves
}

/** Step 4, the rows: each hole is filled from the end, the highest first, so that no leaver is moved. */
function removeLeavers(world: World): void {
  const { id, district, birth, skill, cash, sales, leavers, nLeavers } = world
  let n = world.n
  for (let k = nLeavers - 1; k >= 0; k--) {
    const hole = leavers[k]
    n--
    id[hole] = id[n]
    district[hole] = district[n]
    birth[hole] = birth[n]
    skill[hole] = skill[n]
    cash[hole] = cash[n]
    sales[hole] = sales[n]
  }
  world.n = n
}

/** Step 6: entrants choose among eight districts drawn at random; those who find no room are lost. */
function enter(world: World, tick: number): void {
  const key = phaseKey(world.seed, tick, PURPOSE.entry, 0)
  const keyB = phaseKey(world.seed, tick, PURPOSE.entry, 1)
  const { count, expAppeal, nDistricts } = world
  const { units } = world.places
  const wanted = poisson(key, keyB, P.entrantsPerStartingCreator * world.n0)
  for (let q = 0; q < wanted; q++) {
    const counter = q * 16
    let total = 0
    for (let k = 0; k < P.candidates; k++) {
      const c = (unit(hash2(key, keyB, counter + k)) * nDistricts) | 0
      weight[k] = total
      candidate[k] = c
      total += expAppeal[c]
    }
    const u = unit(hash2(key, keyB, counter + 8)) * total
    let k = 0
    for (let j = 1; j < P.candidates; j++) k += +(u > weight[j])
    const d = candidate[k]
    if (count[d] >= units[d]) continue
    const skill = Math.exp(P.skillSd * normalQuantile(unit(hash2(key, keyB, counter + 9))))
    open(world, d, skill, P.cashMin + P.cashSpan * unit(hash2(key, keyB, counter + 10)), tick)
    world.entrants++
  }
}

/** Step 7: learning by doing and from better neighbours; gathers the skill sums that the next tick needs. */
function learn(world: World): void {
  const { n, district, skill, skillMean, skillSum } = world
  const { learn: rate, skillCap } = P
  const halfSpill = 0.5 * P.spill
  skillSum.fill(0)
  for (let i = 0; i < n; i++) {
    const d = district[i]
    const s = skill[i]
    const gap = skillMean[d] - s
    // 0.5 (gap + |gap|) is max(0, gap) without a branch, which half of the creators would mispredict.
    const grown = s + rate * (skillCap - s) + halfSpill * (gap + Math.abs(gap))
    skill[i] = grown
    skillSum[d] += grown
  }
}

function report(world: World, msLoop: number): ReferenceResult {
  const { n, steps, evals, moves, exits, entrants } = world
  return {
    steps,
    n,
    evals,
    moves,
    exits,
    entrants,
    meanCash: mean(world.cash, n),
    meanSkill: mean(world.skill, n),
    meanRent: mean(world.rent, world.nDistricts),
    msLoop,
  }
}

function mean(column: Float64Array, length: number): number {
  let sum = 0
  for (let i = 0; i < length; i++) sum += column[i]
  return length > 0 ? sum / length : 0
}
