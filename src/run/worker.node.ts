/** A thread of the command line's pool: carries out whole replicates. */
import { parentPort } from 'node:worker_threads'
import { expose, releaseProxy, transfer } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { type ReplicateRequest, type ReplicateResult, runReplicate } from '../ensemble/replicate.ts'
import { GOLMOK_VERSION } from '../version.ts'
import { modelWith } from './added-model.node.ts'

if (!parentPort) throw new Error('worker.node must be started as a worker thread')

const api = {
  /** Answers with the version, which shows that thread and caller run the same build. */
  ping: (): string => GOLMOK_VERSION,
  /** @param onMonth is told of progress and not waited for */
  async replicate(request: ReplicateRequest, onMonth?: (month: number) => void): Promise<ReplicateResult> {
    try {
      const result = runReplicate(request, onMonth, await modelWith(request.additions ?? []))
      return transfer(result, buffersOf(result))
    } finally {
      // Each listener has a channel of its own, which would stay for as long as the thread does.
      if (onMonth && releaseProxy in onMonth) (onMonth as { [releaseProxy](): void })[releaseProxy]()
    }
  },
}

function buffersOf({ region, district, town }: ReplicateResult): ArrayBuffer[] {
  const arrays = [region, district, town].filter(a => a !== undefined)
  return [...new Set(arrays.map(a => a.buffer as ArrayBuffer))]
}

export type NodeWorkerApi = typeof api

expose(api, nodeEndpoint(parentPort))
