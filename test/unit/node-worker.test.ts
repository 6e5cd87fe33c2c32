import type { Worker } from 'node:worker_threads'
import { releaseProxy, wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { afterEach, expect, it } from 'vitest'
import { spawnNodeWorker } from '../../src/run/spawn-worker.node.ts'
import type { NodeWorkerApi } from '../../src/run/worker.node.ts'
import { GOLMOK_VERSION } from '../../src/version.ts'

let worker: Worker | undefined
afterEach(() => worker?.terminate())

it('runs a worker thread from TypeScript source', async () => {
  worker = spawnNodeWorker()
  const api = wrap<NodeWorkerApi>(nodeEndpoint(worker))
  expect(await api.ping()).toBe(GOLMOK_VERSION)
  api[releaseProxy]()
})
