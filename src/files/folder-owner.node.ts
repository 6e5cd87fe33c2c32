/**
 * One folder of results, one owner: a file in it says which process writes there. It comes into being whole and at once;
 * what a dead process left is taken over, what a living one holds is refused.
 */
import { readFileSync, unlinkSync } from 'node:fs'
import { link, lstat, readFile, rename, rmdir, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { makeFolder } from './make-folder.node.ts'
import { telling, unfinishedName, WriteError } from './whole-file.node.ts'

/** Name of the file that says who owns a folder. */
export const OWNER_FILE = '.golmok-owner'

export interface Owner {
  readonly pid: number
  readonly host: string
  /** When the process took the folder, ISO 8601. */
  readonly since: string
  /** When the process itself began, as its system counts it: a later process may have the same id. */
  readonly began: string
}

/** Another process writes to the folder. */
export class FolderTakenError extends Error {
  readonly folder: string
  /** Undefined where the file does not say. */
  readonly owner: Owner | undefined

  constructor(folder: string, owner: Owner | undefined) {
    super(
      `${folder} belongs to ${owner === undefined ? 'somebody' : `process ${owner.pid} on ${owner.host}`}`,
    )
    this.name = 'FolderTakenError'
    this.folder = folder
    this.owner = owner
  }
}

export interface OwnedFolder {
  readonly folder: string
  /** Lets the folder go; one that was made for this and is empty goes, too. */
  release(): Promise<void>
}

/**
 * Takes a folder, which is made where it is missing.
 * @throws FolderTakenError when a living process has it, WriteError when it cannot be written
 */
export async function ownFolder(folder: string): Promise<OwnedFolder> {
  const path = join(folder, OWNER_FILE)
  return telling(path, 0, async () => {
    const made = await makeFolder(folder)
    const mine = JSON.stringify(ownerNow())
    // Two tries: the second one after what a dead process left was taken away.
    for (let attempt = 0; attempt < 2; attempt++) {
      if (await claim(folder, path, mine)) {
        held.set(path, mine)
        return { folder, release: () => release(folder, path, made !== undefined) }
      }
      if (!(await takeAwayStale(folder, path))) break
    }
    throw new FolderTakenError(folder, ownerOf(await readFile(path, 'utf8').catch(() => '')))
  })
}

function ownerNow(): Owner {
  return { pid: process.pid, host: hostname(), since: new Date().toISOString(), began: beganOf(process.pid) }
}

/** A link is made at once and never onto a name that is taken: the file is never seen empty. */
async function claim(folder: string, path: string, content: string): Promise<boolean> {
  const draft = join(folder, unfinishedName('owner'))
  await writeFile(draft, content, { flag: 'wx' })
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    // No links on this disk: O_EXCL is nearly as good.
    return writeFile(path, content, { flag: 'wx' }).then(
      () => true,
      (e: unknown) => {
        if (isCode(e, 'EEXIST')) return false
        throw e
      },
    )
  } finally {
    await unlink(draft).catch(() => {})
  }
}

/** @returns whether the name is free now */
async function takeAwayStale(folder: string, path: string): Promise<boolean> {
  const there = await lstat(path).catch(() => undefined)
  if (there === undefined) return true
  if (there.isSymbolicLink()) throw new WriteError(path, 'link', {})
  if (!there.isFile()) throw new WriteError(path, 'notAFile', {})
  const content = await readFile(path, 'utf8').catch(() => undefined)
  if (content === undefined) return true
  const owner = ownerOf(content)
  if (owner === undefined || isAlive(owner)) return false
  // Whoever moves it first has it; if it is another's by now, it goes back.
  const aside = join(folder, unfinishedName('owner'))
  try {
    await rename(path, aside)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return true
    throw error
  }
  const moved = await readFile(aside, 'utf8').catch(() => '')
  if (moved !== content) await link(aside, path).catch(() => {})
  await unlink(aside).catch(() => {})
  return moved === content
}

async function release(folder: string, path: string, made: boolean): Promise<void> {
  const mine = held.get(path)
  held.delete(path)
  const there = await readFile(path, 'utf8').catch(() => undefined)
  if (there !== undefined && there === mine) await unlink(path).catch(() => {})
  if (made) await rmdir(folder).catch(() => {}) // not empty: it holds what was made
}

function ownerOf(content: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(content)
    if (typeof value !== 'object' || value === null) return undefined
    const { pid, host, since, began } = value as Partial<Record<keyof Owner, unknown>>
    if (typeof pid !== 'number' || !Number.isInteger(pid) || pid < 1) return undefined
    if (typeof host !== 'string' || typeof since !== 'string' || typeof began !== 'string') return undefined
    return { pid, host, since, began }
  } catch {
    return undefined
  }
}

/** Of another machine nothing can be known: it counts as alive. */
function isAlive({ pid, host, began }: Owner): boolean {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (isCode(error, 'ESRCH')) return false
  }
  const now = beganOf(pid)
  return now === '' || began === '' || now === began
}

/** Start of a process in ticks since boot (Linux); empty where the system does not say. */
function beganOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program, in brackets, may hold anything: what counts stands behind the last bracket.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const isCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code

/** Folders of this process, given back when it ends at once. */
const held = new Map<string, string>()
process.on('exit', () => {
  for (const [path, mine] of held) {
    try {
      if (readFileSync(path, 'utf8') === mine) unlinkSync(path)
    } catch {
      // Gone already.
    }
  }
})
