/**
 * Fits the parameters: `npx tsx src/validate/calibrate.ts [--minutes 20] [--seed fit] [--threads 2] [--step .15] [--only id,id]
 * [--patterns P1,P3] [--from set.json] [--out set.json]`.
 *
 * Separable CMA-ES over the documented ranges, the same luck for all sets of a search. The distance is that of the patterns
 * that may be fitted, pooled over regions as the validation pools them. Regions and seeds of fitting are never those of the
 * validation (regions.ts).
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { writeWhole } from '../files/whole-file.node.ts'
import { cmaEs } from './cma-es.ts'
import type { Distance } from './distance.ts'
import { FACTORS, fromUnit, type ParameterSet, shippedSet, toUnit } from './factors.ts'
import { openFitRuns, told } from './fit-runs.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '20' },
    seed: { type: 'string', default: 'fit' },
    threads: { type: 'string', default: '2' },
    step: { type: 'string', default: '0.1' },
    size: { type: 'string' },
    neighbourhoods: { type: 'string', default: '4' },
    country: { type: 'boolean', default: true },
    only: { type: 'string' },
    patterns: { type: 'string' },
    from: { type: 'string' },
    out: { type: 'string' },
  },
  allowNegative: true,
})

const only = values.only?.split(',')
const factors = FACTORS.filter(f => only?.includes(f.id) ?? true)
const { evaluate, close } = openFitRuns({
  seed: values.seed,
  neighbourhoods: Number(values.neighbourhoods),
  smallCountry: values.country,
  countries: 0,
  threads: Number(values.threads),
  patterns: values.patterns?.split(','),
})
const deadline = performance.now() + Number(values.minutes) * 60_000

function say(label: string, d: Distance): void {
  process.stdout.write(told(label, d))
}

const start: ParameterSet = {
  ...shippedSet(),
  ...(values.from ? JSON.parse(readFileSync(values.from, 'utf8')) : {}),
}
let best = start
let [least] = await evaluate([start])
say('start', least)
const search = cmaEs(
  factors.map(f => toUnit(f, start[f.id])),
  Number(values.step),
  values.seed,
  values.size ? Number(values.size) : undefined,
)
const setAt = (x: Float64Array): ParameterSet => ({
  ...start,
  ...Object.fromEntries(factors.map((f, i) => [f.id, fromUnit(f, x[i])])),
})
for (let generation = 0; performance.now() < deadline; generation++) {
  const sets = search.ask().map(setAt)
  const found = await evaluate(sets)
  search.tell(found.map(d => d.total))
  const k = found.reduce((a, d, i) => (d.total < found[a].total ? i : a), 0)
  if (found[k].total < least.total) {
    best = sets[k]
    least = found[k]
    say(`generation ${generation}, step ${search.step.toFixed(3)}`, least)
    if (values.out) await writeWhole(values.out, `${JSON.stringify(best, null, 2)}\n`)
  } else if (generation % 5 === 0)
    process.stdout.write(
      `generation ${generation}, step ${search.step.toFixed(3)}: ${found[k].total.toFixed(3)}\n`,
    )
}
const middle = setAt(search.mean)
const [atMean] = await evaluate([middle])
say('mean of the search', atMean)
if (atMean.total < least.total) best = middle
if (values.out) await writeWhole(values.out, `${JSON.stringify(best, null, 2)}\n`)
await close()
