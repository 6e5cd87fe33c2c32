import type { Summary } from '../../sim/metrics/define.ts'
import type { LocalText } from '../../sim/region.ts'
import { unitOfSummary } from '../ensemble/summary-unit.ts'
import { textIn } from '../text/message.ts'
import type { Lang } from './lang.ts'

/** Unit ids of the registries in words; an id that is not here is shown as it is. */
const UNITS: Readonly<Record<string, LocalText>> = {
  share: { ko: '비율', en: 'share' },
  sharePerYear: { ko: '연간 비율', en: 'share per year' },
  perYear: { ko: '연간', en: 'per year' },
  index: { ko: '지수', en: 'index' },
  shops: { ko: '곳', en: 'shops' },
  shopsPerMonth: { ko: '곳(월)', en: 'shops per month' },
  people: { ko: '명', en: 'people' },
  peoplePerMonth: { ko: '명(월)', en: 'people per month' },
  ties: { ko: '건', en: 'ties' },
  times: { ko: '배', en: 'times' },
  poles: { ko: '곳', en: 'poles' },
  sites: { ko: '곳', en: 'sites' },
  years: { ko: '년', en: 'years' },
  months: { ko: '개월', en: 'months' },
  month: { ko: '개월째', en: 'month' },
  manwon: { ko: '만원', en: '10k KRW' },
  manwonPerMonth: { ko: '만원(월)', en: '10k KRW per month' },
  manwonPerDistrictYear: { ko: '연간 만원(상권당)', en: '10k KRW per district and year' },
  grantsPer100kYear: { ko: '연간 건수(인구 10만 명당)', en: 'grants per 100,000 people and year' },
  placesPer100kYear: { ko: '연간 인원(인구 10만 명당)', en: 'places per 100,000 people and year' },
  unitsPer1000Year: { ko: '연간 점포 수(점포 1,000호당)', en: 'units per 1,000 units and year' },
  vouchersPer1000Year: { ko: '연간 건수(사업체 1,000곳당)', en: 'vouchers per 1,000 shops and year' },
  shopsPerDistrictYear: { ko: '연간 점포 수(상권당)', en: 'shops per district and year' },
  tCO2PerMonth: { ko: '톤 CO₂(월)', en: 't CO₂ per month' },
  cases: { ko: '건', en: 'cases' },
  daysPerMonth: { ko: '일(월)', en: 'days per month' },
  startsPer100CreatorsYear: { ko: '연간 건수(크리에이터 100곳당)', en: 'starts per 100 creators and year' },
  ratio: { ko: '배', en: 'ratio' },
  placesPerTownYear: { ko: '연간 인원(시군구당)', en: 'places per town and year' },
  vouchersPer100CreatorsYear: {
    ko: '연간 건수(크리에이터 100곳당)',
    en: 'vouchers per 100 creators and year',
  },
}

export function unitText(unit: string, lang: Lang): string {
  return textIn(UNITS[unit], lang) ?? UNITS[unit]?.en ?? unit
}

/**
 * The unit beside a number that `numberText` wrote: shares are per cent already, and a sum of a monthly flow is no flow.
 * @param summary how the months were made one number
 */
export function measureUnitText(unit: string, summary: Summary, lang: Lang): string {
  if (unit === 'share') return ''
  if (unit === 'sharePerYear') return unitText('perYear', lang)
  return unitText(unitOfSummary(unit, summary), lang)
}
