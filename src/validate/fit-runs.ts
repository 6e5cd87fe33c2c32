/** Runs of parameter sets on regions of fitting, all on the same luck: what a search for parameters asks again and again. */
import { generateRegion } from '../region/make/generate.ts'
import { type Distance, distanceOf } from './distance.ts'
import type { ParameterSet } from './factors.ts'
import { PATTERNS } from './patterns/index.ts'
import { openPool } from './pool.ts'
import { calibrationRegions } from './regions.ts'
import type { ReplicateTask } from './replicate.ts'

const SPIN_UP = 60
const MONTHS = 300

export interface FitRunOptions {
  /** Name that the regions of fitting begin with; never that of the judges (regions.ts). */
  readonly seed: string
  readonly neighbourhoods: number
  /** A small country, for patterns of the city system at little cost. */
  readonly smallCountry: boolean
  /** Countries as large as those of the validation. */
  readonly countries: number
  readonly threads: number
  /** Ids of patterns; absent: all that may be fitted and need no runs in pairs. */
  readonly patterns?: readonly string[]
}

export interface FitRuns {
  evaluate(sets: readonly ParameterSet[]): Promise<readonly Distance[]>
  close(): Promise<void>
}

export function openFitRuns(options: FitRunOptions): FitRuns {
  const { seed, neighbourhoods, smallCountry, countries, threads } = options
  // The largest regions first: a round ends when its last run does.
  const regions = [
    ...Array.from({ length: countries }, (_, i) =>
      generateRegion({ seed: `${seed}-${i + 1}`, units: 20_000, districts: 700 }),
    ),
    ...calibrationRegions(seed, neighbourhoods, smallCountry),
  ]
  // Patterns for tests are not even measured here; patterns of pairs of runs would cost as much as all others.
  const patterns = PATTERNS.filter(
    p => p.use === 'calibrate' && p.scope !== 'paired' && (options.patterns?.includes(p.id) ?? true),
  ).map(p => p.id)
  const pool = openPool(threads)
  return {
    async evaluate(sets) {
      const tasks: ReplicateTask[] = []
      const owner: number[] = []
      for (const region of regions)
        sets.forEach((params, i) => {
          tasks.push({
            region,
            seed: region.id,
            replicate: 0,
            spinUpMonths: SPIN_UP,
            months: MONTHS,
            params,
            patterns,
          })
          owner.push(i)
        })
      const results = await pool.run(tasks)
      return sets.map((_, i) => distanceOf(results.filter((_, k) => owner[k] === i)))
    },
    close: () => pool.close(),
  }
}

/** One line: distance, targets met, and those that are missed. */
export function told(label: string, d: Distance): string {
  const missed = d.targets
    .filter(t => t.outside > 0)
    .map(t => `${t.pattern}.${t.target.id} ${t.mean.toPrecision(3)}`)
  return `${label}: distance ${d.total.toFixed(3)}, ${d.met} of ${d.of} targets; missed ${missed.join(', ')}\n`
}
