/** What the engine's machinery costs: the reference model on the engine against the hand-written loop, in turn. */
import type { Bench } from './bench.ts'
import { runEnginePort } from './reference/engine-port.ts'
import { runHandLoop } from './reference/hand-loop.ts'
import type { ReferenceOptions, ReferenceResult } from './reference/parameters.ts'
import { paired } from './timing.ts'

const SIZES = [
  { n0: 10_000, districts: 50, ticks: 120, rounds: 15 },
  { n0: 100_000, districts: 500, ticks: 120, rounds: 7 },
]

/** What the ratio is meant to stay below. */
const AIM = 1.5

/** Nanoseconds a creator-step of one run. */
function costOf(run: (options: ReferenceOptions) => ReferenceResult, options: ReferenceOptions): number {
  const { msLoop, steps } = run(options)
  return (msLoop * 1e6) / steps
}

export const machinery: Bench = {
  name: 'machinery',
  about: 'reference model on the engine / as a hand-written loop, time per creator-step, paired',
  run(report) {
    for (const { n0, districts, ticks, rounds } of SIZES) {
      const options = { n0, districts, ticks, seed: 1 }
      const { a, b, ratio } = paired(
        () => costOf(runEnginePort, options),
        () => costOf(runHandLoop, options),
        { warmUp: 3, rounds },
      )
      const size = { bench: 'machinery', n0, districts, ticks }
      report({ ...size, metric: 'engine / hand-written loop', unit: 'ratio', ...ratio, aim: AIM })
      report({ ...size, metric: 'engine, per creator-step', unit: 'ns', ...a })
      report({ ...size, metric: 'hand-written loop, per creator-step', unit: 'ns', ...b })
    }
  },
}
