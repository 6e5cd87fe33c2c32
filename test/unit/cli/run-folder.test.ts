import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { OWNER_FILE } from '../../../src/files/folder-owner.node.ts'
import { KeptReplicates } from '../../../src/report/kept-replicates.node.ts'
import { smallScenario } from '../../attack/small-bundle.ts'
import { golmok, scratchFolder } from '../../fixtures/call-golmok.ts'

let scratch: ReturnType<typeof scratchFolder>
let out: string
beforeEach(() => {
  scratch = scratchFolder()
  out = join(scratch.path, 'out')
})
afterEach(() => scratch.remove())

const run = (...flags: string[]) =>
  golmok(['run', smallScenario(scratch.path), '--workers', '1', '--lang', 'en', '--out', out, ...flags])
const head = () => JSON.parse(readFileSync(join(out, 'result.json'), 'utf8'))
const seen = () => readdirSync(out).filter(name => !name.startsWith('.'))

it('refuses a folder that another run writes to, and says whose it is and what to do', async () => {
  mkdirSync(out)
  const owner = { pid: process.pid, host: 'elsewhere', since: '2026-01-01T00:00:00.000Z', began: '' }
  writeFileSync(join(out, OWNER_FILE), JSON.stringify(owner))
  const { code, stderr } = await run()
  expect(code).toBe(2)
  expect(stderr).toContain(`process ${process.pid} on elsewhere`)
  expect(stderr).toContain(OWNER_FILE)
  expect(readdirSync(out)).toEqual([OWNER_FILE])
})

it('of two runs at one time into one folder, one is refused and the other’s bundle is whole', async () => {
  const seed = (text: string) => ['--seed', text, '--force', '--quiet']
  const ended = await Promise.all([run(...seed('one')), run(...seed('two'))])
  const codes = ended.map(e => e.code).sort()
  // Either they met, or one had ended before the other began.
  expect([
    [0, 0],
    [0, 2],
  ]).toContainEqual(codes)
  const rows = readFileSync(join(out, 'region.csv'), 'utf8').trimEnd().split('\n').slice(1)
  expect(rows.every(row => row.split(',')[3] === head().seed)).toBe(true)
  expect((await golmok(['verify', out, '--workers', '1', '--quiet'])).code).toBe(0)
})

it('with --force and another format no table of the old result stays beside the new one', async () => {
  await run('--tables', 'region,districts')
  writeFileSync(join(out, 'districts.csv'), 'my own work')
  const { code, stderr } = await run('--force', '--format', 'parquet')
  expect(code).toBe(0)
  // The untouched one is gone; what somebody changed is left, and told.
  expect(seen().sort()).toEqual(['districts.csv', 'region.parquet', 'result.json'])
  expect(stderr).toContain('districts.csv was named by the result that stood here and was changed')
})

it('writes through no link', async () => {
  await run()
  writeFileSync(join(scratch.path, 'victim'), 'precious')
  renameSync(join(out, 'region.csv'), join(scratch.path, 'aside'))
  symlinkSync(join(scratch.path, 'victim'), join(out, 'region.csv'))
  const { code } = await run('--force')
  expect(code).toBe(2)
  expect(readFileSync(join(scratch.path, 'victim'), 'utf8')).toBe('precious')
})

it('goes on after Ctrl-C with --resume, to the same bytes as in one go', async () => {
  await run('--replicates', '3', '--quiet')
  const whole = ['result.json', 'region.csv'].map(name => readFileSync(join(out, name), 'utf8'))
  renameSync(out, join(scratch.path, 'whole'))

  const stop = new AbortController()
  const watch = setInterval(() => {
    if (!existsSync(out)) return
    const area = readdirSync(out).find(name => name.startsWith('.run.'))
    if (area && readdirSync(join(out, area)).some(name => name.endsWith('.kept'))) stop.abort()
  }, 1)
  const args = [
    'run',
    smallScenario(scratch.path),
    '--workers',
    '1',
    '--replicates',
    '3',
    '--out',
    out,
    '--lang',
    'en',
  ]
  const stopped = await golmok(args, { signal: stop.signal })
  clearInterval(watch)
  expect(stopped.code).toBe(130)
  expect(stopped.stderr).toContain('--resume')
  const kept = head().replicates.length
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(3)

  const again = await golmok([...args])
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('exists')])
  const other = await golmok([...args, '--seed', 'other', '--resume'])
  expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('another scenario')])
  const resumed = await golmok([...args, '--resume'])
  expect([resumed.code, resumed.stderr]).toEqual([0, expect.stringContaining(`${kept} of 3`)])
  expect(['result.json', 'region.csv'].map(name => readFileSync(join(out, name), 'utf8'))).toEqual(whole)
  expect(readdirSync(out).sort()).toEqual(['region.csv', 'result.json'])
})

it('keeps what is finished when the disk takes no more, says so, and goes on later', async () => {
  await run('--replicates', '2', '--quiet')
  const whole = readFileSync(join(out, 'region.csv'), 'utf8')
  renameSync(out, join(scratch.path, 'whole'))
  // A folder in the place of a table stands for a disk that takes the replicates and not the tables.
  mkdirSync(join(out, 'region.csv'), { recursive: true })
  const failed = await run('--replicates', '2', '--force')
  expect(failed.code).toBeGreaterThan(0)
  expect(failed.stderr).toContain('2 of 2 finished replicates are kept')
  expect(failed.stderr).not.toContain('made a mistake')
  const [area] = await KeptReplicates.allOf(out)
  expect(area.finished).toEqual([0, 1])
  expect((await run('--replicates', '2')).stderr).toMatch(/exists|unfinished run stands here/)

  renameSync(join(out, 'region.csv'), join(scratch.path, 'aside'))
  const unasked = await run('--replicates', '2')
  expect([unasked.code, unasked.stderr]).toEqual([
    2,
    expect.stringContaining('2 of 2 replicates are finished'),
  ])
  expect((await run('--replicates', '2', '--resume')).code).toBe(0)
  expect(readFileSync(join(out, 'region.csv'), 'utf8')).toBe(whole)
})

it('runs a kept replicate again when its file was damaged', async () => {
  mkdirSync(join(out, 'region.csv'), { recursive: true })
  await run('--force')
  const [area] = await KeptReplicates.allOf(out)
  const file = join(area.path, '0.kept')
  const bytes = readFileSync(file)
  bytes[bytes.length - 9] ^= 1
  writeFileSync(file, bytes)
  expect(await area.read(0)).toBeUndefined()
  renameSync(join(out, 'region.csv'), join(scratch.path, 'aside'))
  expect((await run('--resume')).code).toBe(0)
  expect((await golmok(['verify', out, '--workers', '1', '--quiet'])).code).toBe(0)
})
