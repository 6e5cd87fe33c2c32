/**
 * Replicates as they finish, each a file of its own in a hidden folder beside the tables they will become: a full disk, a
 * crash or a kill costs only what was still running, and a later call goes on from there.
 */
import { createHash } from 'node:crypto'
import { lstat, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ReplicateResult } from '../ensemble/replicate.ts'
import { isHiddenNameOf } from '../files/hidden-name.ts'
import { telling, unfinishedName, writeWhole } from '../files/whole-file.node.ts'
import { decodeArrays, encodeArrays } from './array-file.node.ts'

const AREA = 'run'
const JOB_FILE = 'job.json'
const MOST_JOB_BYTES = 1_000_000

const jobSchema = z.object({
  kind: z.literal('golmok-unfinished-run'),
  /** Fingerprint of everything that decides what a replicate holds. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  scenario: z.string(),
  replicatesAsked: z.int().min(1),
})

export type Job = Readonly<z.output<typeof jobSchema>>

/** Fingerprint of whatever decides a result. */
export function jobKey(inputs: object): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex')
}

export class KeptReplicates {
  readonly path: string
  readonly job: Job
  readonly #kept: Set<number>
  #largest = 0

  private constructor(path: string, job: Job, kept: Iterable<number>) {
    this.path = path
    this.job = job
    this.#kept = new Set(kept)
  }

  /** @throws WriteError */
  static async create(folder: string, job: Omit<Job, 'kind'>): Promise<KeptReplicates> {
    const path = join(folder, unfinishedName(AREA))
    const whole: Job = { kind: 'golmok-unfinished-run', ...job }
    await telling(path, 0, () => mkdir(path))
    await writeWhole(join(path, JOB_FILE), `${JSON.stringify(whole, null, 1)}\n`)
    return new KeptReplicates(path, whole, [])
  }

  /** Unfinished runs of a folder; what is no such run, or not to be read, is passed over. */
  static async allOf(folder: string): Promise<KeptReplicates[]> {
    const found: KeptReplicates[] = []
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isDirectory() || !isHiddenNameOf(entry.name, AREA)) continue
      const path = join(folder, entry.name)
      const job = await jobOf(join(path, JOB_FILE))
      const names = await readdir(path)
      const kept = names.flatMap(name => /^(\d{1,6})\.kept$/.exec(name)?.[1] ?? []).map(Number)
      if (job !== undefined) found.push(new KeptReplicates(path, job, kept))
    }
    return found
  }

  get finished(): readonly number[] {
    return [...this.#kept].sort((a, b) => a - b)
  }

  /** Size of the largest replicate that this call kept, found kept or had no room for, bytes. */
  get largest(): number {
    return this.#largest
  }

  /** @throws WriteError */
  async keep(result: ReplicateResult): Promise<void> {
    const bytes = encodeArrays(result)
    this.#largest = Math.max(this.#largest, bytes.length)
    await writeWhole(this.#file(result.replicate), bytes)
    this.#kept.add(result.replicate)
  }

  /** @returns undefined where it is not kept, or no longer as it was written: it is to be run again then */
  async read(replicate: number): Promise<ReplicateResult | undefined> {
    if (!this.#kept.has(replicate)) return undefined
    try {
      const path = this.#file(replicate)
      if (!(await lstat(path)).isFile()) throw new Error('not a file')
      const bytes = await readFile(path)
      const result = decodeArrays(bytes) as ReplicateResult
      this.#largest = Math.max(this.#largest, bytes.length)
      if (result.replicate === replicate) return result
    } catch {
      // Damaged.
    }
    this.#kept.delete(replicate)
    return undefined
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true })
  }

  #file(replicate: number): string {
    return join(this.path, `${replicate}.kept`)
  }
}

async function jobOf(path: string): Promise<Job | undefined> {
  try {
    const there = await lstat(path)
    if (!there.isFile() || there.size > MOST_JOB_BYTES) return undefined
    return jobSchema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data
  } catch {
    return undefined
  }
}
