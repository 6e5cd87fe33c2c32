import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { killJobs } from '../attack/kill-jobs.ts'

// The built program: from source most of the time would be spent on starting it.
const program = fileURLToPath(new URL('../../dist/cli/cli.js', import.meta.url))

it('a job killed at three moments and resumed holds the bytes of one that nobody disturbed', async () => {
  const report = await killJobs({ kills: 3, seed: 'test', longest: 1500, program })
  expect(report.differing).toBe(0)
  expect(report.jobs).toBeGreaterThan(0)
}, 240_000)
