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
const SEVEN = 'S40 lists the seven provinces with most bookstores: .56, without the island .88'
const FACTORIES = 'S40: under .4 (Ulsan .17)'

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
  title: { ko: '크리에이터의 지리', en: 'Geography of creators' },
  statistic: {
    ko: '수도권 비중, 핵심 도시와 위성도시의 입지계수, 크리에이터가 가장 많은 일곱 광역권의 로그-로그 기울기(인구 대비), 가장 높은 광역권의 입지계수',
    en: 'Capital share, location quotients of cores and suburbs per head, log-log slope over the seven provinces with most creators, highest quotient of a province',
  },
  source: 'S40 (independent bookstores 2020-22)',
  targets: [
    band('capital', '수도권 비중', 'Share of the capital region', 0.57, 0.62),
    band('core', '수도권 핵심 도시의 입지계수', 'Location quotient of the capital core', 1.5, 2.2),
    band('ring', '수도권 위성도시의 입지계수', 'Location quotient of suburbs', 0.4, 0.7),
    band('slope', '일곱 광역권의 로그-로그 기울기', 'Log-log slope over seven provinces', 0.5, 0.9, SEVEN),
    band('tourist', '가장 높은 광역권의 입지계수', 'Highest quotient of a province', 4, 6),
    band('slopeAll', '모든 광역권의 기울기', 'Slope over all provinces'),
    band(
      'factories',
      '제조업 비중이 가장 높은 핵심 도시의 입지계수',
      'Quotient of the core city with most manufacturing',
      undefined,
      undefined,
      FACTORIES,
    ),
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
