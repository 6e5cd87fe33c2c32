/** Memory of a command that runs many replicates: what stays in its process for each of them. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { silentContext } from '../fixtures/call-golmok.ts'
import { runProgram } from '../../src/cli/program.ts'

setFlagsFromString('--expose_gc')
const collect = runInNewContext('gc') as () => void

export interface MemoryReport {
  readonly replicates: number
  /** Replicates, after each of which the memory was read. */
  readonly at: readonly number[]
  /** Heap and buffers after a collection [bytes]. */
  readonly held: readonly number[]
  readonly bytesPerReplicate: number
}

const held = () => {
  collect()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return { heapUsed, external, arrayBuffers }
}

const n = Number(process.argv[2] ?? 200)
const { context } = silentContext([])
const before = held()
const timer = setInterval(() => console.log(JSON.stringify(held())), 3000)
await runProgram(['run', 'alley/baseline', '--months', '24', '--replicates', String(n), '--json', ...process.argv.slice(3)], context)
clearInterval(timer)
const after = held()
console.log(before, after, (after.heapUsed + after.external - before.heapUsed - before.external) / n)
