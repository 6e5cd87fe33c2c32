import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ENGINE_VERSION } from '../../sim/index.ts'
import { nodeCatalog } from '../../src/region/catalog.node.ts'
import { fingerprint, GOLDEN_FILE, type Golden, versionFor } from './fingerprints.ts'

// A golden file proves sameness, not truth. A wanted change: `npm run golden:update`, and a line in CHANGELOG.md.
const golden: Golden = JSON.parse(readFileSync(GOLDEN_FILE, 'utf8'))
const keys = nodeCatalog().scenarios.map(s => s.key)

describe('golden digests', () => {
  it('covers every shipped scenario, for this engine version', () => {
    expect(Object.keys(golden.scenarios).sort()).toEqual([...keys].sort())
    expect(golden.engineVersion).toBe(ENGINE_VERSION)
  })

  it('have a version of the engine that goes with them, so that no change of results keeps the old one', () => {
    expect(ENGINE_VERSION).toBe(versionFor(golden.scenarios))
  })

  it.each(keys)('%s gives the same state, table by table and year by year', async key => {
    const now = await fingerprint(key)
    const then = golden.scenarios[key]
    now.years.forEach((tables, year) => {
      const changed = Object.keys(tables).filter(t => tables[t] !== then.years[year]?.[t])
      expect(changed, `first differing year of the run: ${year + 1}`).toEqual([])
    })
    expect(now.summary).toEqual(then.summary)
    expect(now.digest).toBe(then.digest)
  })
})
