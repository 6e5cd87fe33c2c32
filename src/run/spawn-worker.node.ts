import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

/**
 * Starts a thread of worker.node, from source where this file is source (tests, tsx), else from the build.
 * The caller ends it with `terminate()`.
 *
 * @throws Error when the build has no worker file.
 */
export function spawnNodeWorker(): Worker {
  if (import.meta.url.endsWith('.ts')) {
    const entry = new URL('./worker.node.ts', import.meta.url).href
    return new Worker(new URL('./ts-worker.mjs', import.meta.url), { workerData: { entry } })
  }
  return new Worker(builtWorker())
}

// The bundler may put this function into cli/ or, where only the library uses it, into lib/.
function builtWorker(): URL {
  const places = ['./worker.node.js', '../cli/worker.node.js'].map(place => new URL(place, import.meta.url))
  const found = places.find(place => existsSync(place))
  if (!found) throw new Error(`worker.node.js is missing beside ${import.meta.url}: build again`)
  return found
}
