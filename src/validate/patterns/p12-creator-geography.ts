import { CREATOR, measures } from '../../../sim/index.ts'
import type { Observation } from '../observation.ts'
import { band, definePattern } from './define.ts'

export function residentsOf(o: Observation, town: number): number {
  return o.region.towns[town].population.reduce((a, b) => a + b, 0)
}

/** Creators open at the end, by town. */
export function creatorsByTown(o: Observation): number[] {
  const out = new Array<number>(o.region.towns.length).fill(0)
  for (const b of o.open) if (b.kind === CREATOR) out[o.townOf[b.district]]++
  return out
}

/** The yearbook lists the provinces with most bookstores, and slopes of .56 and .88 are those over its seven. */
const LISTED = 7

/** Province of the core cities, outside the capital region, in which manufacturing weighs most. */
function mostFactories(o: Observation): string {
  const { towns } = o.region
  let best = ''
  let most = -1
  towns.forEach(t => {
    if (t.capital || t.type !== 'metroCore') return
    const name = t.province ?? ''
    let weight = 0
    let people = 0
    towns.forEach((other, k) => {
      if ((other.province ?? '') !== name) return
      weight += other.manufacturing * residentsOf(o, k)
      people += residentsOf(o, k)
    })
    if (weight / people > most) {
      most = weight / people
      best = name
    }
  })
  return best
}

export const p12 = definePattern({
  id: 'P12',
  weight: 'A',
  use: 'calibrate',
  scope: 'system',
  source: 'S40 (independent bookstores 2020-22)',
  targets: [
    band('capital', 0.57, 0.62),
    band('core', 1.5, 2.2),
    band('ring', 0.4, 0.7),
    band('slope', 0.5, 0.9),
    band('tourist', 4, 6),
    band('slopeAll'),
    band('factories'),
  ],
  measure(o) {
    const { towns } = o.region
    const creators = creatorsByTown(o)
    const sum = (of: (town: number) => boolean) => {
      let c = 0
      let p = 0
      towns.forEach((_, t) => {
        if (!of(t)) return
        c += creators[t]
        p += residentsOf(o, t)
      })
      return { c, p }
    }
    const all = sum(() => true)
    const lq = (of: (town: number) => boolean) => {
      const part = sum(of)
      return part.p > 0 ? part.c / all.c / (part.p / all.p) : Number.NaN
    }
    const names = [...new Set(towns.map(t => t.province ?? ''))]
    const provinces = names.map(name => sum(t => (towns[t].province ?? '') === name))
    const known = provinces.filter(x => x.c > 0).sort((a, b) => b.c - a.c)
    const factories = mostFactories(o)
    const slope = (list: typeof known) =>
      list.length >= 5
        ? measures.ols(
            list.map(x => Math.log(x.c)),
            [list.map(x => Math.log(x.p))],
          ).coefficients[1]
        : Number.NaN
    return [
      sum(t => towns[t].capital).c / all.c,
      lq(t => towns[t].capital && towns[t].type === 'metroCore'),
      lq(t => towns[t].capital && towns[t].type === 'metroRing'),
      slope(known.slice(0, LISTED)),
      Math.max(...names.map(name => lq(t => (towns[t].province ?? '') === name))),
      slope(known),
      lq(t => (towns[t].province ?? '') === factories),
    ]
  },
})
