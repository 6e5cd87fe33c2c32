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
  source: 'S9; S24',
  targets: [
    // Above zero: no association is not a positive one.
    band('near', Number.MIN_VALUE),
    band('decay', 0),
    band('km1'),
    band('km2'),
    band('km4'),
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
