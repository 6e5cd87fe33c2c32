/** Owners and promises, platforms and services, carbon, and what programmes bring in the end. */
import { zoneBalance } from '../model/environment/carbon.ts'
import type { WorldState } from '../model/world.ts'
import { defineMetric, type Metric } from './define.ts'

const sum = (a: ArrayLike<number>) => {
  let s = 0
  for (let i = 0; i < a.length; i++) s += a[i]
  return s
}
const everyTown = (w: WorldState) => Array.from({ length: w.nTowns }, (_, t) => t)

export const POLICY_METRICS: readonly Metric[] = [
  defineMetric({
    id: 'investorShare',
    level: 'district',
    label: { ko: '외부 투자자 소유 비중', en: 'Units owned by outside investors' },
    about: { ko: '외부 투자자가 가진 점포의 비중', en: 'Share of units owned by outside investors' },
    unit: 'share',
    better: 'neither',
    summary: 'last',
    group: 'rent',
    num: ['district.investors', 'district.units'],
    den: 'district.units',
  }),
  defineMetric({
    id: 'promisedShare',
    level: 'district',
    label: { ko: '상생협약 점포 비중', en: 'Units under a promise' },
    about: {
      ko: '건물주가 상생협약이나 장기안심상가로 약속한 점포의 비중',
      en: 'Share of units whose owner has promised moderate rises',
    },
    unit: 'share',
    better: 'higher',
    summary: 'last',
    group: 'rent',
    num: 'district.promised',
    den: 'district.units',
  }),
  defineMetric({
    id: 'trustShare',
    level: 'district',
    label: { ko: '공공 소유 점포 비중', en: 'Units in public trust' },
    about: { ko: '공공이나 신탁이 가진 점포의 비중', en: 'Share of units that a trust owns' },
    unit: 'share',
    better: 'neither',
    summary: 'last',
    group: 'rent',
    num: 'district.trust',
    den: 'district.units',
  }),
  defineMetric({
    id: 'platformShare',
    level: 'district',
    label: { ko: '플랫폼 매출 비중', en: 'Sales through platforms' },
    about: { ko: '사업체 매출 가운데 플랫폼을 거친 비중', en: 'Share of sales that goes through platforms' },
    unit: 'share',
    better: 'neither',
    summary: 'mean',
    group: 'businesses',
    num: 'district.onlineSales',
    den: (w, d) => w.c['district.sales'][d] + w.c['district.onlineSales'][d],
  }),
  defineMetric({
    id: 'platformFees',
    level: 'region',
    label: { ko: '빠져나간 플랫폼 수수료', en: 'Fees to platforms' },
    about: {
      ko: '플랫폼 본사로 나가는 한 달 수수료',
      en: 'Fees that leave for the home of the platforms in a month',
    },
    unit: 'manwonPerMonth',
    better: 'lower',
    summary: 'mean',
    group: 'structure',
    measure: w => sum(w.c['town.platformFees']),
  }),
  defineMetric({
    id: 'kibsImport',
    level: 'region',
    label: { ko: '지역 밖에서 사는 사업서비스', en: 'Business services from outside' },
    about: {
      ko: '기업이 지역 밖에서 사 오는 디자인·연구·기술 서비스의 비중',
      en: 'Share of design, research and engineering services bought from outside the region',
    },
    unit: 'share',
    better: 'lower',
    summary: 'mean',
    group: 'structure',
    measure: w => {
      let imported = 0
      let people = 0
      for (let t = 0; t < w.nTowns; t++) {
        imported += w.c['town.kibsImport'][t] * w.c['town.workingAge'][t]
        people += w.c['town.workingAge'][t]
      }
      return people > 0 ? imported / people : Number.NaN
    },
  }),
  defineMetric({
    id: 'shopEmissions',
    level: 'district',
    label: { ko: '사업체 탄소 배출', en: 'Emissions of shops' },
    about: {
      ko: '사업체들의 한 달 이산화탄소 배출',
      en: 'CO2 from goods, kitchens, delivery and floor in a month',
    },
    unit: 'tCO2PerMonth',
    better: 'lower',
    summary: 'mean',
    group: 'place',
    num: (w, d) => w.c['district.emissions'][d] * (1 - w.c['town.abated'][w.townOf[d]]),
  }),
  defineMetric({
    id: 'netEmissions',
    level: 'region',
    label: { ko: '순배출(지역 전체)', en: 'Net emissions, whole region' },
    about: {
      ko: '사업체와 공장의 배출에서 부산물 교환과 산림 흡수를 뺀 값',
      en: 'Emissions of shops and factories less by-products passed on and what forests absorb',
    },
    unit: 'tCO2PerMonth',
    better: 'lower',
    summary: 'last',
    group: 'place',
    measure: w => zoneBalance(w.c, w.c, w, everyTown(w)),
  }),
  defineMetric({
    id: 'exchanged',
    level: 'region',
    label: { ko: '부산물 교환으로 줄인 배출', en: 'Saved by exchange of by-products' },
    about: {
      ko: '시군구 사이 부산물 교환이 줄인 한 달 배출',
      en: 'CO2 saved in a month by by-products that towns pass on',
    },
    unit: 'tCO2PerMonth',
    better: 'higher',
    summary: 'last',
    group: 'place',
    measure: w => sum(w.c['town.exchanged']),
  }),
  defineMetric({
    id: 'shockDepth',
    level: 'district',
    label: { ko: '충격의 깊이', en: 'Depth of shocks' },
    about: { ko: '충격 때문에 오지 않는 소비의 비중', en: 'Share of spending that shocks keep away' },
    unit: 'share',
    better: 'lower',
    summary: 'max',
    group: 'place',
    num: ['district.shockDepth', 'district.units'],
    den: 'district.units',
  }),
  defineMetric({
    id: 'taxRevenue',
    level: 'region',
    label: { ko: '사업체 지방세', en: 'Municipal tax from shops' },
    about: {
      ko: '매출과 이익에서 시군구에 들어오는 한 달 세금',
      en: 'What municipalities take from sales and profits in a month',
    },
    unit: 'manwonPerMonth',
    better: 'higher',
    summary: 'mean',
    group: 'policy',
    measure: w => sum(w.c['town.tax']),
  }),
  defineMetric({
    id: 'supportGross',
    level: 'region',
    label: { ko: '지원 건수(총)', en: 'Cases supported, gross' },
    about: {
      ko: '개별 사업체를 지원한 사업의 누적 건수',
      en: 'Cases of programmes that support single businesses, so far',
    },
    unit: 'cases',
    better: 'neither',
    summary: 'last',
    group: 'policy',
    measure: w => sum(w.c['programme.gross']),
  }),
  defineMetric({
    id: 'supportNet',
    level: 'region',
    label: { ko: '지원 건수(순)', en: 'Cases supported, net' },
    about: {
      ko: '어차피 했을 몫, 경쟁자에게서 빼앗은 몫, 다른 곳으로 샌 몫을 뺀 건수',
      en: 'The same less deadweight, what rivals lost, and what leaked away',
    },
    unit: 'cases',
    better: 'higher',
    summary: 'last',
    group: 'policy',
    measure: w => sum(w.c['programme.net']),
  }),
  defineMetric({
    id: 'deadweight',
    level: 'region',
    label: { ko: '사중손실 비율', en: 'Deadweight' },
    about: { ko: '지원이 없어도 했을 사람에게 간 비율', en: 'Share of cases that needed no support' },
    unit: 'share',
    better: 'lower',
    summary: 'last',
    group: 'policy',
    measure: w => {
      const gross = sum(w.c['programme.gross'])
      return gross > 0 ? sum(w.c['programme.anyway']) / gross : Number.NaN
    },
  }),
  defineMetric({
    id: 'policyEffect',
    level: 'region',
    label: { ko: '정책 효과율', en: 'Effectiveness of spending' },
    about: {
      ko: '고정 행정비와 지역의 흡수 능력 때문에 남는 효과의 비율(가장 낮은 수단)',
      en: 'Part of the effect left after fixed costs and absorptive capacity, of the lever worst off',
    },
    unit: 'share',
    better: 'higher',
    summary: 'mean',
    group: 'policy',
    measure: w => {
      let least = 1
      for (const x of w.c['lever.effect']) least = Math.min(least, x)
      return least
    },
  }),
]
