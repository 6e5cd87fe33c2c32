import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const agreements = defineLever({
  id: 'agreements',
  code: 'L3',
  group: 'rent',
  label: { ko: '젠트리피케이션 방지 상생협약', en: 'Anti-gentrification agreements' },
  help: {
    ko: '지정 구역의 건물주에게 임대료를 협약 한도까지만 올리고 재계약을 거절하지 않겠다는 약속을 받아내는 노력의 정도입니다. 서명은 건물주가 결정합니다.',
    en: 'How hard the district works to have owners in a designated zone promise moderate rises and no refusals; owners decide whether to sign.',
  },
  sideEffect: {
    ko: '잃을 것이 적은 건물주가 주로 서명하고, 압력은 서명하지 않은 건물과 옆 거리로 옮겨갑니다.',
    en: 'Those sign who lose least, and pressure moves to unsigned buildings and the next streets.',
  },
  evidence: 'measured',
  source: cite`${'S17'}: 62% of owners signed; 2.49 against 2.85% a year; stay +27 months`,
  actsOn: ['displaced', 'displacedCreators'],
  value: { unit: 'share', min: 0, max: 1, step: 0.05, neutral: 0 },
  options: [
    {
      id: 'cap',
      label: { ko: '협약의 인상 한도', en: 'Rise that it allows' },
      unit: 'share',
      min: 0,
      max: 0.12,
      step: 0.005,
      default: { law: 'lawRentCap' },
    },
    {
      id: 'years',
      label: { ko: '협약 기간', en: 'Years of the promise' },
      unit: 'years',
      min: 2,
      max: 20,
      step: 1,
      default: 10,
    },
  ],
  reach: 'districts',
  decayHalfLifeMonths: 0,
  money: 'rule',
  // A coordinator for each designated district.
  cost: c => c.districts * 350 * c.value,
  apply(p) {
    p.atLeast('policy.agreement', p.value)
    p.atMost('policy.agreementCap', p.option('cap'))
    p.atLeast('policy.promiseYears', p.option('years'))
  },
})
