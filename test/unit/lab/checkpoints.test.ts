import { describe, expect, it } from 'vitest'
import { Checkpoints } from '../../../src/run/checkpoints.ts'

const shot = (bytes: number) => ({ bytes: new ArrayBuffer(bytes) })
const none = new Set<number>()

/** Offers a snapshot of each month from 0 to `months`. */
function fill(kept: Checkpoints<{ bytes: ArrayBuffer }>, months: number, bytes: number, named = none): void {
  for (let m = 0; m <= months; m++) if (kept.wants(m, named)) kept.add(m, shot(bytes))
}

describe('checkpoints', () => {
  it('stand at regular months and at those that are named', () => {
    const kept = new Checkpoints(1000, 12)
    fill(kept, 40, 10, new Set([17]))
    expect(kept.months).toEqual([0, 12, 17, 24, 36])
    expect(kept.bytes).toBe(50)
  })

  it('keep to the budget by doubling the interval, and keep month 0', () => {
    const kept = new Checkpoints(55, 12)
    fill(kept, 240, 10, new Set([17]))
    expect(kept.bytes).toBeLessThanOrEqual(55)
    expect(kept.months).toEqual([0, 96, 192])
  })

  it('keep one even where it alone is over the budget', () => {
    const kept = new Checkpoints(1, 12)
    fill(kept, 100, 10)
    expect(kept.months).toEqual([0])
  })

  it('give the latest at or before a month', () => {
    const kept = new Checkpoints(1000, 12)
    fill(kept, 36, 10)
    expect(kept.before(23)?.month).toBe(12)
    expect(kept.before(24)?.month).toBe(24)
    expect(kept.before(-1)).toBeUndefined()
  })

  it('forget what lies after a month', () => {
    const kept = new Checkpoints(1000, 12)
    fill(kept, 36, 10)
    kept.forgetAfter(24)
    expect(kept.months).toEqual([0, 12, 24])
    expect(kept.bytes).toBe(30)
  })
})
