/**
 * Fits the parameters: `npx tsx src/validate/calibrate.ts [--minutes 20] [--seed a] [--threads 2] [--wave 0] [--out file.json]`.
 *
 * A wave of a Latin hypercube over the ranges (history matching: sets far from the bands are dropped), then refinement
 * from the best: steps of a few parameters at a time, kept where the distance falls, their width shrinking when they fail.
 * The same luck for all sets. Regions and seeds of fitting are never those of the validation (regions.ts).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { latinHypercube, type ParameterSet, stepsFrom } from './design.ts'
import { type Distance, distanceOf } from './distance.ts'
import { FACTORS, shippedSet } from './factors.ts'
import { PATTERNS } from './patterns/index.ts'
import { openPool } from './pool.ts'
import { calibrationRegions } from './regions.ts'
import type { ReplicateTask } from './replicate.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '20' },
    seed: { type: 'string', default: 'fit' },
    threads: { type: 'string', default: '2' },
    wave: { type: 'string', default: '0' },
    from: { type: 'string' },
    out: { type: 'string' },
  },
})

const REPLICATES = { small: 3, large: 1 } as const
const SMALL_UNITS = 2000
const SPIN_UP = 60
const MONTHS = 300
/** Patterns for tests are not even measured here. */
const FITTED = PATTERNS.filter(p => p.use === 'calibrate').map(p => p.id)

const regions = calibrationRegions()
const pool = openPool(Number(values.threads))
const deadline = performance.now() + Number(values.minutes) * 60_000

async function evaluate(sets: readonly ParameterSet[]): Promise<readonly Distance[]> {
  const tasks: ReplicateTask[] = []
  const owner: number[] = []
  sets.forEach((params, i) => {
    for (const region of regions) {
      const units = region.districts.reduce((a, d) => a + d.units, 0)
      const n = units < SMALL_UNITS ? REPLICATES.small : REPLICATES.large
      for (let replicate = 0; replicate < n; replicate++) {
        tasks.push({
          region,
          seed: values.seed,
          replicate,
          spinUpMonths: SPIN_UP,
          months: MONTHS,
          params,
          patterns: FITTED,
        })
        owner.push(i)
      }
    }
  })
  const results = await pool.run(tasks)
  return sets.map((_, i) => distanceOf(results.filter((_, k) => owner[k] === i)))
}

function say(label: string, d: Distance): void {
  const missed = d.targets
    .filter(t => t.outside > 0)
    .map(t => `${t.pattern}.${t.target.id} ${t.mean.toPrecision(3)}`)
  process.stdout.write(
    `${label}: distance ${d.total.toFixed(2)}, ${d.met} of ${d.of} targets; missed ${missed.join(', ')}\n`,
  )
}

let best: ParameterSet = values.from
  ? { ...shippedSet(), ...JSON.parse(readFileSync(values.from, 'utf8')) }
  : shippedSet()
let [bestDistance] = await evaluate([best])
say('start', bestDistance)

const wave = Number(values.wave)
if (wave > 0) {
  const sets = latinHypercube(FACTORS, wave, values.seed)
  const found = await evaluate(sets)
  const ranked = found.map((d, i) => ({ d, set: sets[i] })).sort((a, b) => a.d.total - b.d.total)
  ranked.slice(0, 5).forEach((r, k) => {
    say(`wave rank ${k + 1}`, r.d)
  })
  if (ranked[0].d.total < bestDistance.total) {
    best = ranked[0].set
    bestDistance = ranked[0].d
  }
}

const BATCH = 4
let width = 0.12
for (let round = 0; performance.now() < deadline; round++) {
  const sets = stepsFrom(best, FACTORS, BATCH, width, 0.2, `${values.seed} ${round}`)
  const found = await evaluate(sets)
  let k = 0
  found.forEach((d, i) => {
    if (d.total < found[k].total) k = i
  })
  if (found[k].total < bestDistance.total) {
    best = sets[k]
    bestDistance = found[k]
    width = Math.min(0.25, width * 1.2)
    say(`round ${round} width ${width.toFixed(3)}`, bestDistance)
    if (values.out) writeFileSync(values.out, `${JSON.stringify(best, null, 2)}\n`)
  } else width = Math.max(0.03, width * 0.95)
}
await pool.close()
process.stdout.write(`${JSON.stringify(best, null, 2)}\n`)
