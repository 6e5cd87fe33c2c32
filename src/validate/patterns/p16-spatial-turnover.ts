import { measures } from '../../../sim/index.ts'
import { makeCity } from '../neighbourhood.ts'
import { districtsOf, meanOf } from '../series.ts'
import { band, definePattern } from './define.ts'

const RADII = [0.5, 1, 2, 4]

export const p16 = definePattern({
  id: 'P16',
  weight: 'B',
  use: 'test',
  scope: 'districts',
  // A neighbourhood a kilometre across has no pairs at 4 km that it has not at 2; in a country of 700 districts seven pairs
  // are within 0.5 km of each other. The data are of a city with a trade area every few hundred metres.
  place: makeCity,
  title: { ko: '상권 회전의 공간 자기상관', en: 'Spatial autocorrelation of turnover' },
  statistic: {
    ko: '상권 120곳이 300m 간격으로 이어진 지어낸 도시에서 상권별 평균 영업 기간(마지막 1년)의 모란 I: 0.5, 1, 2, 4 km 안의 이웃, 행 표준화',
    en: "Moran's I of mean months open by district (last year) in an invented city of 120 districts about 300 m apart, neighbours within 0.5, 1, 2 and 4 km, row-standardised",
  },
  source: 'S9; S24',
  targets: [
    // Above zero: no association is not a positive one.
    band('near', '0.5 km', 'I at 0.5 km', Number.MIN_VALUE, undefined, 'above 0'),
    band(
      'decay',
      '이어지는 두 거리 사이 감소폭의 최솟값',
      'Least fall from one distance to the next',
      0,
      undefined,
      'monotone to 4 km',
    ),
    band('km1', '1 km', 'I at 1 km'),
    band('km2', '2 km', 'I at 2 km'),
    band('km4', '4 km', 'I at 4 km'),
  ],
  measure(o) {
    // Districts without an open shop have no mean.
    const known = districtsOf(o)
      .map(d => ({ ...o.region.districts[d], age: meanOf(o, 'monthsOpen', d, o.months - 12) }))
      .filter(d => !Number.isNaN(d.age))
    const i = measures
      .moranByDistance(
        known.map(d => d.age),
        known.map(d => d.x),
        known.map(d => d.y),
        RADII,
      )
      .map(m => m.i)
    // Math.min carries a NaN on: where a distance has no pair, the decay is not known.
    return [i[0], Math.min(i[0] - i[1], i[1] - i[2], i[2] - i[3]), i[1], i[2], i[3]]
  },
})
