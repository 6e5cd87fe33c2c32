/**
 * A pool of worker threads behind the executor interface. Work items are whole replicates, handed to whichever thread is
 * free, first come first served; which thread does one cannot change its result.
 */
import type { Worker } from 'node:worker_threads'
import { proxy, type Remote, releaseProxy, wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import type { Executor } from '../ensemble/executor.ts'
import type { ReplicateRequest, ReplicateResult } from '../ensemble/replicate.ts'
import { Loss } from './loss.ts'
import { spawnNodeWorker } from './spawn-worker.node.ts'
import type { NodeWorkerApi } from './worker.node.ts'

/** What a replicate that was cut off by `close` fails with. */
export class PoolClosedError extends Error {
  constructor() {
    super('the pool was closed')
    this.name = 'PoolClosedError'
  }
}

interface Thread {
  readonly worker: Worker
  readonly api: Remote<NodeWorkerApi>
  /** The thread dies or is closed; a call into a dead thread would wait for ever. One that dies while idle is replaced later. */
  readonly loss: Loss
}

function startThread(): Thread {
  const worker = spawnNodeWorker()
  const loss = new Loss()
  worker.once('error', error => loss.happen(error))
  worker.once('exit', code => loss.happen(new Error(`a worker thread ended with code ${code}`)))
  return { worker, api: wrap<NodeWorkerApi>(nodeEndpoint(worker)), loss }
}

async function stopThread(thread: Thread): Promise<void> {
  thread.loss.happen(new PoolClosedError())
  thread.api[releaseProxy]()
  await thread.worker.terminate()
}

/** @param size threads, at least 1; they start when they are first needed */
export function workerPool(size: number): Executor {
  const threads = new Set<Thread>()
  const idle: Thread[] = []
  const waiting: ((thread: Thread | undefined) => void)[] = []
  let closed = false

  async function acquire(): Promise<Thread> {
    const thread = idle.pop() ?? (threads.size < size ? start() : await queued())
    if (!thread) throw new PoolClosedError()
    return thread
  }
  function start(): Thread {
    const thread = startThread()
    threads.add(thread)
    return thread
  }
  function queued(): Promise<Thread | undefined> {
    return new Promise(resolve => waiting.push(resolve))
  }
  function release(thread: Thread): void {
    const next = waiting.shift()
    if (next) next(thread)
    else idle.push(thread)
  }
  async function replace(thread: Thread): Promise<void> {
    threads.delete(thread)
    await stopThread(thread)
    const next = waiting.shift()
    if (next) next(closed ? undefined : start())
  }

  return {
    width: size,
    async run(request: ReplicateRequest, onMonth?: (month: number) => void): Promise<ReplicateResult> {
      if (closed) throw new PoolClosedError()
      const thread = await acquire()
      if (closed) throw new PoolClosedError()
      // Progress comes through a channel of its own, so that its last words may arrive after the result: the result
      // speaks for them, and what comes later is not passed on.
      let told = Number.NEGATIVE_INFINITY
      const tell = (month: number) => {
        if (month <= told) return
        told = month
        onMonth?.(month)
      }
      try {
        const result = await thread.loss.or(thread.api.replicate(request, onMonth && proxy(tell)))
        tell(result.months)
        return result
      } finally {
        told = Number.POSITIVE_INFINITY
        if (thread.loss.reason) await replace(thread)
        else release(thread)
      }
    },
    async close(): Promise<void> {
      closed = true
      for (const resolve of waiting.splice(0)) resolve(undefined)
      idle.length = 0
      const all = [...threads]
      threads.clear()
      await Promise.all(all.map(stopThread))
    },
  }
}
