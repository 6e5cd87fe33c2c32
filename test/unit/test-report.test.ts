import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readTestReport } from '../../src/launch/test-report.mjs'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'golmok-report-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('counts tests, and a file that did not load as one failure', () => {
  const file = join(folder, 'report.json')
  const tests = (...statuses: string[]) => statuses.map(status => ({ status }))
  writeFileSync(
    file,
    JSON.stringify({
      testResults: [
        { status: 'passed', assertionResults: tests('passed', 'passed', 'skipped', 'todo') },
        { status: 'failed', assertionResults: tests('passed', 'failed') },
        { status: 'failed', assertionResults: [] },
      ],
    }),
  )
  expect(readTestReport(file)).toEqual({ passed: 3, failed: 2, skipped: 2 })
})

it('counts nothing where there is no report', () => {
  expect(readTestReport(join(folder, 'absent.json'))).toEqual({ passed: 0, failed: 0, skipped: 0 })
})
