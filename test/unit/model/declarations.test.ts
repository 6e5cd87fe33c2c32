import { describe, expect, it } from 'vitest'
import { COLUMNS, createRun, SCHEDULE, type WorldState } from '../../../sim/index.ts'
import { busyScenario } from '../../fixtures/worlds.ts'

/** Columns that a process looks at or changes, seen through a proxy, over a year of a world in which everything happens. */
function watch() {
  const run = createRun(busyScenario())
  run.advance(30)
  const world = run.world
  const looked = new Map<string, Set<string>>()
  const changed = new Map<string, Set<string>>()
  let current = ''
  const spy = new Proxy(world.c, {
    get(target, id: string) {
      if (current && id in COLUMNS) looked.get(current)?.add(id)
      return target[id as keyof typeof target]
    },
  })
  const seen: WorldState = Object.create(world, {
    c: { value: spy },
    tick: { value: world.tick, writable: true },
  })
  const bytes = () => new Map(Object.keys(COLUMNS).map(id => [id, copy(world.c[id as keyof typeof COLUMNS])]))
  for (let month = 0; month < 12; month++) {
    seen.keys.tick = seen.tick
    for (const process of SCHEDULE) {
      if (process.active?.(seen) === false) continue
      const before = bytes()
      current = process.id
      if (!looked.has(current)) looked.set(current, new Set())
      if (!changed.has(current)) changed.set(current, new Set())
      process.run(spy as never, spy as never, seen)
      current = ''
      for (const [id, old] of before) {
        if (!same(old, world.c[id as keyof typeof COLUMNS])) changed.get(process.id)?.add(id)
      }
      world.population.commit()
    }
    seen.tick++
    world.tick++
  }
  return { looked, changed }
}

const copy = (a: ArrayLike<number>) => Float64Array.from(a)
function same(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let i = 0; i < a.length; i++)
    if (a[i] !== b[i] && !(Number.isNaN(a[i]) && Number.isNaN(b[i]))) return false
  return true
}

describe('declarations of the processes', () => {
  const { looked, changed } = watch()

  it.each(SCHEDULE.map(p => [p.id, p] as const))(
    '%s changes only what it declares to write',
    (id, process) => {
      const undeclared = [...(changed.get(id) ?? [])].filter(
        c => !(process.writes as readonly string[]).includes(c),
      )
      expect(undeclared).toEqual([])
    },
  )

  it.each(SCHEDULE.map(p => [p.id, p] as const))('%s looks only at what it declares', (id, process) => {
    const known = [...process.reads, ...process.writes] as readonly string[]
    expect([...(looked.get(id) ?? [])].filter(c => !known.includes(c))).toEqual([])
  })

  it('declares only columns that exist', () => {
    for (const p of SCHEDULE) for (const id of [...p.reads, ...p.writes]) expect(COLUMNS).toHaveProperty([id])
  })
})
