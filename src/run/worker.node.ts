import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { GOLMOK_VERSION } from '../version.ts'

if (!parentPort) throw new Error('worker.node must be started as a worker thread')

const api = {
  /** Answers with the version, which shows that thread and caller run the same build. */
  ping: (): string => GOLMOK_VERSION,
}

export type NodeWorkerApi = typeof api

expose(api, nodeEndpoint(parentPort))
