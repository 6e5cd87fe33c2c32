/**
 * Answers of the runs of a study as they come, each a file of its own in a hidden folder: a stop, a full disk or a crash
 * costs only what was still running. An answer is found again by its place in the study, which no number of threads changes.
 */
import { createHash } from 'node:crypto'
import { lstat, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { isHiddenNameOf } from '../files/hidden-name.ts'
import { telling, unfinishedName, writeWhole } from '../files/whole-file.node.ts'
import type { Pool } from './pool.ts'

const AREA = 'study'
const KEY_FILE = 'key'
const HASH_BYTES = 32

/** Where answers are kept and found again. */
export interface Keeper {
  /** @returns undefined where there is no such answer, or no longer as it was written */
  read(place: string): Promise<unknown>
  /** @throws WriteError */
  keep(place: string, answer: unknown): Promise<void>
}

export class KeptAnswers implements Keeper {
  readonly path: string
  readonly #key: string
  #count: number

  private constructor(path: string, key: string, count: number) {
    this.path = path
    this.#key = key
    this.#count = count
  }

  /** @throws WriteError */
  static async create(folder: string, inputs: object): Promise<KeptAnswers> {
    const path = join(folder, unfinishedName(AREA))
    await telling(path, 0, () => mkdir(path))
    await writeWhole(join(path, KEY_FILE), keyOf(inputs))
    return new KeptAnswers(path, keyOf(inputs), 0)
  }

  /** Unfinished studies of a folder. */
  static async allOf(folder: string): Promise<KeptAnswers[]> {
    const found: KeptAnswers[] = []
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isDirectory() || !isHiddenNameOf(entry.name, AREA)) continue
      const path = join(folder, entry.name)
      const key = await readFile(join(path, KEY_FILE), 'utf8').catch(() => '')
      const names = await readdir(path)
      found.push(new KeptAnswers(path, key, names.filter(name => name.endsWith('.kept')).length))
    }
    return found
  }

  /** @param inputs all that decides an answer */
  isOf(inputs: object): boolean {
    return this.#key === keyOf(inputs)
  }

  get count(): number {
    return this.#count
  }

  async read(place: string): Promise<unknown> {
    try {
      const path = this.#file(place)
      if (!(await lstat(path)).isFile()) return undefined
      const bytes = await readFile(path)
      const body = bytes.subarray(HASH_BYTES)
      return bytes.subarray(0, HASH_BYTES).equals(hashOf(body)) ? deserialize(body) : undefined
    } catch {
      return undefined
    }
  }

  async keep(place: string, answer: unknown): Promise<void> {
    const body = serialize(answer)
    await writeWhole(this.#file(place), Buffer.concat([hashOf(body), body]))
    this.#count++
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true })
  }

  #file(place: string): string {
    return join(this.path, `${place}.kept`)
  }
}

/**
 * A pool that runs only what is not kept yet, and keeps each answer as it comes.
 * @param stage of the study; the place of an answer is stage, round and number within the round
 */
export function keepingPool<Task, Result>(
  pool: Pool<Task, Result>,
  keeper: Keeper | undefined,
  stage: string,
): Pool<Task, Result> {
  if (keeper === undefined) return pool
  let rounds = 0
  return {
    async run(tasks, onDone, signal) {
      const round = rounds++
      const placeOf = (i: number) => `${stage}-${round}-${i}`
      const results = (await Promise.all(tasks.map((_, i) => keeper.read(placeOf(i))))) as (
        | Result
        | undefined
      )[]
      const missing = tasks.flatMap((_, i) => (results[i] === undefined ? [i] : []))
      const there = tasks.length - missing.length
      if (there > 0) onDone?.(there, tasks.length)
      const fresh = await pool.run(
        missing.map(i => tasks[i]),
        done => onDone?.(there + done, tasks.length),
        signal,
        (result, k) => keeper.keep(placeOf(missing[k]), result),
      )
      fresh.forEach((result, k) => {
        results[missing[k]] = result
      })
      return results as Result[]
    },
    close: () => pool.close(),
  }
}

const keyOf = (inputs: object) => createHash('sha256').update(JSON.stringify(inputs)).digest('hex')

const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
