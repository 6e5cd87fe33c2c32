import { describe, expect, it } from 'vitest'
import { ENGINE_VERSION } from '../../sim/index.ts'
import { nodeCatalog } from '../../src/region/catalog.node.ts'
import { fingerprint, goldenKeys, readGolden, versionFor } from './fingerprints.ts'

// A golden file proves sameness, not truth. A wanted change: `npm run golden:update`, and a line in CHANGELOG.md.
const golden = readGolden()
const keys = nodeCatalog().scenarios.map(s => s.key)

describe('golden digests', () => {
  it('covers every shipped scenario and no other, one file each, readable summary first', () => {
    expect(goldenKeys().sort()).toEqual([...keys].sort())
    for (const each of Object.values(golden)) expect(Object.keys(each)[0]).toBe('summary')
  })

  it('have a version of the engine that goes with them, so that no change of results keeps the old one', () => {
    expect(ENGINE_VERSION).toBe(versionFor(golden))
  })

  it.each(keys)('%s gives the same state, table by table and year by year', async key => {
    const now = await fingerprint(key)
    const then = golden[key]
    now.years.forEach((tables, year) => {
      const changed = Object.keys(tables).filter(t => tables[t] !== then.years[year]?.[t])
      expect(changed, `first differing year of the run: ${year + 1}`).toEqual([])
    })
    expect(now.summary).toEqual(then.summary)
    expect(now.digest).toBe(then.digest)
  })
})
