import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const youthVillage = defineLever({
  id: 'youthVillage',
  code: 'L20',
  group: 'people',
  label: { ko: '청년마을·주민 창업', en: 'Youth villages and resident founders' },
  help: {
    ko: '청년이 짧게 살아 보며 정착과 창업을 준비하는 사업입니다. 시군구마다 연간 참가 인원으로 정합니다.',
    en: 'Short stays in which the young try out living and founding there: participants a year in each town.',
  },
  sideEffect: {
    ko: '정착하는 사람은 일부이고, 절반은 지역 안 다른 시군구에서 옵니다. 지원이 끝나면 더 많이 떠납니다.',
    en: 'Few settle, half of them from other towns of the region, and more leave when the money ends.',
  },
  evidence: 'measured',
  source: cite`${'S63'}: 600m KRW a site, about 196 stayers a site; share who settle unknown (3-15%, assumed)`,
  actsOn: ['netMigration', 'youngFounders'],
  value: { unit: 'placesPerTownYear', min: 0, max: 1000, step: 10, neutral: 0 },
  options: [
    {
      id: 'costPerStay',
      label: { ko: '1인당 비용', en: 'Cost per head' },
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
