import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EXIT, explain } from '../../../src/cli/errors.ts'
import { sayIn } from '../../../src/cli/text/say.ts'
import { telling, UnfinishedFile, WriteError, writeWhole } from '../../../src/files/whole-file.node.ts'
import { scratchFolder } from '../../fixtures/call-golmok.ts'

let scratch: ReturnType<typeof scratchFolder>
let folder: string
beforeEach(() => {
  scratch = scratchFolder()
  folder = scratch.path
})
afterEach(() => scratch.remove())

const faultOf = async (write: Promise<unknown>): Promise<string> => {
  const error = await write.then(
    () => undefined,
    (e: unknown) => e,
  )
  expect(error).toBeInstanceOf(WriteError)
  return (error as WriteError).fault
}

describe('a whole file', () => {
  it('stands under its name alone, in folders made for it', async () => {
    await writeWhole(join(folder, 'a/b/c.txt'), '골목')
    expect(readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('골목')
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt'])
  })

  it('takes the place of an older one, unless it is to be new', async () => {
    const path = join(folder, 'c.txt')
    await writeWhole(path, 'one')
    await writeWhole(path, 'two')
    expect(await faultOf(writeWhole(path, 'three', { isNew: true }))).toBe('exists')
    expect(readFileSync(path, 'utf8')).toBe('two')
    expect(readdirSync(folder)).toEqual(['c.txt'])
  })

  it('does not take a name that was taken while it was being written', async () => {
    const path = join(folder, 'c.txt')
    const file = await UnfinishedFile.create(path, { isNew: true })
    await file.append('mine')
    writeFileSync(path, 'theirs')
    expect(await faultOf(file.finish())).toBe('exists')
    await file.discard()
    expect(readFileSync(path, 'utf8')).toBe('theirs')
    expect(readdirSync(folder)).toEqual(['c.txt'])
  })

  it('is not seen under its name, nor under one that can be foreseen, before it is finished', async () => {
    const path = join(folder, 'c.txt')
    const [a, b] = [await UnfinishedFile.create(path), await UnfinishedFile.create(path)]
    await a.append('half')
    const names = readdirSync(folder)
    expect(new Set(names).size).toBe(2)
    expect(names.every(name => /^\.c\.txt\.[\w-]{12}\.unfinished$/.test(name))).toBe(true)
    await a.discard()
    await b.discard()
    expect(readdirSync(folder)).toEqual([])
  })

  it('follows no link: what it leads to stays as it is', async () => {
    const victim = join(folder, 'victim.txt')
    writeFileSync(victim, 'precious')
    symlinkSync(victim, join(folder, 'c.txt'))
    expect(await faultOf(writeWhole(join(folder, 'c.txt'), 'x'))).toBe('link')
    expect(readFileSync(victim, 'utf8')).toBe('precious')
  })

  it('writes over no folder and no device', async () => {
    mkdirSync(join(folder, 'd'))
    expect(await faultOf(writeWhole(join(folder, 'd'), 'x'))).toBe('notAFile')
    expect(await faultOf(writeWhole('/dev/null', 'x'))).toBe('notAFile')
  })

  it.runIf(existsSync('/dev/full'))('tells a full disk with the folder and what is needed', async () => {
    const full = await open('/dev/full', 'w')
    const error = await telling(join(folder, 'c.txt'), 7, () => full.appendFile('x')).catch((e: unknown) => e)
    await full.close()
    expect(error).toMatchObject({ name: 'WriteError', fault: 'ENOSPC', folder, needed: 7 })
    expect((error as WriteError).free).toBeGreaterThan(0)
    const { text, code } = explain(error, sayIn('en'), 'en')
    expect(code).toBe(EXIT.disk)
    expect(text).toContain(`the disk of ${folder} is full`)
    expect(text).toMatch(/7 B to be written, \d.* free/)
    expect(text).not.toContain('made a mistake')
  })
})
