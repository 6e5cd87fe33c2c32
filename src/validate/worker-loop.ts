/** The loop of a thread: a task comes in, what was measured or the error goes back under the same id. */
import { parentPort } from 'node:worker_threads'
import type { Answer } from './pool.ts'

/** @throws Error outside a worker thread */
export function answerTasks<Task, Result>(measure: (task: Task) => Result): void {
  if (!parentPort) throw new Error('this file must be started as a worker thread')
  const port = parentPort
  port.on('message', ({ id, task }: { id: number; task: Task }) => {
    let answer: Answer<Result>
    try {
      answer = { id, result: measure(task) }
    } catch (error) {
      answer = { id, error: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) }
    }
    port.postMessage(answer)
  })
}
