/** What a month of the whole model costs, in creator-steps of the hand-written loop; where it goes; how it grows. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createRun, type Region, type Run, SCHEDULE } from '../../sim/index.ts'
import type { Bench, Row } from './bench.ts'
import { businessMonths, modelWork, readRegion, scenarioOf } from './model-months.ts'
import { runHandLoop } from './reference/hand-loop.ts'
import { withMoreAgents, withMoreDistricts } from './scaled-region.ts'
import { paired, type Spread, spread } from './timing.ts'

/** What the ratio to the hand-written loop is meant to stay below: with all mechanisms, and with the core of the model alone. */
const AIM = 12
const AIM_OF_CORE = 6
/** The core of the model: demand to memory of the place, without people, towns' links, services, platforms and carbon. */
const CORE = new Set([
  ...[
    'shocks',
    'calendar',
    'policy',
    'newMonth',
    'talent',
    'entry',
    'visitors',
    'pull',
    'demand',
    'accounts',
  ],
  ...['learning', 'ties', 'askingRent', 'leases', 'chains', 'exit', 'memory'],
])
/** What growth from 5 thousand to 500 thousand businesses is meant to stay below. */
const AIM_OF_GROWTH = 1.5
/** Bytes a business that state and its machinery may take, beyond what a world takes in any case. */
const AIM_OF_BYTES = 200

const YEARS = 20
/** Months and ticks of a round, short enough that a round meets one speed of the machine. */
const ROUND_MONTHS = 6
const HAND = { n0: 10_000, districts: 50, ticks: 12, seed: 1 }

function handWork(): number {
  const { msLoop, steps } = runHandLoop(HAND)
  return (msLoop * 1e6) / steps
}

const exact = (value: number): Spread => ({ value, min: value, max: value, n: 1 })

function about(region: Region) {
  const units = region.districts.reduce((sum, d) => sum + d.units, 0)
  return { bench: 'model', region: region.id, districts: region.districts.length, units }
}

function againstTheLoop(region: Region, core: boolean, report: (row: Row) => void): void {
  const without = core ? SCHEDULE.map(p => p.id).filter(id => !CORE.has(id)) : []
  const { a, b, ratio } = paired(modelWork(region, ROUND_MONTHS, 12 * YEARS, without), handWork, {
    warmUp: 60,
    rounds: 120,
  })
  const size = { ...about(region), processes: core ? 'core' : 'all' }
  report({
    ...size,
    metric: 'business-month / creator-step of the loop',
    unit: 'ratio',
    ...ratio,
    aim: core ? AIM_OF_CORE : AIM,
  })
  report({ ...size, metric: 'business-month', unit: 'ns', ...a })
  report({ ...size, metric: 'creator-step of the loop', unit: 'ns', ...b })
}

/** Share of each process in the time of a run, and of what is not a process: metrics, results. */
function whereItGoes(region: Region, report: (row: Row) => void): void {
  const months = 12 * YEARS
  const shares: number[][] = []
  const ns: number[] = []
  let names: string[] = []
  for (let replicate = 0; replicate < 5; replicate++) {
    const run = createRun(scenarioOf(region, months), { replicate, now: () => performance.now() })
    const start = performance.now()
    run.advance(months)
    const all = performance.now() - start
    const spent = [...run.simulation.spent]
    names = [...run.simulation.schedule.map(process => process.id), 'metrics and results']
    spent.push(all - spent.reduce((sum, ms) => sum + ms, 0))
    shares.push(spent.map(ms => ms / all))
    ns.push((all * 1e6) / businessMonths(run, 0, months))
  }
  const size = about(region)
  names.forEach((process, k) => {
    report({ ...size, process, metric: 'share of time', unit: 'share', ...spread(shares.map(row => row[k])) })
  })
  report({ ...size, metric: 'business-month, clock read around each process', unit: 'ns', ...spread(ns) })
}

