/** What stays in a program that runs many replicates, read after collections of garbage: it must not grow with their number. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { runProgram } from '../../src/cli/program.ts'
import { silentContext } from '../fixtures/call-golmok.ts'

setFlagsFromString('--expose_gc')
const collectGarbage = runInNewContext('gc') as () => void

export interface ReplicateSoak {
  readonly what: string
  readonly replicates: number
  /** Held after the first tenth, and after all of them, each in a run of its own [bytes]. */
  readonly heldAfterTenth: number
  readonly heldAfterAll: number
  /** Held after all less held after a tenth, for each replicate between them [bytes]. */
  readonly bytesPerReplicate: number
  readonly limit: number
  readonly held: boolean
}

/** The line of each replicate in the result: its number, status and digests. */
const LINE_BYTES = 5_000

async function heldAfter(replicates: number): Promise<number> {
  const { context } = silentContext([])
  // What is held while the last replicate is at work would be hidden by the end of the program: the context keeps the head.
  const code = await runProgram(
    ['run', 'alley/baseline', '--months', '24', '--replicates', String(replicates), '--json', '--quiet'],
    context,
  )
  if (code !== 0) throw new Error(`the run ended with ${code}`)
  // Buffers in flight between threads are let go a little later.
  await new Promise(resolve => setTimeout(resolve, 500))
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

export async function soakReplicates(replicates: number): Promise<ReplicateSoak> {
  const tenth = Math.max(10, Math.round(replicates / 10))
  await heldAfter(tenth) // what a program loads but once is loaded
  const heldAfterTenth = await heldAfter(tenth)
  const heldAfterAll = await heldAfter(replicates)
  const bytesPerReplicate = (heldAfterAll - heldAfterTenth) / (replicates - tenth)
  return {
    what: `golmok run alley/baseline --months 24 --replicates ${replicates} --json`,
    replicates,
    heldAfterTenth,
    heldAfterAll,
    bytesPerReplicate: Math.round(bytesPerReplicate),
    limit: LINE_BYTES,
    held: bytesPerReplicate <= LINE_BYTES,
  }
}
