import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { FolderTakenError, OWNER_FILE, ownFolder } from '../../../src/files/folder-owner.node.ts'
import { scratchFolder } from '../../fixtures/call-golmok.ts'

let scratch: ReturnType<typeof scratchFolder>
let folder: string
beforeEach(() => {
  scratch = scratchFolder()
  folder = join(scratch.path, 'out')
})
afterEach(() => scratch.remove())

it('has one owner at a time, and no trace of one afterwards', async () => {
  const mine = await ownFolder(folder)
  const second = await ownFolder(folder).catch((e: unknown) => e)
  expect(second).toBeInstanceOf(FolderTakenError)
  expect((second as FolderTakenError).owner).toMatchObject({ pid: process.pid, host: hostname() })
  await mine.release()
  expect(existsSync(folder)).toBe(false)
})

it('one of many at the same moment gets it', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => ownFolder(folder)))
  const got = tries.filter(t => t.status === 'fulfilled')
  expect(got).toHaveLength(1)
  await got[0].value.release()
})

const left = (owner: object) => writeFileSync(join(folder, OWNER_FILE), JSON.stringify(owner))

it('takes over what a dead process left, also where its id is another’s by now', async () => {
  const first = await ownFolder(folder)
  const mine = JSON.parse(readFileSync(join(folder, OWNER_FILE), 'utf8'))
  writeFileSync(join(folder, 'kept.txt'), '')
  await first.release()
  const { pid: dead } = spawnSync(process.execPath, ['-e', ''])
  left({ ...mine, pid: dead })
  await (await ownFolder(folder)).release()
  if (mine.began !== '') {
    left({ ...mine, began: '1' })
    await (await ownFolder(folder)).release()
  }
  expect(readdirSync(folder)).toEqual(['kept.txt'])
})

it('leaves what may live: another machine’s, and what does not say whose it is', async () => {
  await (await ownFolder(folder)).release()
  const kept = await ownFolder(scratch.path)
  const mine = JSON.parse(readFileSync(join(scratch.path, OWNER_FILE), 'utf8'))
  await kept.release()
  for (const content of [JSON.stringify({ ...mine, host: 'elsewhere', pid: 999_999 }), '', '{"pid":-1}']) {
    writeFileSync(join(scratch.path, OWNER_FILE), content)
    await expect(ownFolder(scratch.path)).rejects.toBeInstanceOf(FolderTakenError)
    expect(readFileSync(join(scratch.path, OWNER_FILE), 'utf8')).toBe(content)
  }
})

it('follows no link', async () => {
  writeFileSync(join(scratch.path, 'victim'), 'precious')
  symlinkSync(join(scratch.path, 'victim'), join(scratch.path, OWNER_FILE))
  await expect(ownFolder(scratch.path)).rejects.toMatchObject({ fault: 'link' })
  expect(readFileSync(join(scratch.path, 'victim'), 'utf8')).toBe('precious')
})
