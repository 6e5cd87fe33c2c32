import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const creatorGrant = defineLever({
  id: 'creatorGrant',
  code: 'L8',
  group: 'people',
  label: { ko: '로컬 크리에이터 창업 지원금', en: 'Creator start-up grant' },
  help: {
    ko: '새로 창업하는 로컬 크리에이터에게 주는 지원금입니다. 주민 10만 명당 연간 지원 건수로 정합니다.',
    en: 'Grants to new local creators: number a year for every 100,000 residents.',
  },
  sideEffect: {
    ko: '어차피 창업했을 사람에게도 돌아가고, 같은 거리에 몰려 임대료를 올립니다.',
    en: 'Part goes to people who would have opened anyway; they crowd the same streets and lift rents.',
  },
  evidence: 'measured',
  source: cite`${'S55'}: up to 30-40m KRW a team since 2020, 10-20 applicants a place`,
  actsOn: ['creatorEntries'],
  value: { unit: 'grantsPer100kYear', min: 0, max: 60, step: 1, neutral: 0 },
  options: [
    {
      id: 'amount',
      label: { ko: '1건 지원액', en: 'Amount of one grant' },
      unit: 'manwon',
      min: 500,
      max: 10000,
      step: 100,
      default: 3000,
    },
  ],
  reach: 'towns',
  decayHalfLifeMonths: 0,
  // Selection and mentoring cost a tenth on top.
  billsAfter: 1,
  cost: c => c.flow('town.grantsMonth') * c.agentScale * c.option('amount') * 1.1,
  apply(p) {
    for (const t of p.towns)
      p.toTown('townPolicy.grants', t, (p.value * p.residents(t)) / 100_000 / 12 / p.agentScale)
    p.atLeast('townPolicy.grantAmount', p.option('amount'))
  },
})
