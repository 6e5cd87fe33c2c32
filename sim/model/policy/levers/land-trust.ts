import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const landTrust = defineLever({
  id: 'landTrust',
  code: 'L6',
  group: 'rent',
  label: { ko: '공공 매입·토지신탁', en: 'Land trust and public purchase' },
  help: {
    ko: '공공이나 신탁이 점포를 사들여 시세보다 싸게 빌려줍니다. 구역 점포 가운데 연간 사들이는 비율로 정합니다.',
    en: 'A trust buys units and lets them below the market: share of the units of the area bought a year.',
  },
  sideEffect: {
    ko: '큰돈이 묶이고 싼 점포를 두고 줄을 서며, 시장에 남은 점포의 임대료는 오릅니다.',
    en: 'Capital is locked up, people queue for cheap units, and rents of the units left to the market rise.',
  },
  evidence: 'assumed',
  source: cite`${'S53b'}; purchase price from rent at 4% a year; reach 1-5% of units`,
  actsOn: ['trustShare', 'displaced'],
  value: { unit: 'share', min: 0, max: 0.03, step: 0.0025, neutral: 0 },
  options: [],
  reach: 'districts',
  // What has been bought stays bought.
  decayHalfLifeMonths: 0,
  money: 'transfer',
  billsAfter: 1,
  cost: c => c.flow('district.trustSpent') * c.agentScale,
  apply(p) {
    for (const d of p.districts) p.toDistrict('policy.trustPurchases', d, (p.value / 12) * p.units(d))
  },
})
