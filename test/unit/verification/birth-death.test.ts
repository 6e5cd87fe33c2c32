import { describe, expect, it } from 'vitest'
import { createRun, EVENT, measures } from '../../../sim/index.ts'
import { NO_VARIETY, ONE_MARKET } from '../../fixtures/bare-worlds.ts'
import { district, scenario, town } from '../../fixtures/worlds.ts'

/**
 * With demand beyond all need, no rents and nothing that tires or strains an owner, openings and closures do not know how
 * many shops there are: each district is an immigration-death process in months. lambda founders a month are drawn as
 * m = ceil(3 lambda) candidates who exist with chance lambda / m each; every open shop closes with chance mu at the
 * end of the month. So N' = Bin(N + B, 1 - mu) with B ~ Bin(m, lambda / m), and at rest
 *
 *   E N   = lambda (1 - mu) / mu
 *   Var N = [ (1 - mu)^2 lambda (1 - lambda / m) + mu (1 - mu) (E N + lambda) ] / (1 - (1 - mu)^2)
 *
 * (Poisson births would give Var N = E N.) Lifetimes are geometric: S(t) = (1 - mu)^t after t months.
 */
const MU = 0.05
const LAMBDA = 2
const TOWNS = 16
const MONTHS = 2400
const BURN_IN = 240

function isolatedTowns() {
  const residents = 8000
  const region = {
    id: 'isolated',
    name: { ko: 'isolated', en: 'isolated' },
    about: { ko: 'for tests', en: 'for tests' },
    source: 'made up for tests',
    agentScale: 1,
    towns: Array.from({ length: TOWNS }, (_, t) =>
      town(`t${t}`, { x: 200 * t, y: 0, population: [0, residents / 2, residents / 2, 0], visitors: 0 }),
    ),
    districts: Array.from({ length: TOWNS }, (_, t) =>
      district(`d${t}`, `t${t}`, {
        x: 200 * t,
        units: 140,
        catchment: 1,
        daytime: 0,
        creators: 0,
        chains: 0,
      }),
    ),
    links: [],
  }
  const params = {
    ...ONE_MARKET,
    ...NO_VARIETY,
    onDemography: 0,
    onMigration: 0,
    // Every sector's market is beyond all need, also that of business services.
    spendPerHead: 1e5,
    shareDaily: 0.31,
    bizPerHead: 1e5,
    bidShare: 0,
    background: MU,
    independentRate: LAMBDA / residents,
    homeBias: 1e6,
    retireAge: 1e3,
  }
  return createRun(scenario({ region, params, spinUpMonths: 0, months: MONTHS, seed: 'birth and death' }))
}

describe('one district as a birth-death process', () => {
  const run = isolatedTowns()
  const counts: Float64Array[] = Array.from({ length: TOWNS }, () => new Float64Array(MONTHS - BURN_IN))
  let otherExits = 0
  for (let m = 0; m < MONTHS; m++) {
    run.step()
    for (let d = 0; d < TOWNS; d++) {
      otherExits += run.world.c['district.failed'][d] + run.world.c['district.displaced'][d]
      if (m >= BURN_IN) counts[d][m - BURN_IN] = run.world.c['district.occupied'][d]
    }
  }
  const all = counts.flatMap(c => Array.from(c))
  const meanTheory = (LAMBDA * (1 - MU)) / MU
  const births = LAMBDA * (1 - LAMBDA / Math.ceil(3 * LAMBDA))
  const keep = (1 - MU) * (1 - MU)
  const varTheory = (keep * births + MU * (1 - MU) * (meanTheory + LAMBDA)) / (1 - keep)
  // Independent pieces: a count forgets itself within 2 / mu months or so.
  const pieces = (TOWNS * (MONTHS - BURN_IN)) / (2 / MU)

  it('has nothing in it but births and the background hazard', () => {
    expect(otherExits).toBe(0)
    let rationed = 0
    for (const n of run.world.c['district.rationed']) rationed += n
    expect(rationed).toBe(0)
  })

  it('mean number of shops: lambda (1 - mu) / mu, within 4 standard errors', () => {
    const mean = measures.mean(all)
    expect(Math.abs(mean - meanTheory)).toBeLessThan(4 * Math.sqrt(varTheory / pieces))
    // The band is narrow enough to tell the month's order: closures before openings would give lambda / mu.
    expect(4 * Math.sqrt(varTheory / pieces)).toBeLessThan(LAMBDA / 2)
  })

  it('variance: that of binomial births, within 4 standard errors, and not that of Poisson births', () => {
    const variance = measures.sampleVariance(all)
    const error = varTheory * Math.sqrt(2 / pieces)
    expect(Math.abs(variance - varTheory)).toBeLessThan(4 * error)
    expect(meanTheory - varTheory).toBeGreaterThan(2 * error)
  })

  it('what districts do has nothing to do with each other', () => {
    const r = measures.correlation(counts[0], counts[1])
    expect(Math.abs(r)).toBeLessThan(4 / Math.sqrt(pieces / TOWNS))
  })

  it('Kaplan-Meier of the lifetimes is (1 - mu)^t, near exp(-mu t)', () => {
    const { tick, type, months, key, length } = run.results.events
    const opened = new Map<number, number>()
    const durations: number[] = []
    const died: number[] = []
    for (let i = 0; i < length; i++) {
      if (type[i] === EVENT.opened) opened.set(key[i], tick[i])
      // Months under risk: the month of the opening is the first.
      else if (type[i] === EVENT.retired && opened.delete(key[i])) {
        durations.push(months[i] + 1)
        died.push(1)
      }
    }
    for (const at of opened.values()) {
      durations.push(MONTHS - at)
      died.push(0)
    }
    const curve = measures.kaplanMeier(durations, died)
    for (const t of [1, 6, 12, 24, 36, 60]) {
      const theory = (1 - MU) ** t
      const error = Math.sqrt((theory * (1 - theory)) / durations.length)
      expect(Math.abs(measures.survivalAt(curve, t) - theory)).toBeLessThan(4 * error)
      expect(Math.abs(theory - Math.exp(-MU * t))).toBeLessThan(0.02)
    }
    expect(durations.length).toBeGreaterThan(50_000)
  })
})
