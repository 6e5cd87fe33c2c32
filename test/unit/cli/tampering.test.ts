import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadResult } from '../../../src/cli/read-result.ts'
import { integrityFaults } from '../../../src/report/bundle-proof.node.ts'
import { smallBundle } from '../../attack/small-bundle.ts'
import { TAMPERINGS } from '../../attack/tamperings.ts'
import { golmok, scratchFolder, silentContext } from '../../fixtures/call-golmok.ts'

const scratch = scratchFolder()
afterAll(scratch.remove)
let bundle: string
beforeAll(async () => {
  bundle = await smallBundle(scratch.path)
})

let copies = 0
function copy(): string {
  const folder = join(scratch.path, `copy-${copies++}`)
  cpSync(bundle, folder, { recursive: true })
  return folder
}

describe('verify', () => {
  it('finds nothing in what was not touched, and leaves no trace', async () => {
    const { code, stderr } = await golmok(['verify', bundle, '--workers', '1', '--lang', 'en'])
    expect([code, stderr]).toEqual([0, expect.stringContaining('Verified: 2 of 2')])
    expect(readdirSync(bundle).sort()).toEqual(['districts.csv', 'region.csv', 'result.json'])
  })

  // What a hash finds is found before anything runs; what only the run finds is asked of the whole command. `npm run attack`
  // asks the command about all of them.
  const byHash = TAMPERINGS.filter(t => !t.name.includes('hash'))
  it.each(byHash)('finds by hashes alone: $name', async ({ apply }) => {
    const folder = copy()
    apply(folder)
    const { context } = silentContext(['verify'])
    const { path, text, bundle: read } = await loadResult(folder, context)
    expect(await integrityFaults(path, text, read)).not.toEqual([])
  })

  it.each(TAMPERINGS.filter(t => t.name.includes('hash')))('finds: $name', async ({ apply }) => {
    const folder = copy()
    apply(folder)
    const { code, stderr } = await golmok(['verify', folder, '--workers', '1', '--lang', 'en'])
    expect(code, stderr).toBeGreaterThan(0)
    expect(stderr).not.toContain('made a mistake')
    expect(stderr).not.toContain('Verified:')
  })
})

describe('compare', () => {
  const some = [
    'head: seed',
    'region.csv: a number',
    'region.csv: a row twice',
    'region.csv: a link to the same',
  ]
  it.each(TAMPERINGS.filter(t => some.includes(t.name)))(
    'does not use a result with: $name',
    async ({ apply }) => {
      const folder = copy()
      apply(folder)
      const { code, stdout } = await golmok(['compare', bundle, folder, '--lang', 'en', '--quiet'])
      expect(code).toBe(2)
      expect(stdout).toBe('')
    },
  )
})
