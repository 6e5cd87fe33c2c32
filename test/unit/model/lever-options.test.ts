/** Every option of every lever, at two values: a world that is the same for both does not hear the option. */
import { describe, expect, it } from 'vitest'
import { createRun, LEVERS, type LeverUse } from '../../../sim/index.ts'
import { busyScenario } from '../../fixtures/worlds.ts'

const shocks = [{ shock: 'pandemic', from: 2, months: 12, strength: 1 }]
const busy = busyScenario()

/** State after three years, and what the government paid: an option that is a price shows in the bill alone. */
function outcome(use: LeverUse): string {
  const run = createRun({ ...busy, levers: [use], shocks, spinUpMonths: 6, months: 36 })
  run.advance(36)
  const spent = run.world.c['lever.spent'].reduce((a, b) => a + b, 0)
  return `${run.digest().combined} ${spent}`
}
const setting = (lever: (typeof LEVERS)[number]) =>
  busy.levers.find(use => use.lever === lever.id) ?? { lever: lever.id, value: lever.value.max, from: 0 }

const OPTIONS = LEVERS.flatMap(lever =>
  lever.options.map(option => [lever.id, option.id, lever, option] as const),
)

describe('options of levers', () => {
  it.each(OPTIONS)('%s hears %s', (_lever, id, lever, option) => {
    const at = (value: number) => outcome({ ...setting(lever), options: { [id]: value } })
    const choices = option.choices ? [option.min, option.min + 1] : [option.min, option.max]
    expect(at(choices[0] ?? 0)).not.toBe(at(choices[1] ?? 0))
  })

  it('names them all', () => {
    expect(OPTIONS.length).toBeGreaterThan(15)
  })
})
