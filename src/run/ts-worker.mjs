// First file of a worker thread that runs from TypeScript source: `--import tsx` does not reach worker
// threads on Node 20, registering inside the thread does. Built code never comes here.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { workerData } from 'node:worker_threads'

const { entry, source } = workerData
// The test run bundles its threads once (test/thread-bundles.ts): loading each from source takes longer than most tests.
const bundles = process.env.GOLMOK_TEST_THREADS
if (bundles) await import(pathToFileURL(join(bundles, `${entry}.mjs`)).href)
else {
  const { register } = await import('tsx/esm/api')
  register()
  await import(source)
}
