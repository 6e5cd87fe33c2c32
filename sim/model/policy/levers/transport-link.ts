import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

/** Building a link that saves 30 % of the travel time of a town: order of a regional railway or expressway [만원]. */
const CAPITAL = 15_000_000
const BUILDING_MONTHS = 48
const RUNNING = 30_000

export const transportLink = defineLever({
  id: 'transportLink',
  code: 'L25',
  group: 'region',
  evidence: 'assumed',
  source: cite`${'SD3'}: links between living areas; migration, visits and trade at a shorter distance (${'Krugman 1991'}); capital cost of regional lines not verified`,
  actsOn: ['serviceAccess', 'primacy'],
  value: { unit: 'share', min: 0, max: 0.5, step: 0.05, neutral: 0 },
  options: [],
  reach: 'towns',
  money: 'works',
  decayHalfLifeMonths: 240,
  cost: c =>
    c.towns * (c.value / 0.3) * (c.monthOfUse < BUILDING_MONTHS ? CAPITAL / BUILDING_MONTHS : RUNNING),
  apply(p) {
    p.add('townPolicy.transport', p.value)
  },
})
