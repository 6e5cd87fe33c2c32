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

export const p12 = definePattern({
  id: 'P12',
  weight: 'A',
  use: 'calibrate',
  scope: 'system',
  title: { ko: '크리에이터의 지리', en: 'Geography of creators' },
  statistic: {
    ko: '수도권 비중, 핵심 도시와 위성도시의 입지계수, 광역권별 로그-로그 기울기(인구 대비), 가장 높은 관광지의 입지계수',
    en: 'Capital share, location quotients of cores and suburbs per head, log-log slope over provinces, highest quotient of a province',
  },
  source: 'S40 (independent bookstores 2020-22)',
  targets: [
    band('capital', '수도권 비중', 'Share of the capital region', 0.57, 0.62),
    band('core', '수도권 핵심 도시의 입지계수', 'Location quotient of the capital core', 1.5, 2.2),
    band('ring', '수도권 위성도시의 입지계수', 'Location quotient of suburbs', 0.4, 0.7),
    band('slope', '광역권 로그-로그 기울기', 'Log-log slope over provinces', 0.5, 0.9),
    band('tourist', '가장 높은 광역권의 입지계수', 'Highest quotient of a province', 4, 6),
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
    const known = provinces.filter(x => x.c > 0)
    const slope =
      known.length >= 5
        ? measures.ols(
            known.map(x => Math.log(x.c)),
            [known.map(x => Math.log(x.p))],
          ).coefficients[1]
        : Number.NaN
    return [
      sum(t => towns[t].capital).c / all.c,
      lq(t => towns[t].capital && towns[t].type === 'metroCore'),
      lq(t => towns[t].capital && towns[t].type === 'metroRing'),
      slope,
      Math.max(...names.map(name => lq(t => (towns[t].province ?? '') === name))),
    ]
  },
})
