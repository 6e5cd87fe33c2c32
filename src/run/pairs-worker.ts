/** A worker that runs the same replicate of two scenarios, for paired comparison. Stopped by ending it. */
import { expose, transfer } from 'comlink'
import { createRun } from '../../sim/index.ts'
import type { ScenarioSpec } from '../../sim/scenario.ts'
import type { Pair, PairsApi } from './pairs-protocol.ts'

const api: PairsApi = {
  pair(scenario: ScenarioSpec, baseline: ScenarioSpec, replicate: number): Pair {
    const a = finalRegion(scenario, replicate)
    const b = finalRegion(baseline, replicate)
    return transfer({ scenario: a, baseline: b }, [a.buffer, b.buffer])
  },
  digest(spec: ScenarioSpec): string {
    const run = createRun(spec)
    run.advance(spec.months)
    return run.digest().combined
  },
}

function finalRegion(spec: ScenarioSpec, replicate: number): Float64Array {
  const run = createRun(spec, { replicate })
  run.advance(spec.months)
  return run.results.region.slice()
}

expose(api)