function growth(
  small: Region,
  large: Region,
  how: string,
  rounds: { months: number; warmUp: number; rounds: number },
  report: (row: Row) => void,
  aim?: number,
): void {
  const { ratio } = paired(
    modelWork(large, rounds.months, 12 * YEARS),
    modelWork(small, rounds.months, 12 * YEARS),
    rounds,
  )
  report({
    ...about(large),
    metric: `business-month, ${how}`,
    unit: 'ratio',
    ...ratio,
    ...(aim ? { aim } : {}),
  })
}

/** Collects what nobody holds any more, so that what is left is what is used. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
}

const usedBytes = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Bytes that a run holds after a quarter, by when every process has had its turn, and its businesses. */
function held(region: Region, collect: () => void): { bytes: number; state: number; businesses: number } {
  collect()
  const before = usedBytes()
  const run: Run = createRun(scenarioOf(region, 3))
  run.advance(3)
  collect()
  const bytes = usedBytes() - before
  return { bytes, state: run.world.store.buffer.byteLength, businesses: businessMonths(run, 2, 3) }
}

function memory(small: Region, large: Region, report: (row: Row) => void): void {
  const collect = collector()
  held(small, collect)
  const a = held(small, collect)
  const b = held(large, collect)
  const more = b.businesses - a.businesses
  const size = about(large)
  report({
    ...size,
    metric: 'memory of a run for each further business',
    unit: 'bytes',
    ...exact((b.bytes - a.bytes) / more),
    aim: AIM_OF_BYTES,
  })
  report({ ...size, metric: 'of it state', unit: 'bytes', ...exact((b.state - a.state) / more) })
  report({ ...about(small), metric: 'memory of a run', unit: 'bytes', ...exact(a.bytes) })
}

/**
 * Bytes that a month leaves to the garbage collector: how far the heap grows from month to month, in months in which
 * nothing was collected. What grows with the businesses is the difference of two sizes.
 */
function garbage(region: Region): { bytes: number; businesses: number } {
  const run = createRun(scenarioOf(region, 12 * YEARS))
  run.advance(12 * YEARS - 60)
  const grown: number[] = []
  let before = process.memoryUsage().heapUsed
  while (run.month < run.months) {
    run.step()
    const now = process.memoryUsage().heapUsed
    if (now >= before) grown.push(now - before)
    before = process.memoryUsage().heapUsed
  }
  const businesses = businessMonths(run, run.months - 60, run.months) / 60
  return { bytes: spread(grown).value, businesses }
}

function allocation(small: Region, large: Region, report: (row: Row) => void): void {
  garbage(small)
  const a = garbage(small)
  const b = garbage(large)
  report({ ...about(small), metric: 'garbage of a month', unit: 'bytes', ...exact(a.bytes) })
  report({
    ...about(large),
    metric: 'garbage of a month for each further business',
    unit: 'bytes',
    ...exact((b.bytes - a.bytes) / (b.businesses - a.businesses)),
  })
}

export const model: Bench = {
  name: 'model',
  about:
    'a business-month of the whole model / a creator-step of the hand-written loop; where it goes, how it grows',
  run(report) {
    const region = readRegion('seven-towns')
    againstTheLoop(region, true, report)
    againstTheLoop(region, false, report)
    whereItGoes(region, report)
    const few = { months: ROUND_MONTHS, warmUp: 10, rounds: 40 }
    growth(region, withMoreAgents(region, 4), '4 N / N', few, report)
    growth(region, withMoreDistricts(region, 2), '2 D / D', few, report)
    growth(region, withMoreDistricts(region, 4), '4 D / D', few, report)
    const large = withMoreAgents(region, 100)
    growth(region, large, '100 N / N', { months: 3, warmUp: 2, rounds: 8 }, report, AIM_OF_GROWTH)
    memory(region, large, report)
    allocation(region, withMoreAgents(region, 4), report)
  },
}
