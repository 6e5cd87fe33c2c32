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
  label: { ko: '교통 연결', en: 'Transport link' },
  help: {
    ko: '대상 시군구 사이의 이동 시간을 줄이는 비율입니다. 짓는 데 몇 해가 걸리고, 양쪽이 함께 대상이어야 이어집니다.',
    en: 'Share of the travel time between the towns of the programme that it saves. It takes years to build, and both ends must be in the programme.',
  },
  sideEffect: {
    ko: '빨라진 길로 사람과 소비가 큰 도시로 빨려 들어갈 수 있습니다(빨대 효과).',
    en: 'People move, commute, shop and travel more both ways: the larger city may draw them in (straw effect).',
  },
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
