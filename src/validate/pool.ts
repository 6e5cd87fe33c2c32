/** Spreads replicates over worker threads; results come back in the order of the tasks whatever the number of threads. */
import { spawnThread } from '../run/spawn-worker.node.ts'
import type { ReplicateResult, ReplicateTask } from './replicate.ts'

export type Answer<Result = ReplicateResult> =
  | { readonly id: number; readonly result: Result }
  | { readonly id: number; readonly error: string }

/** Threads that stay alive between calls of `run`, for jobs of many rounds. */
export interface Pool<Task = ReplicateTask, Result = ReplicateResult> {
  /**
   * @param onResult takes each result at once, in whatever order they end; it counts as done when it has been taken
   * @throws the signal's reason once it aborts; the threads are busy then and the pool is to be closed
   */
  run(
    tasks: readonly Task[],
    onDone?: (done: number, of: number) => void,
    signal?: AbortSignal,
    onResult?: (result: Result, index: number) => Promise<void>,
  ): Promise<readonly Result[]>
  close(): Promise<void>
}

/** @param entry file of the threads, within src/ and without its ending; it takes `Task` and answers `Result` (worker-loop.ts) */
export function openPool<Task = ReplicateTask, Result = ReplicateResult>(
  threads: number,
  entry = 'validate/replicate-worker',
): Pool<Task, Result> {
  const workers = Array.from({ length: threads }, () => spawnThread(entry))
  return {
    run(tasks, onDone, signal, onResult) {
      const results = new Array<Result>(tasks.length)
      let next = 0
      let done = 0
      let stop: (() => void) | undefined
      const all = new Promise<readonly Result[]>((resolve, reject) => {
        signal?.throwIfAborted()
        stop = () => reject(signal?.reason)
        signal?.addEventListener('abort', stop, { once: true })
        if (tasks.length === 0) resolve([])
        for (const worker of workers) {
          worker.removeAllListeners()
          const give = () => {
            if (next < tasks.length) {
              worker.postMessage({ id: next, task: tasks[next] })
              next++
            }
          }
          worker.on('error', reject)
          worker.on('message', (answer: Answer<Result>) => {
            if ('error' in answer) {
              reject(new Error(answer.error))
              return
            }
            results[answer.id] = answer.result
            const taken = onResult?.(answer.result, answer.id) ?? Promise.resolve()
            taken.then(() => {
              done++
              onDone?.(done, tasks.length)
              if (done === tasks.length) resolve(results)
              else give()
            }, reject)
          })
          give()
        }
      })
      // A job of many rounds must not leave a listener on its signal with each of them.
      return all.finally(() => {
        if (stop) signal?.removeEventListener('abort', stop)
      })
    },
    async close() {
      await Promise.all(workers.map(w => w.terminate()))
    },
  }
}
