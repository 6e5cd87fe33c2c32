/** The smallest bundle that has all that a forger may want to change. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { golmok } from '../fixtures/call-golmok.ts'

/** Writes `small.json` into a folder: two months of the alleys, no spin-up. */
export function smallScenario(folder: string, more: object = {}): string {
  const text = readFileSync(new URL('../../scenarios/alley/baseline.json', import.meta.url), 'utf8')
  const path = join(folder, 'small.json')
  writeFileSync(path, JSON.stringify({ ...JSON.parse(text), spinUpMonths: 0, months: 2, ...more }))
  return path
}

export async function smallBundle(folder: string, name = 'bundle'): Promise<string> {
  const out = join(folder, name)
  const flags = ['--replicates', '2', '--tables', 'region,districts', '--workers', '1', '--quiet']
  const { code, stderr } = await golmok(['run', smallScenario(folder), ...flags, '--out', out])
  if (code !== 0) throw new Error(stderr)
  return out
}
