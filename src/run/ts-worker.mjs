// First file of a worker thread that runs from TypeScript source: `--import tsx` does not reach worker
// threads on Node 20, registering inside the thread does. Built code never comes here.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.entry)
