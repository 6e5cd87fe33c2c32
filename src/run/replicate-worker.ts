/** A worker that runs whole replicates, one at a time. Stopped by ending it. */
import { expose, transfer } from 'comlink'
import { createRun, type Run, type ScenarioSpec } from '../../sim/index.ts'
import { LifeSigns } from './life-signs.ts'
import type { ReplicateApi, ReplicateRecord } from './replicate-protocol.ts'
import { recordOf } from './replicate-record.ts'

const signs = new LifeSigns(
  sign => postMessage(sign),
  () => performance.now(),
)

/** To the last month, one by one: each is a sign of life. */
function finish(run: Run, doing: string): Run {
  signs.doing(doing)
  while (run.month < run.spec.months) {
    run.step()
    signs.month()
  }
  return run
}

const api: ReplicateApi = {
  replicate(spec: ScenarioSpec, replicate: number): ReplicateRecord {
    const record = recordOf(finish(createRun(spec, { replicate }), 'replicate').results.region)
    return transfer(record, [record.summaries.buffer, record.series.buffer])
  },
  digest(spec: ScenarioSpec): string {
    return finish(createRun(spec), 'digest').digest().combined
  },
}

expose(api)
