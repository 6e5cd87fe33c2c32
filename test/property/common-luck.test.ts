/** Two scenarios meet the same people and the same luck: what a paired comparison stands on. */
import { describe, expect, it } from 'vitest'
import { createRun, EVENT_TYPES, LEVERS, type LeverUse, type Run } from '../../sim/index.ts'
import { CHAIN, CREATOR } from '../../sim/model/sectors.ts'
import { scenario } from '../fixtures/worlds.ts'

const START = 60

function runTo(month: number, levers: readonly LeverUse[]): Run {
  const run = createRun(scenario({ levers, months: 96 }))
  run.advance(month)
  return run
}

describe('a lever from month 60 on', () => {
  const without = runTo(START, []).digest()

  it.each(LEVERS.map(l => [l.id, l] as const))('%s: the same state, bit for bit, until month 60', (id, l) => {
    const { max, min, neutral } = l.value
    const use = { lever: id, value: max !== neutral ? max : min, from: START }
    expect(runTo(START, [use]).digest()).toEqual(without)
  })
})

/** Founders by who they are (home, month, number, kind), with what they are born with. */
function founders(run: Run): Map<string, string> {
  const { c, nUnits } = run.world
  const out = new Map<string, string>()
  for (let u = 0; u < nUnits; u++) {
    if (c['business.state'][u] !== 1 || c['business.cohort'][u] < 0) continue
    // An outlet of a chain belongs to its district, which is not among the columns.
    if (c['business.kind'][u] === CHAIN) continue
    const who = ['business.home', 'business.cohort', 'business.number', 'business.kind'] as const
    const born = ['business.key', 'business.size', 'business.founderAge'] as const
    out.set(who.map(id => c[id][u]).join(), born.map(id => c[id][u]).join())
  }
  return out
}

/** Identities of those who opened in some months, of all kinds or of one. */
function openers(run: Run, from: number, to: number, kind?: number): Set<number> {
  const { events } = run.results
  const out = new Set<number>()
  for (let i = 0; i < events.length; i++) {
    const month = events.tick[i] - run.spec.spinUpMonths
    if (EVENT_TYPES[events.type[i]] !== 'opened' || month < from || month >= to) continue
    if (kind === undefined || events.kind[i] === kind) out.add(events.key[i])
  }
  return out
}

describe('a policy that brings more people to found', () => {
  const courses = { lever: 'startupEducation', value: 200, from: START }
  const without = runTo(96, [])
  const withCourses = runTo(96, [courses])

  it('brings more of those it is for', () => {
    const creators = (run: Run) => openers(run, START, 96, CREATOR).size
    expect(creators(withCourses)).toBeGreaterThan(creators(without))
  })

  it('renames nobody: who founds in both worlds is the same person', () => {
    const here = founders(without)
    const there = founders(withCourses)
    const both = [...here.keys()].filter(who => there.has(who))
    expect(both.length).toBeGreaterThan(0)
    for (const who of both) expect(there.get(who)).toBe(here.get(who))
  })

  it('in its first month everybody who would have opened opens as well', () => {
    const usual = openers(without, START, START + 1)
    const more = openers(withCourses, START, START + 1)
    expect(usual.size).toBeGreaterThan(0)
    for (const key of usual) expect(more).toContain(key)
  })

  it('most of those who open in three years are the same people', () => {
    const more = openers(withCourses, START, 96)
    const usual = [...openers(without, START, 96)]
    expect(usual.filter(key => more.has(key)).length / usual.length).toBeGreaterThan(0.5)
  })
})
