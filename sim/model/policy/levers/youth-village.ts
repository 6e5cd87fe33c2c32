import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const youthVillage = defineLever({
  id: 'youthVillage',
  code: 'L20',
  group: 'people',
  evidence: 'measured',
  source: cite`${'S63'}: 600m KRW a site, about 196 stayers a site; share who settle unknown (3-15%, assumed)`,
  actsOn: ['netMigration', 'youngFounders'],
  value: { unit: 'placesPerTownYear', min: 0, max: 1000, step: 10, neutral: 0 },
  options: [
    {
      id: 'costPerStay',
      unit: 'manwon',
      min: 100,
      max: 1000,
      step: 10,
      default: 310,
    },
  ],
  reach: 'towns',
  decayHalfLifeMonths: 0,
  cost: c => (c.towns * c.value * c.option('costPerStay')) / 12,
  apply(p) {
    p.add('townPolicy.youthStays', p.value / 12)
  },
})
