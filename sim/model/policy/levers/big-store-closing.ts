import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const bigStoreClosing = defineLever({
  id: 'bigStoreClosing',
  code: 'L22',
  group: 'street',
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
