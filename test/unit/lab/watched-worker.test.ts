import { describe, expect, it } from 'vitest'
import { type LifeSign, LifeSigns } from '../../../src/run/life-signs.ts'
import { LEAST_PATIENCE_S, patienceSeconds } from '../../../src/run/watched-worker.ts'

describe('the patience with a worker', () => {
  it('grows with its longest month, and has a floor', () => {
    expect(patienceSeconds(0)).toBe(LEAST_PATIENCE_S)
    expect(patienceSeconds(50)).toBe(LEAST_PATIENCE_S)
    expect(patienceSeconds(10_000)).toBe(200)
  })
})

describe('signs of life', () => {
  it('are given now and then, at once for other work, and carry the longest month', () => {
    let now = 0
    const posted: LifeSign[] = []
    const signs = new LifeSigns(
      sign => posted.push(sign),
      () => now,
    )
    signs.doing('baseline')
    for (let month = 0; month < 100; month++) {
      now += 20
      signs.month()
    }
    expect(posted.length).toBe(1 + 2000 / 500)
    signs.doing('scenario')
    expect(posted.at(-1)).toEqual({ kind: 'golmok-alive', doing: 'scenario', longestMonthMs: 20 })
    now += 9000
    signs.month()
    expect(posted.at(-1)!.longestMonthMs).toBe(9000)
    // Time between two pieces of work is no month.
    now += 60_000
    signs.doing('scenario')
    now += 10
    signs.month()
    expect(posted.at(-1)!.longestMonthMs).toBe(9000)
  })
})
