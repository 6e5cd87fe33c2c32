/** Who is driven out, and what becomes of them. */
import { defineMetric, type Metric } from './define.ts'

export const DISPLACEMENT_METRICS: readonly Metric[] = [
  defineMetric({
    id: 'displaced',
    level: 'district',
    label: { ko: '쫓겨난 가게', en: 'Displaced' },
    about: {
      ko: '재계약 때 임대료를 감당하지 못하거나 거절당해 나간 독립점포와 크리에이터(경영 실패와 다름)',
      en: 'Independents and creators who left at a renewal because of the rent or a refusal; not failures',
    },
    unit: 'shopsPerMonth',
    better: 'lower',
    summary: 'sum',
    group: 'displacement',
    num: 'district.displaced',
  }),
  defineMetric({
    id: 'displacementRate',
    level: 'district',
    label: { ko: '쫓겨난 가게의 비율', en: 'Displacement rate' },
    about: {
      ko: '영업 중인 가게에 견준, 한 달 동안 쫓겨난 독립점포와 크리에이터의 비율',
      en: 'Independents and creators displaced in a month, of all open businesses',
    },
    unit: 'share',
    better: 'lower',
    summary: 'mean',
    group: 'displacement',
    num: 'district.displaced',
    den: 'district.occupied',
  }),
  defineMetric({
    id: 'displacedCreators',
    level: 'district',
    label: { ko: '쫓겨난 크리에이터', en: 'Creators displaced' },
    about: { ko: '쫓겨난 가게 가운데 로컬 크리에이터', en: 'Of the displaced, local creators' },
    unit: 'shopsPerMonth',
    better: 'lower',
    summary: 'sum',
    group: 'displacement',
    num: 'district.displacedCreators',
  }),
  defineMetric({
    id: 'displacedClosed',
    level: 'district',
    label: { ko: '쫓겨나 문 닫은 가게', en: 'Displaced and closed' },
    about: { ko: '쫓겨난 뒤 옮기지 못하고 폐점한 가게', en: 'Of the displaced, those who closed for good' },
    unit: 'shopsPerMonth',
    better: 'lower',
    summary: 'sum',
    group: 'displacement',
    num: 'district.displacedClosed',
  }),
  defineMetric({
    id: 'movedIn',
    level: 'district',
    label: { ko: '옮겨 온 가게', en: 'Moved in' },
    about: { ko: '다른 상권에서 옮겨 온 가게', en: 'Businesses that moved in from another district' },
    unit: 'shopsPerMonth',
    better: 'neither',
    summary: 'sum',
    group: 'displacement',
    num: 'district.movedIn',
  }),
  defineMetric({
    id: 'rationed',
    level: 'region',
    label: { ko: '빈 점포를 못 찾은 창업자', en: 'Founders without a unit' },
    about: {
      ko: '마땅한 빈 점포가 없어 창업하지 못한 사람',
      en: 'Founders who found a place that pays but no vacant unit',
    },
    unit: 'peoplePerMonth',
    better: 'lower',
    summary: 'sum',
    group: 'displacement',
    measure: w => {
      let n = 0
      for (let d = 0; d < w.nDistricts; d++) n += w.c['district.rationed'][d]
      return n
    },
  }),
]
