/** Who is driven out, and what becomes of them. */
import { defineMetric, type Metric } from './define.ts'

export const DISPLACEMENT_METRICS: readonly Metric[] = [
  defineMetric({
    id: 'displaced',
    level: 'district',
    label: { ko: '비자발적 이전(내몰림)', en: 'Businesses displaced' },
    about: {
      ko: '재계약 때 임대료를 감당하지 못하거나 거절당해 나간 독립점포와 로컬 크리에이터(경영 실패와 다름)',
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
    label: { ko: '비자발적 이전(내몰림)의 비율', en: 'Displacement rate' },
    about: {
      ko: '한 달 동안 비자발적으로 이전(내몰림)한 독립점포와 로컬 크리에이터를 영업 중인 사업체 수로 나눈 비율',
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
    label: { ko: '크리에이터의 비자발적 이전(내몰림)', en: 'Creators displaced' },
    about: { ko: '비자발적 이전(내몰림) 가운데 로컬 크리에이터', en: 'Of the displaced, local creators' },
    unit: 'shopsPerMonth',
    better: 'lower',
    summary: 'sum',
    group: 'displacement',
    num: 'district.displacedCreators',
  }),
  defineMetric({
    id: 'displacedClosed',
    level: 'district',
    label: { ko: '비자발적 이전(내몰림) 뒤 폐업', en: 'Displaced and closed' },
    about: {
      ko: '비자발적 이전(내몰림) 뒤 새 자리를 찾지 못해 폐업한 사업체',
      en: 'Of the displaced, those who closed for good',
    },
    unit: 'shopsPerMonth',
    better: 'lower',
    summary: 'sum',
    group: 'displacement',
    num: 'district.displacedClosed',
  }),
  defineMetric({
    id: 'movedIn',
    level: 'district',
    label: { ko: '옮겨 온 사업체', en: 'Moved in' },
    about: { ko: '다른 상권에서 옮겨 온 사업체', en: 'Businesses that moved in from another district' },
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
