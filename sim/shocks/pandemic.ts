import { cite } from '../sources.ts'
import { defineShock } from './define.ts'

/**
 * COVID-19 in Seoul, 2020 (P19): shop sales -9 %, alleys -19.6 % in all but 41 % of them not down, Korean food -18 %, leisure
 * and travel -50 % and more, restaurants of student and night-life streets -43 to -63 %, online +18 %. Local demand stays,
 * what lives from visitors, students and gatherings goes.
 */
export const pandemic = defineShock({
  id: 'pandemic',
  evidence: 'derived',
  source: cite`P19: ${'S46'}; ${'S47'} online +18%`,
  months: 24,
  onsetMonths: 2,
  decayHalfLifeMonths: 8,
  markets: { dining: -0.06, craft: -0.08, culture: -0.25, leisure: -0.45, bizDesign: -0.05 },
  districtTypes: { campus: -0.35, heritage: -0.25, mall: -0.05, mainStreet: -0.04, market: -0.02 },
  income: -0.02,
  incomeByManufacturing: 0,
  visitors: -0.65,
  online: 0.035,
})
