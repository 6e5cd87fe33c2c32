import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createRun,
  LEVERS,
  type LeverUse,
  openBooks,
  type Region,
  type ScenarioSpec,
  SHOCKS,
} from '../../../sim/index.ts'
import { busyScenario, scenario } from '../../fixtures/worlds.ts'

/** First thing that does not add up in a run, with its month; undefined where everything does. */
function firstWrong(spec: ScenarioSpec, months: number): string | undefined {
  const run = createRun(spec)
  const books = openBooks(run.world)
  for (let i = 0; i < months; i++) {
    run.step()
    const wrong = books.check()
    if (wrong.length > 0) return `month ${run.month}: ${wrong[0]}`
  }
  return undefined
}
const shipped = (id: string) =>
  JSON.parse(readFileSync(new URL(`../../../scenarios/${id}/region.json`, import.meta.url), 'utf8')) as Region

/** Some uses of levers, drawn from the registry. */
const uses = fc.array(
  fc
    .record({
      lever: fc.constantFrom(...LEVERS),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      from: fc.nat(20),
      length: fc.nat(30),
    })
    .map(({ lever, at, from, length }): LeverUse => {
      const { min, max } = lever.value
      return { lever: lever.id, value: min + at * (max - min), from, to: from + 1 + length }
    }),
  { maxLength: 12 },
)

describe('money, units and businesses are conserved', () => {
  it.each(['alley', 'seven-towns'])('every month on the shipped region %s', id => {
    const spec = scenario({ region: shipped(id), levers: busyScenario().levers, spinUpMonths: 6 })
    expect(firstWrong(spec, 42)).toBeUndefined()
  })

  it('whatever levers and shocks meet, budget or none', () => {
    fc.assert(
      fc.property(
        uses,
        fc.constantFrom(...SHOCKS),
        fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
        (levers, shock, budget) => {
          const spec = scenario({
            levers,
            spinUpMonths: 2,
            shocks: [{ shock: shock.id, from: 6, months: 10, strength: 1.5 }],
            budget: budget === null ? {} : { perYear: budget },
          })
          expect(firstWrong(spec, 30)).toBeUndefined()
        },
      ),
      { numRuns: 25, seed: 11 },
    )
  })

  it('people too, town by town, while they are born, move and settle by a programme', () => {
    const levers = [
      { lever: 'youthVillage', value: 1000, from: 0, to: 24, where: { towns: ['city'] } },
      { lever: 'transportLink', value: 0.5, from: 0 },
    ]
    expect(firstWrong(scenario({ levers, spinUpMonths: 2 }), 50)).toBeUndefined()
  })

  it('notices people who vanish from one town and appear in another', () => {
    const run = createRun(scenario())
    run.advance(3)
    const books = openBooks(run.world)
    run.step()
    run.world.c['town.people'][1] -= 50
    run.world.c['town.people'][5] += 50
    const wrong = books.check().join('; ')
    expect(wrong).toContain('town 0')
    expect(wrong).toContain('town 1')
    expect(wrong).not.toContain('in all')
  })

  it('notices a business that vanishes, money that appears and a tie that hangs', () => {
    const run = createRun(scenario())
    run.advance(3)
    const books = openBooks(run.world)
    const c = run.world.c
    const open = c['business.state'].indexOf(1)
    c['business.state'][open] = 0
    expect(books.check().join()).toContain('counts')
    c['business.state'][open] = 1
    run.step()
    c['business.cash'][c['business.state'].indexOf(1)] += 50_000
    expect(books.check().join()).toContain('in cash')
    c['business.ties'][0] = 9
    expect(books.check().join()).toContain('tie')
  })
})
