import { cite } from '../sources.ts'
import { defineShock } from './define.ts'

/** Visitors come in numbers (a television series, a new fast train, an exchange rate) and go again. */
export const tourismBoom = defineShock({
  id: 'tourismBoom',
  evidence: 'assumed',
  source: cite`${'S14'}, ${'S20b'}: Bukchon waves of 2007 to 2014; size assumed`,
  months: 36,
  onsetMonths: 12,
  decayHalfLifeMonths: 12,
  markets: { leisure: 0.15 },
  districtTypes: { heritage: 0.12 },
  income: 0,
  incomeByManufacturing: 0,
  visitors: 1,
  online: 0,
})
