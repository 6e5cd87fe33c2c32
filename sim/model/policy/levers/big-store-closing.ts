import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const bigStoreClosing = defineLever({
  id: 'bigStoreClosing',
  code: 'L22',
  group: 'street',
  label: { ko: '대형마트 의무휴업', en: 'Big-store closing days' },
  help: {
    ko: '대형마트와 대형몰이 한 달에 의무로 쉬는 날 수입니다. 현재 수준(월 2일)은 기본값에 들어 있으므로 추가로 쉬는 날을 뜻합니다.',
    en: 'Days a month on which large stores and malls must close, on top of the two of today that the data contain.',
  },
  sideEffect: {
    ko: '절반은 온라인으로 새고, 대형몰 상권의 사업체도 함께 손님을 잃습니다.',
    en: 'Half of it goes to the web, and small shops in malls lose their customers too.',
  },
  evidence: 'derived',
  source: cite`${'S67'}: some shift to small shops, none to markets; since 2012`,
  actsOn: ['sales'],
  value: { unit: 'daysPerMonth', min: 0, max: 8, step: 1, neutral: 0 },
  options: [],
  reach: 'towns',
  decayHalfLifeMonths: 0,
  money: 'rule',
  // Inspection.
  cost: c => c.towns * 50,
  apply(p) {
    p.add('townPolicy.storeClosing', p.value)
  },
})
