import { expect, it } from 'vitest'
import { killJobs } from '../../attack/kill-jobs.ts'

it('a job killed at three moments and resumed holds the bytes of one that nobody disturbed', async () => {
  const report = await killJobs({ kills: 3, seed: 'test', longest: 9000 })
  expect(report.differing).toBe(0)
  expect(report.jobs).toBeGreaterThan(0)
}, 240_000)
