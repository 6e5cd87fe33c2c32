import { parentPort } from 'node:worker_threads'
import type { Answer } from './pool.ts'
import { measureReplicate, type ReplicateTask } from './replicate.ts'

if (!parentPort) throw new Error('replicate-worker must be started as a worker thread')
const port = parentPort

port.on('message', ({ id, task }: { id: number; task: ReplicateTask }) => {
  let answer: Answer
  try {
    answer = { id, result: measureReplicate(task) }
  } catch (error) {
    answer = { id, error: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) }
  }
  port.postMessage(answer)
})
