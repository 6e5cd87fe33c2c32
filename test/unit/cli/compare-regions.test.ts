import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { regionDigest, sameRegion } from '../../../src/region/region-digest.ts'
import { golmok, scratchFolder } from '../../fixtures/call-golmok.ts'

const scratch = scratchFolder()
afterAll(scratch.remove)
const region = JSON.parse(
  readFileSync(new URL('../../../scenarios/alley/region.json', import.meta.url), 'utf8'),
)
const scenario = JSON.parse(
  readFileSync(new URL('../../../scenarios/alley/baseline.json', import.meta.url), 'utf8'),
)

function write(name: string, of: object): string {
  const path = join(scratch.path, `${name}.json`)
  writeFileSync(path, JSON.stringify({ ...scenario, id: name, region: of, spinUpMonths: 0, months: 1 }))
  return path
}

it('a region is what it holds, not what it is called', () => {
  const moved = structuredClone(region)
  moved.towns[0].areaKm2 += 268
  expect(sameRegion(region, moved)).toBe(false)
  const renamed = { ...region, id: 'other', name: { ko: '다른', en: 'other' }, source: 'elsewhere' }
  expect(sameRegion(region, renamed)).toBe(true)
  const reordered = Object.fromEntries(Object.entries(region).reverse())
  expect(regionDigest(reordered as typeof region)).toBe(regionDigest(region))
})

it('compare tells two regions of one id apart, and says how', async () => {
  const moved = structuredClone(region)
  moved.towns[0].areaKm2 += 268
  const flags = ['--replicates', '2', '--workers', '1', '--lang', 'en']
  const { stderr } = await golmok(['compare', write('once', region), write('twice', moved), ...flags])
  expect(stderr).toContain('are on different regions')
  expect(stderr).toContain(`Both regions are called ${region.id}`)
  const same = await golmok([
    'compare',
    write('once', region),
    write('named', { ...region, id: 'imported' }),
    ...flags,
  ])
  expect(same.stderr).not.toContain('different regions')
  expect(same.stderr).toMatch(/corrected for \d+ metrics \(Holm\)/)
})
