/**
 * How each target answers each parameter, and a step that this suggests:
 * `npx tsx src/validate/responses.ts [--only id,id] [--rounds 1] [--delta .05] [--radius .1] [--neighbourhoods 12] [--countries 1]
 * [--patterns P1,P3] [--try id=value,id=value] [--from set.json] [--out set.json]`.
 *
 * Central differences on common luck; then steps of three lengths are run, and the best of all that was run is kept. `--try`
 * only tells what one set gives. Where the search of calibrate.ts stands still at a trade-off, the table says what it is.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { writeWhole } from '../files/whole-file.node.ts'
import { halfWidth } from './distance.ts'
import { FACTORS, fromUnit, type ParameterSet, shippedSet, toUnit } from './factors.ts'
import { openFitRuns, told } from './fit-runs.ts'
import { linearStep, type Response, strongest } from './linear-step.ts'
import { PATTERNS } from './patterns/index.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '1' },
    delta: { type: 'string', default: '0.05' },
    radius: { type: 'string', default: '0.1' },
    seed: { type: 'string', default: 'fit' },
    threads: { type: 'string', default: '2' },
    neighbourhoods: { type: 'string', default: '12' },
    countries: { type: 'string', default: '1' },
    patterns: { type: 'string' },
    try: { type: 'string' },
    from: { type: 'string' },
    out: { type: 'string' },
  },
})
const say = (text: string) => process.stdout.write(text)
const WEIGHT = { A: 1, B: 0.15, C: 0 } as const
/** Slopes beyond this are luck: a target that one region in ten shows. In half-widths over the whole range. */
const STEEPEST = 60
const LENGTHS = [0.4, 1, 1.8] as const

const only = values.only?.split(',')
const factors = FACTORS.filter(f => only?.includes(f.id) ?? true)
const ids = factors.map(f => f.id)
const delta = Number(values.delta)
let radius = Number(values.radius)
const tried = Object.fromEntries(
  (values.try ?? '')
    .split(',')
    .filter(Boolean)
    .map(pair => [pair.split('=')[0], Number(pair.split('=')[1])] as const),
)
let set: ParameterSet = {
  ...shippedSet(),
  ...(values.from ? (JSON.parse(readFileSync(values.from, 'utf8')) as ParameterSet) : {}),
  ...tried,
}
const runs = openFitRuns({
  seed: values.seed,
  neighbourhoods: Number(values.neighbourhoods),
  smallCountry: false,
  countries: Number(values.countries),
  threads: Number(values.threads),
  patterns: values.patterns?.split(','),
})
let [distance] = await runs.evaluate([set])
say(told('start', distance))
if (values.try !== undefined)
  for (const t of distance.targets) say(`  ${t.pattern}.${t.target.id} ${t.mean.toPrecision(3)}\n`)
for (let round = 1; values.try === undefined && round <= Number(values.rounds); round++) {
  const at = factors.map(f => toUnit(f, set[f.id]))
  const ends = at.map(x => [Math.max(0, x - delta), Math.min(1, x + delta)] as const)
  const moved = factors.flatMap((f, i) => ends[i].map(x => ({ ...set, [f.id]: fromUnit(f, x) })))
  const found = await runs.evaluate(moved)
  const responses = distance.targets.map((t, k): Response => {
    const limit = STEEPEST * halfWidth(t.target)
    return {
      target: t.target,
      mean: t.mean,
      weight: WEIGHT[PATTERNS.find(p => p.id === t.pattern)?.weight ?? 'C'],
      slope: factors.map((_, i) => {
        const rise = found[2 * i + 1].targets[k].mean - found[2 * i].targets[k].mean
        return Math.max(-limit, Math.min(limit, rise / (ends[i][1] - ends[i][0])))
      }),
    }
  })
  distance.targets.forEach((t, k) => {
    if (t.outside <= 0) return
    const list = strongest(responses[k], ids, 8).map(([id, answer]) => `${id} ${answer.toFixed(1)}`)
    say(`  ${t.pattern}.${t.target.id} ${t.mean.toPrecision(3)}: ${list.join(', ')}\n`)
  })
  const steps = LENGTHS.map(length => {
    const places = linearStep(responses, at, length * radius)
    return { ...set, ...Object.fromEntries(factors.map((f, i) => [f.id, fromUnit(f, places[i])])) }
  })
  const after = await runs.evaluate(steps)
  after.forEach((d, i) => {
    say(told(`round ${round}, radius ${(LENGTHS[i] * radius).toFixed(3)}`, d))
  })
  const sets = [...steps, ...moved]
  const all = [...after, ...found]
  const best = all.reduce((a, d, i) => (d.total < all[a].total ? i : a), 0)
  if (all[best].total < distance.total) {
    set = sets[best]
    distance = all[best]
    say(told(best < steps.length ? 'kept' : 'kept one moved parameter', distance))
    if (values.out) await writeWhole(values.out, `${JSON.stringify(set, null, 2)}\n`)
  } else radius /= 2
}
await runs.close()
