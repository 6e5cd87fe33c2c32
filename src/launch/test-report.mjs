import { existsSync, readFileSync } from 'node:fs'

/**
 * Counts what vitest's JSON report tells. A file that failed to load has no tests of its own and counts as one
 * failed test, so that it cannot vanish from the sum. A missing report counts as nothing: the exit code tells.
 *
 * @param {string} file
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function readTestReport(file) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  if (!existsSync(file)) return counts
  /** @type {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'))
  for (const { status, assertionResults } of testResults) {
    const failedBefore = counts.failed
    for (const test of assertionResults) {
      if (test.status === 'passed') counts.passed += 1
      else if (test.status === 'failed') counts.failed += 1
      else counts.skipped += 1
    }
    if (status === 'failed' && counts.failed === failedBefore) counts.failed += 1
  }
  return counts
}
