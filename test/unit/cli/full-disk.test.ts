/** Disks that are really full and really read-only. */
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { KeptReplicates } from '../../../src/report/kept-replicates.node.ts'
import { smallScenario } from '../../attack/small-bundle.ts'
import { golmok, scratchFolder } from '../../fixtures/call-golmok.ts'
import { type SmallDisk, smallDisk, whyNoDisk } from '../../fixtures/small-disk.ts'

const REPLICATES = 4
const FILES = ['region.csv', 'result.json']

let scratch: ReturnType<typeof scratchFolder>
beforeAll(() => {
  scratch = scratchFolder()
})
afterAll(() => scratch.remove())

const run = (out: string, ...flags: string[]) => {
  const scenario = smallScenario(scratch.path)
  const common = ['--replicates', String(REPLICATES), '--workers', '1', '--lang', 'en']
  return golmok(['run', scenario, ...common, '--out', out, ...flags])
}
const bytesOf = (out: string) => FILES.map(name => readFileSync(join(out, name), 'utf8'))
const keptIn = async (out: string) => (await KeptReplicates.allOf(out))[0]?.finished.length ?? 0

describe.skipIf(whyNoDisk !== undefined)(
  `a small disk [skipped where none can be mounted: ${whyNoDisk}]`,
  () => {
    let disk: SmallDisk
    let out: string
    let whole: readonly string[]
    beforeAll(async () => {
      const aside = scratchFolder()
      expect((await run(aside.path, '--quiet')).code).toBe(0)
      whole = bytesOf(aside.path)
      aside.remove()
    })
    beforeEach(() => {
      disk = smallDisk(16)
      out = join(disk.path, 'out')
    })
    afterEach(() => disk.remove())

    it('that is full keeps what is finished, says where and how much, and the run goes on once there is room', async () => {
      const full = await run(out)
      expect(full.code, full.stderr).toBe(3)
      const kept = await keptIn(out)
      expect(kept).toBeGreaterThan(0)
      expect(kept).toBeLessThan(REPLICATES)
      expect(full.stderr).toMatch(new RegExp(`the disk of ${disk.path}\\S* is full`))
      expect(full.stderr).toMatch(/\d.*B to be written, \d.*B free/)
      expect(full.stderr).toContain(`${kept} of ${REPLICATES} finished replicates are kept in ${out}`)
      expect(full.stderr).toMatch(/About \d.*B are needed there for the rest/)
      // No stack, no blame on the program.
      expect(full.stderr).not.toMatch(/ {4}at |made a mistake/)
      expect(readdirSync(out).filter(name => !name.startsWith('.'))).toEqual([])

      // Still full: nothing is lost by trying again, and what is needed is told although not one more was kept.
      const again = await run(out, '--resume')
      expect(again.code).toBe(3)
      expect(await keptIn(out)).toBe(kept)
      expect(again.stderr).toMatch(/About \d.*B are needed there for the rest/)

      disk.resize(8000)
      const resumed = await run(out, '--resume')
      expect([resumed.code, resumed.stderr]).toEqual([0, expect.stringContaining(`${kept} of ${REPLICATES}`)])
      expect(bytesOf(out)).toEqual(whole)
      expect(readdirSync(out).sort()).toEqual(FILES)
    })

    // Kept replicates of 4 kB, a table of 8 kB, a head of 40 kB that is written twice: full before the table, before the
    // head, and between the first head and the second.
    it.each([24, 64, 88])(
      'of %i kB, full while the result is put together, keeps every replicate',
      async size => {
        disk.resize(size)
        const full = await run(out)
        expect(full.code, full.stderr).toBe(3)
        expect(full.stderr).toContain(`${REPLICATES} of ${REPLICATES} finished replicates are kept in ${out}`)
        expect((await run(out, '--resume', '--quiet')).code).toBe(3)
        disk.resize(8000)
        const resumed = await run(out, '--resume', '--quiet')
        expect(resumed.code, resumed.stderr).toBe(0)
        expect(bytesOf(out)).toEqual(whole)
        expect(readdirSync(out).sort()).toEqual(FILES)
      },
    )

    it('that becomes read-only ends the run with its own exit code, and gives the kept ones back later', async () => {
      expect((await run(out)).code).toBe(3)
      const kept = await keptIn(out)
      disk.setReadOnly(true)
      const refused = await run(out, '--resume')
      expect(refused.code, refused.stderr).toBe(3)
      expect(refused.stderr).toMatch(new RegExp(`${disk.path}\\S* is on a disk that can only be read`))
      expect(refused.stderr).not.toMatch(/ {4}at |made a mistake/)
      disk.setReadOnly(false)
      expect(await keptIn(out)).toBe(kept)
      disk.resize(8000)
      expect((await run(out, '--resume', '--quiet')).code).toBe(0)
      expect(bytesOf(out)).toEqual(whole)
    })

    it('that is read-only from the start is named before anything is computed', async () => {
      disk.setReadOnly(true)
      const refused = await run(out)
      expect(refused.code, refused.stderr).toBe(3)
      expect(refused.stderr).toContain(`${disk.path}`)
      expect(refused.stderr).toContain('can only be read')
    })
  },
)

// Root may write everywhere.
it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a folder without the right to write is named, with the exit code of the disk [skipped for root]',
  async () => {
    const out = join(scratch.path, 'closed')
    mkdirSync(out)
    chmodSync(out, 0o555)
    const refused = await run(out)
    expect([refused.code, refused.stderr]).toEqual([
      3,
      expect.stringContaining(`you may not write to ${out}`),
    ])
    chmodSync(out, 0o755)
    expect(readdirSync(out)).toEqual([])
  },
)
