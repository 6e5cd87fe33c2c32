import { cite } from '../sources.ts'
import { defineShock } from './define.ts'

/**
 * The anchor plant of a town closes: local income falls with the share of manufacturing, orders for technical services
 * vanish, and it takes years until others have hired the workers. Meant with an area: the town of the plant.
 */
export const plantClosure = defineShock({
  id: 'plantClosure',
  evidence: 'assumed',
  source: cite`${'SD2'} (specialised regions suffer larger shocks), ${'S35'}; size assumed`,
  months: 12,
  onsetMonths: 3,
  decayHalfLifeMonths: 48,
  markets: { bizTech: -0.35, bizDesign: -0.1 },
  districtTypes: {},
  income: 0,
  incomeByManufacturing: -0.35,
  visitors: 0,
  online: 0,
})
