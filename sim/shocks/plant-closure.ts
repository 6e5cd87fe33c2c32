import { cite } from '../sources.ts'
import { defineShock } from './define.ts'

/**
 * The anchor plant of a town closes: local income falls with the share of manufacturing, orders for technical services
 * vanish, and it takes years until others have hired the workers. Meant with an area: the town of the plant.
 */
export const plantClosure = defineShock({
  id: 'plantClosure',
  label: { ko: '주력 공장 폐쇄', en: 'Anchor-plant closure' },
  help: {
    ko: '제조업 비중이 큰 시군구일수록 소득이 많이 줄고, 연구·기술 서비스 일감이 사라집니다. 지역을 골라 쓰세요.',
    en: 'Income falls with the share of manufacturing, and orders for technical services go. Choose the town.',
  },
  reference: {
    ko: '제조업 비중 40%인 도시에서 주력 공장이 닫아 소득이 14% 줄어든 경우',
    en: 'A town with 40% in manufacturing loses its main plant and 14% of its income',
  },
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
