import type { Summary } from '../../sim/metrics/define.ts'
import { unitOfSummary } from '../ensemble/summary-unit.ts'
import type { Lang } from './text/say.ts'

/** Unit ids of the registries in words; an id that is not here is shown as it is. */
const UNITS: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  share: { ko: '비율', en: 'share' },
  sharePerYear: { ko: '비율/년', en: 'share a year' },
  perYear: { ko: '1년에', en: 'a year' },
  index: { ko: '지수', en: 'index' },
  shops: { ko: '곳', en: 'shops' },
  shopsPerMonth: { ko: '곳/월', en: 'shops a month' },
  people: { ko: '명', en: 'people' },
  peoplePerMonth: { ko: '명/월', en: 'people a month' },
  ties: { ko: '건', en: 'ties' },
  times: { ko: '배', en: 'times' },
  poles: { ko: '곳', en: 'poles' },
  sites: { ko: '곳', en: 'sites' },
  years: { ko: '년', en: 'years' },
  months: { ko: '개월', en: 'months' },
  manwon: { ko: '만원', en: '10k KRW' },
  manwonPerMonth: { ko: '만원/월', en: '10k KRW a month' },
  manwonPerDistrictYear: { ko: '만원/상권·년', en: '10k KRW a district and year' },
  grantsPer100kYear: { ko: '건/인구 10만·년', en: 'grants per 100,000 people and year' },
  placesPer100kYear: { ko: '명/인구 10만·년', en: 'places per 100,000 people and year' },
  unitsPer1000Year: { ko: '칸/점포 1,000칸·년', en: 'units per 1,000 units and year' },
  vouchersPer1000Year: { ko: '건/가게 1,000곳·년', en: 'vouchers per 1,000 shops and year' },
  shopsPerDistrictYear: { ko: '곳/상권·년', en: 'shops a district and year' },
  tCO2PerMonth: { ko: '톤 CO₂/월', en: 't CO₂ a month' },
  cases: { ko: '건', en: 'cases' },
  daysPerMonth: { ko: '일/월', en: 'days a month' },
  startsPer100CreatorsYear: { ko: '건/크리에이터 100곳·년', en: 'starts per 100 creators and year' },
  ratio: { ko: '배', en: 'ratio' },
  placesPerTownYear: { ko: '명/시군구·년', en: 'places a town and year' },
  vouchersPer100CreatorsYear: { ko: '건/크리에이터 100곳·년', en: 'vouchers per 100 creators and year' },
}

export function unitText(unit: string, lang: Lang): string {
  return UNITS[unit]?.[lang] ?? unit
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
