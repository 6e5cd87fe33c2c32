import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { REGION_KIND, SCENARIO_KIND, SCHEMA_VERSION } from '../../src/scenario/fields.ts'
import { type Migration, migrate } from '../../src/scenario/migrate.ts'
import { MIGRATIONS, OLDEST_VERSION } from '../../src/scenario/migrations/index.ts'

const fixtures = fileURLToPath(new URL('../fixtures/migrations', import.meta.url))
const text = { ko: '까닭', en: 'reason' }

/** A chain as later versions may have one. */
const chain: readonly Migration[] = [
  {
    to: 2,
    kind: SCENARIO_KIND,
    why: text,
    up: ({ horizon, ...file }) => ({ ...file, months: Number(horizon) * 12 }),
  },
  { to: 3, kind: 'both', why: text, up: file => ({ ...file, author: '' }) },
]

describe('migrate', () => {
  const old = { kind: SCENARIO_KIND, schemaVersion: 1, horizon: 20 }

  it('takes every step after the version found, in order, and says which', () => {
    const { file, steps } = migrate(old, 1, 3, chain)
    expect(file).toEqual({ kind: SCENARIO_KIND, schemaVersion: 3, months: 240, author: '' })
    expect(steps.map(step => step.to)).toEqual([2, 3])
  })

  it('leaves the file that came in as it was', () => {
    migrate(old, 1, 3, chain)
    expect(old).toEqual({ kind: SCENARIO_KIND, schemaVersion: 1, horizon: 20 })
  })

  it('takes only the steps for its kind, and still reaches the newest version', () => {
    const { file, steps } = migrate({ kind: REGION_KIND, schemaVersion: 1 }, 1, 3, chain)
    expect(file).toEqual({ kind: REGION_KIND, schemaVersion: 3, author: '' })
    expect(steps.map(step => step.to)).toEqual([3])
  })

  it('does nothing to a file of the newest version', () => {
    expect(migrate({ ...old, schemaVersion: 3 }, 3, 3, chain).steps).toEqual([])
  })
})

/** Migrations of a chain that lack a fixture pair `NNN-what.before.json` and `.after.json`. */
function withoutFixtures(migrations: readonly Migration[], files: readonly string[]): readonly number[] {
  const has = (to: number, side: string) =>
    files.some(file => file.startsWith(`${String(to).padStart(3, '0')}-`) && file.endsWith(`.${side}.json`))
  return migrations.filter(m => !has(m.to, 'before') || !has(m.to, 'after')).map(m => m.to)
}

describe('the chain of this version', () => {
  const files = existsSync(fixtures) ? readdirSync(fixtures) : []

  it('has no gaps and ends at the newest version', () => {
    const versions = MIGRATIONS.map(m => m.to)
    expect(versions).toEqual([...versions].sort((a, b) => a - b))
    expect(versions.at(-1) ?? OLDEST_VERSION).toBe(SCHEMA_VERSION)
    for (let to = OLDEST_VERSION + 1; to <= SCHEMA_VERSION; to++) expect(versions).toContain(to)
  })

  it('has a fixture pair for each step, and each step makes the one of the other', () => {
    expect(withoutFixtures(MIGRATIONS, files)).toEqual([])
    for (const before of files.filter(file => file.endsWith('.before.json'))) {
      const read = (file: string) => JSON.parse(readFileSync(`${fixtures}/${file}`, 'utf8'))
      const step = MIGRATIONS.find(m => before.startsWith(String(m.to).padStart(3, '0')))
      expect(step, before).toBeDefined()
      expect({ ...step!.up(read(before)), schemaVersion: step!.to }).toEqual(
        read(before.replace('.before.', '.after.')),
      )
    }
  })

  it('would be found out if a pair were missing', () => {
    expect(withoutFixtures(chain, ['002-months.before.json', '002-months.after.json'])).toEqual([3])
    expect(withoutFixtures(chain, ['002-months.before.json', '003-author.after.json'])).toEqual([2, 3])
  })
})
