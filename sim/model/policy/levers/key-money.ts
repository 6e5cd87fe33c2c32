import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const keyMoney = defineLever({
  id: 'keyMoney',
  code: 'L2',
  group: 'rent',
  label: { ko: '권리금 보호', en: 'Key-money protection' },
  help: {
    ko: '나가는 임차인이 새 임차인에게서 권리금을 돌려받을 권리를 얼마나 강하게 보호하는지입니다. 0은 현행 수준, 1은 전액 회수입니다.',
    en: 'How far a leaver can recover key money from the next tenant: 0 is the law as it stands, 1 full recovery.',
  },
  sideEffect: {
    ko: '창업 비용이 올라 새 사업체가 줄어듭니다.',
    en: 'It costs more to open, so fewer newcomers do.',
  },
  evidence: 'measured',
  source: cite`${'S49'}, ${'S49c'}: protected since 2015; ${'S12e'}: mean 47.8m KRW`,
  actsOn: ['keyMoneyBack'],
  value: { unit: 'share', min: 0, max: 1, step: 0.05, neutral: 0 },
  options: [],
  reach: 'districts',
  decayHalfLifeMonths: 0,
  money: 'rule',
  cost: c => (c.units * c.agentScale * 200) / 3000,
  apply(p) {
    // Closes part of the gap between what is recovered today and the whole.
    p.toward('policy.keyMoneyRecovery', 1, p.value)
  },
})
