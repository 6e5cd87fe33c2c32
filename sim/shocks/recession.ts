import { cite } from '../sources.ts'
import { defineShock } from './define.ts'

/** A national recession: income falls a little, what can wait falls more. Depth as in 2009 and 1998, between the two. */
export const recession = defineShock({
  id: 'recession',
  evidence: 'assumed',
  source: cite`between the recessions of 1998 and 2009`,
  months: 18,
  onsetMonths: 6,
  decayHalfLifeMonths: 12,
  markets: { dining: -0.05, craft: -0.09, culture: -0.07, leisure: -0.12, bizDesign: -0.15, bizTech: -0.1 },
  districtTypes: {},
  income: -0.04,
  incomeByManufacturing: -0.05,
  visitors: -0.08,
  online: 0,
})
