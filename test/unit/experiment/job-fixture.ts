import { readFileSync } from 'node:fs'
import { METRICS } from '../../../sim/index.ts'
import { type Executor, inThisThread } from '../../../src/ensemble/executor.ts'
import type { ReplicateRequest, ReplicateResult } from '../../../src/ensemble/replicate.ts'
import { type JobInputs, jobInputs } from '../../../src/experiment/job/job-inputs.ts'
import { readJob } from '../../../src/experiment/job/read-job.ts'
import { REGISTRIES } from '../../../src/registry.ts'
import { readRegion, readScenario } from '../../../src/scenario/read.ts'

const text = (name: string) =>
  readFileSync(new URL(`../../../scenarios/alley/${name}.json`, import.meta.url), 'utf8')

export const jobText = (fields: Record<string, unknown> = {}) =>
  JSON.stringify({
    kind: 'golmok-job',
    schemaVersion: 1,
    id: 'test',
    title: { ko: '시험', en: 'Test' },
    scenarios: ['alley/baseline', 'alley/rent-cap'],
    months: 6,
    spinUpMonths: 0,
    replicates: 2,
    metrics: ['creatorsOpen', 'displaced', 'policyCost'],
    ...fields,
  })

/** A job on the alley, its regions inside. */
export function inputs(fields: Record<string, unknown> = {}): JobInputs {
  const job = readJob(jobText(fields), REGISTRIES, 'test')
  const region = readRegion(text('region')).file
  const files = job.scenarios.map(reference => {
    const { file } = readScenario(text(reference.split('/')[1]), REGISTRIES)
    // From the first month on, so that six months see the levers.
    return { ...file, region, levers: file.levers.map(use => ({ ...use, from: 0 })) }
  })
  return jobInputs(job, files)
}

/**
 * An executor whose runs take no time: every metric is what `model` makes of the request, plus what the replicate's luck adds.
 */
export function pretending(
  model: (request: ReplicateRequest, metric: string) => number,
  width = 3,
): Executor & { readonly asked: ReplicateRequest[] } {
  const asked: ReplicateRequest[] = []
  return {
    width,
    asked,
    async run(request): Promise<ReplicateResult> {
      asked.push(request)
      const { months } = request.spec
      const region = new Float64Array(months * METRICS.length)
      METRICS.forEach((metric, m) => {
        const value = model(request, metric.id)
        for (let t = 0; t < months; t++)
          region[t * METRICS.length + m] = metric.summary === 'sum' ? value / months : value
      })
      return {
        scenario: request.spec.id,
        seed: request.spec.seed,
        replicate: request.replicate,
        engineVersion: 'test',
        months,
        metrics: METRICS.map(m => m.id),
        districtMetrics: [],
        region,
        digest: `${request.spec.id}-${request.replicate}`.padEnd(16, '0'),
        tables: {},
      }
    },
    close: async () => {},
  }
}

export { inThisThread }
