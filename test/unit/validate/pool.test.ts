import { getEventListeners } from 'node:events'
import { expect, it } from 'vitest'
import { openPool } from '../../../src/validate/pool.ts'
import type { ReplicateTask } from '../../../src/validate/replicate.ts'
import { smallRegion } from '../../fixtures/worlds.ts'

const task = (replicate: number): ReplicateTask => ({
  region: smallRegion(),
  seed: 'rounds',
  replicate,
  spinUpMonths: 0,
  months: 24,
  params: {},
  patterns: ['P1'],
})

it('leaves nothing on the signal of a job of many rounds, and stops with its reason', async () => {
  const pool = openPool(1)
  const stop = new AbortController()
  try {
    for (let round = 0; round < 3; round++) {
      const [result] = await pool.run([task(round)], undefined, stop.signal)
      expect(result.replicate).toBe(round)
    }
    expect(getEventListeners(stop.signal, 'abort')).toHaveLength(0)
    const running = pool.run([task(3), task(4)], undefined, stop.signal)
    stop.abort(new Error('enough'))
    await expect(running).rejects.toThrow('enough')
    await expect(pool.run([task(5)], undefined, stop.signal)).rejects.toThrow('enough')
  } finally {
    await pool.close()
  }
})
