import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const chainLimit = defineLever({
  id: 'chainLimit',
  code: 'L5',
  group: 'street',
  label: { ko: '프랜차이즈 입점 제한', en: 'Chain-store limit' },
  help: {
    ko: '지역상생구역처럼 프랜차이즈 개점을 막는 비율입니다. 100%이면 새 프랜차이즈가 들어올 수 없습니다.',
    en: 'Share of chain openings that is refused, as in a win-win zone; 100% lets no new chain in.',
  },
  sideEffect: {
    ko: '건물주가 받을 임대료가 낮아지고 공실과 소비자 가격이 오를 수 있습니다.',
    en: 'Landlords get less, vacancy and prices may rise, anchor tenants are missing.',
  },
  evidence: 'measured',
  source: cite`${'S50'}: Act of 28 April 2022; ${'S52'} prices +17%`,
  actsOn: ['chainShare', 'authenticity'],
  value: { unit: 'share', min: 0, max: 1, step: 0.05, neutral: 0 },
  options: [],
  reach: 'districts',
  decayHalfLifeMonths: 0,
  money: 'rule',
  // Consent of two thirds of merchants, landlords and owners: a coordinator a district in the first two years.
  cost: c => (c.monthOfUse < 24 ? c.districts * 350 : c.districts * 60),
  apply(p) {
    p.atLeast('policy.chainLimit', p.value)
  },
})
