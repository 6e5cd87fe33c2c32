import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { KeptAnswers, keepingPool } from '../../../src/validate/kept-answers.node.ts'
import type { Pool } from '../../../src/validate/pool.ts'
import { golmok } from '../../fixtures/call-golmok.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golmok-study-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Answers ten times the task, last task first, and breaks off at the task that is told; `ran` holds what was run. */
function countingPool(breaksAt = Number.NaN): { pool: Pool<number, object>; ran: number[] } {
  const ran: number[] = []
  return {
    ran,
    pool: {
      async run(tasks, onDone, _signal, onResult) {
        const results: object[] = []
        for (let i = tasks.length - 1; i >= 0; i--) {
          if (tasks[i] === breaksAt) throw new Error('cut off')
          ran.push(tasks[i])
          results[i] = { of: tasks[i], values: [tasks[i] * 10, Number.NaN, -0] }
          await onResult?.(results[i], i)
          onDone?.(tasks.length - i, tasks.length)
        }
        return results
      },
      close: async () => {},
    },
  }
}

const INPUTS = { kind: 'test' }
const study = async (pool: Pool<number, object>, kept: KeptAnswers | undefined, seen: number[] = []) => {
  const first = keepingPool(pool, kept, 'first')
  const second = keepingPool(pool, kept, 'second')
  return [
    await first.run([1, 2, 3], done => void seen.push(done)),
    await first.run([4, 5]),
    await second.run([6]),
  ]
}

it('a study that was cut off goes on with what it kept, to the same answers, NaN and all', async () => {
  const whole = await study(countingPool().pool, undefined)
  await expect(study(countingPool(4).pool, await KeptAnswers.create(folder, INPUTS))).rejects.toThrow(
    'cut off',
  )

  const [kept] = await KeptAnswers.allOf(folder)
  expect([kept.count, kept.isOf(INPUTS), kept.isOf({ kind: 'other' })]).toEqual([4, true, false])
  const { pool, ran } = countingPool()
  const seen: number[] = []
  expect(await study(pool, kept, seen)).toEqual(whole)
  expect(ran).toEqual([4, 6])
  // What was there counts as done at once.
  expect(seen[0]).toBe(3)
})

it('an answer that was damaged is run again', async () => {
  const first = await KeptAnswers.create(folder, INPUTS)
  const whole = await study(countingPool().pool, first)
  const file = join(first.path, 'first-0-1.kept')
  const bytes = readFileSync(file)
  bytes[bytes.length - 1] ^= 1
  writeFileSync(file, bytes)
  const { pool, ran } = countingPool()
  expect(await study(pool, first)).toEqual(whole)
  expect(ran).toEqual([2])
})

it('golmok study goes nowhere near an unfinished study of other flags, and says what to do', async () => {
  const kept = await KeptAnswers.create(folder, INPUTS)
  await kept.keep('ablation-0-0', { of: 1 })
  const call = (...flags: string[]) => golmok(['study', 'ablation', '--lang', 'en', ...flags])
  const unasked = await call('--out', folder)
  expect([unasked.code, unasked.stderr]).toEqual([
    2,
    expect.stringContaining('an unfinished study stands here'),
  ])
  const other = await call('--out', folder, '--resume')
  expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('other flags')])
  expect((await KeptAnswers.allOf(folder))[0].count).toBe(1)
  expect((await call('--resume')).code).toBe(2)
})

it('golmok study stopped by Ctrl-C keeps what is finished, and leaves no trace where nothing is', async () => {
  mkdirSync(join(folder, 'out'))
  const stop = new AbortController()
  stop.abort()
  const ended = await golmok(['study', 'ablation', '--out', join(folder, 'out'), '--workers', '1'], {
    signal: stop.signal,
  })
  expect(ended.code).toBe(130)
  expect(readdirSync(join(folder, 'out'))).toEqual([])
})
