import { existsSync } from 'node:fs'
import { type ResourceLimits, Worker } from 'node:worker_threads'

/**
 * Starts a thread of worker.node, which carries out replicates of scenarios. The caller ends it with `terminate()`.
 * @throws Error when the build has no worker file.
 */
export function spawnNodeWorker(): Worker {
  return spawnThread('run/worker.node')
}

/**
 * Starts a thread of a file of src/, from source where this file is source (tests, tsx), else from the build.
 * @param entry path within src/ without its ending; an input of the same file name under cli/ in vite.config.ts
 * @param resourceLimits memory of the thread; beyond it the thread ends, not the program
 * @throws Error when the build has no such file
 */
export function spawnThread(entry: string, resourceLimits: ResourceLimits = {}): Worker {
  if (import.meta.url.endsWith('.ts')) {
    const source = new URL(`../${entry}.ts`, import.meta.url).href
    return new Worker(new URL('./ts-worker.mjs', import.meta.url), {
      workerData: { entry, source },
      resourceLimits,
    })
  }
  return new Worker(builtFile(`${entry.split('/').at(-1)}.js`), { resourceLimits })
}

// The bundler may put this function into cli/ or, where only the library uses it, into lib/.
function builtFile(name: string): URL {
  const places = [`./${name}`, `../cli/${name}`].map(place => new URL(place, import.meta.url))
  const found = places.find(place => existsSync(place))
  if (!found) throw new Error(`${name} is missing beside ${import.meta.url}: build again`)
  return found
}
