import { afterAll, expect, it } from 'vitest'
import { mutationsOfImports } from '../attack/import-mutations.ts'
import { kills } from '../attack/kills.ts'
import { mutationsOfTexts } from '../attack/text-mutations.ts'
import { scratchFolder } from '../fixtures/call-golmok.ts'

// Short versions of `npm run attack`.
const scratch = scratchFolder()
afterAll(scratch.remove)

it('a kill at any moment leaves the old or the new result, and a folder that can be taken', async () => {
  expect((await kills(scratch.path, 4, 'ci')).broken).toEqual([])
}, 300_000)

it('mutated scenario and region files are read or refused, and nothing else is thrown', () => {
  const { tried, read, refused, escaped } = mutationsOfTexts(300, 'ci')
  expect(escaped).toEqual([])
  expect(read + refused).toBe(tried)
  expect(read).toBeGreaterThan(0)
  expect(refused).toBeGreaterThan(0)
})

it('mutated boundaries and tables are imported to what can be read again, or refused, and nothing else is thrown', () => {
  const { tried, read, refused, escaped } = mutationsOfImports(60, 'ci')
  expect(escaped).toEqual([])
  expect(read + refused).toBe(tried)
  expect(read).toBeGreaterThan(0)
  expect(refused).toBeGreaterThan(0)
})
