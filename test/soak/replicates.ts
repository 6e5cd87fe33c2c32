/** Replicates by the way of the command line: what stays in the memory of the program for each. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { runEnsemble } from '../../src/ensemble/ensemble.ts'
import { openScenario } from '../../src/node.ts'
import { workerPool } from '../../src/run/pool.ts'
import { slopeOf } from './slope.ts'

/** A region's series alone, of so many months, are 35 kB. */
const BYTES_A_REPLICATE = 500
const MONTHS = 60
const SAMPLES = 10

export async function soakReplicates(count: number, say: (line: string) => void) {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const spec = { ...(await openScenario('alley/baseline')), months: MONTHS }
  const pool = workerPool(1)
  const samples: { replicate: number; heap: number; buffers: number; rss: number }[] = []
  const requests = Array.from({ length: count }, (_, replicate) => ({ spec, replicate, record: {} }))
  try {
    await runEnsemble(requests, pool, {
      onProgress: () => {},
      onFinished: (_, index) => {
        if ((index + 1) % Math.max(1, Math.floor(count / SAMPLES)) !== 0) return
        collect()
        const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
        samples.push({ replicate: index + 1, heap: heapUsed, buffers: arrayBuffers, rss })
        say(`${index + 1} replicates: ${JSON.stringify(samples.at(-1))}`)
      },
    })
  } finally {
    await pool.close()
  }
  const warm = samples.slice(Math.floor(samples.length / 5))
  const slope = slopeOf(
    warm.map(s => s.replicate),
    warm.map(s => s.heap + s.buffers),
  )
  return {
    what: `alley/baseline for ${MONTHS} months by the ensemble of the command line, one worker thread, with progress`,
    replicates: count,
    criterion: `least squares over the samples after the first fifth: heap and array buffers below ${BYTES_A_REPLICATE} bytes a replicate`,
    bytesAReplicate: Math.round(slope),
    samples,
    held: slope < BYTES_A_REPLICATE,
  }
}
