/** The hand-written loop by itself: what typed arrays can do on this machine, the measure for everything else. */
import type { Bench } from './bench.ts'
import { runHandLoop } from './reference/hand-loop.ts'
import { timed } from './timing.ts'

/** Sizes at which ten other systems were measured; ticks enough for a quarter of a second or so. */
const SIZES = [
  { n0: 1_000, districts: 50, ticks: 120, rounds: 15 },
  { n0: 10_000, districts: 50, ticks: 120, rounds: 9 },
  { n0: 10_000, districts: 500, ticks: 120, rounds: 9 },
  { n0: 100_000, districts: 500, ticks: 120, rounds: 5 },
]

export const reference: Bench = {
  name: 'reference',
  about: 'reference model as a hand-written typed-array loop',
  run(report) {
    for (const { n0, districts, ticks, rounds } of SIZES) {
      const cost = timed(
        () => {
          const { msLoop, steps } = runHandLoop({ n0, districts, ticks, seed: 1 })
          return (msLoop * 1e6) / steps
        },
        { warmUp: 3, rounds },
      )
      const size = { bench: 'reference', n0, districts, ticks }
      report({ ...size, metric: 'time per creator-step', unit: 'ns', ...cost })
      report({
        ...size,
        metric: 'speed',
        unit: 'million creator-steps/s',
        value: 1e3 / cost.value,
        min: 1e3 / cost.max,
        max: 1e3 / cost.min,
        n: cost.n,
      })
    }
  },
}
