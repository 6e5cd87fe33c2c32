import { cite } from '../sources.ts'
import { defineShock } from './define.ts'

/** Shopping moves to the web in one step, as in 2017-18 and 2020-21, and most of it stays there. */
export const platformShift = defineShock({
  id: 'platformShift',
  evidence: 'measured',
  source: cite`${'S47'}: 20.1% (January 2017) to 27.5% (2021)`,
  months: 24,
  onsetMonths: 12,
  decayHalfLifeMonths: 120,
  markets: {},
  districtTypes: {},
  income: 0,
  incomeByManufacturing: 0,
  visitors: 0,
  online: 0.074,
})
