import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const subsidisedSpace = defineLever({
  id: 'subsidisedSpace',
  code: 'L9',
  group: 'business',
  label: { ko: '청년몰·창업공간 임대 지원', en: 'Subsidised space and incubator' },
  help: {
    ko: '새 크리에이터에게 꾸민 점포를 내주고 임대료를 최대 24개월 대신 냅니다. 상권마다 연간 점포 수로 정합니다.',
    en: 'Fitted-out units for new creators with part of the rent paid for up to 24 months: shops a year in each district.',
  },
  sideEffect: {
    ko: '지원이 끝나면 한꺼번에 문을 닫고, 그동안 자생력 없는 사업체가 가려집니다.',
    en: 'Shops close together when the support ends; until then those that cannot live are hidden.',
  },
  evidence: 'measured',
  source: cite`${'S56'}: 672 shops 2017-20, 49-58% closed by year 2; 99m KRW a shop`,
  actsOn: ['creatorEntries'],
  value: { unit: 'shopsPerDistrictYear', min: 0, max: 120, step: 2, neutral: 0 },
  options: [
    {
      id: 'support',
      label: { ko: '임대료 지원 비율', en: 'Part of the rent paid' },
      unit: 'share',
      min: 0.1,
      max: 0.95,
      step: 0.05,
      default: 0.8,
    },
    {
      id: 'months',
      label: { ko: '지원 기간', en: 'Months of support' },
      unit: 'months',
      min: 6,
      max: 24,
      step: 1,
      default: 24,
    },
    {
      id: 'fitOut',
      label: { ko: '점포당 조성비', en: 'Fit-out of a unit' },
      unit: 'manwon',
      min: 0,
      max: 10000,
      step: 500,
      default: 6000,
    },
  ],
  reach: 'districts',
  decayHalfLifeMonths: 0,
  wakes: ['support'],
  billsAfter: 24,
  cost: c =>
    c.agentScale * (c.flow('district.supported') * c.option('fitOut') + c.flow('district.spaceRent')),
  apply(p) {
    p.add('policy.spacePlaces', p.value / 12 / p.agentScale)
    p.atLeast('policy.spaceSupport', p.option('support'))
    p.atLeast('policy.spaceMonths', p.option('months'))
  },
})
