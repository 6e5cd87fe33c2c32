import type { LeverUse, Region } from '../../../sim/index.ts'
import type { Observation } from '../observation.ts'
import { districtsOf, mean } from '../series.ts'
import { type Arm, band, definePattern } from './define.ts'

/** Programmes of a year, in the third year; rules and zones from then on. */
const FROM = 24
const TO = 36
const QUARTER = 3
/** Sitting rents are compared over the fifth year of the agreements. */
const RENT_YEAR = 4
/** Sales around a zone over its first five years. */
const ZONE_MONTHS = 60
/** Districts of the zone; the others are its neighbours. */
const ZONE_SIZE = 3

const zoneOf = (region: Region) => region.districts.slice(0, ZONE_SIZE).map(d => d.id)

function use(lever: string, value: number, rest: Partial<LeverUse> = {}): Arm {
  return { id: lever, levers: () => [{ lever, value, from: FROM, ...rest }] }
}

/** Sum over districts of a monthly figure, mean over months [from, to). */
function level(o: Observation, metric: string, from: number, to: number): number {
  const s = o.series(metric)
  let sum = 0
  for (let m = from; m < to; m++) for (const d of districtsOf(o)) sum += s[m * o.nDistricts + d]
  return sum / (to - from)
}

/** Effect of a programme of a year in the fourth quarter after its end, over the largest of any quarter until then. */
export function remaining(effects: readonly number[]): number {
  const peak = Math.max(...effects)
  return peak > 0 ? effects[effects.length - 1] / peak : Number.NaN
}

/** Quarterly effects from the start of the programme to the fourth quarter after its end. */
function quarterly(base: Observation, arm: Observation, metric: string): number[] {
  const quarters = (TO - FROM) / QUARTER + 4
  return Array.from({ length: quarters }, (_, q) => {
    const from = FROM + q * QUARTER
    return level(arm, metric, from, from + QUARTER) - level(base, metric, from, from + QUARTER)
  })
}

function sittingRent(o: Observation): number {
  const s = o.series('sittingRent')
  const from = FROM + 12 * RENT_YEAR
  const values: number[] = []
  for (let m = from; m < from + 12; m++) for (const d of districtsOf(o)) values.push(s[m * o.nDistricts + d])
  return mean(values.filter(v => !Number.isNaN(v)))
}

/** Exits a month in the year after the end of support over those in the year before; NaN without an exit before. */
function hazardRatio(o: Observation): number {
  if (!o.watched) return Number.NaN
  const { before, after } = o.watched.supported
  return before.exits > 0 ? after.exits / after.months / (before.exits / before.months) : Number.NaN
}

function neighbourEffect(base: Observation, arm: Observation): number {
  const inZone = new Set(zoneOf(base.region))
  const around = (o: Observation) => {
    const sales = o.series('sales')
    let sum = 0
    for (let m = FROM; m < FROM + ZONE_MONTHS; m++)
      for (const d of districtsOf(o))
        if (!inZone.has(o.region.districts[d].id)) sum += sales[m * o.nDistricts + d]
    return sum
  }
  return around(arm) / around(base) - 1
}

export const p20 = definePattern({
  id: 'P20',
  weight: 'A',
  use: 'test',
  scope: 'paired',
  title: { ko: '정책의 흔적', en: 'Policy signatures' },
  statistic: {
    ko: '정책이 있는 실행과 같은 시드의 정책 없는 실행의 차: 한 해짜리 지원금(열린 크리에이터)과 협업 바우처(크리에이터 매출)의 종료 4분기 뒤 효과÷최대 효과, 공간 지원 종료 뒤와 앞 1년의 폐업 위험, 상생협약 5년째 기존 임대료, 세제 구역 이웃 상권의 매출',
    en: 'Run with a policy less the same seed without it: what is left four quarters after a year of grants (creators open) and of vouchers (sales of creators), over the peak; exits in the year after supported space over the year before; sitting rents in the fifth year of agreements; sales around a tax zone',
  },
  source: 'S56, S58, S17, S27, S66',
  targets: [
    band('grant', '지원금: 4분기 뒤 남은 효과', 'Grant: effect left after 4 quarters', undefined, 0.3),
    band('voucher', '바우처: 4분기 뒤 남은 효과', 'Voucher: effect left after 4 quarters', undefined, 0.3),
    band('ties', '바우처: 4분기 뒤 남은 협업 관계', 'Voucher: ties left after 4 quarters'),
    band(
      'space',
      '공간 지원: 종료 뒤÷앞 폐업 위험',
      'Supported space: exit hazard after over before its end',
      1.7,
    ),
    band('agreement', '상생협약: 기존 임대료(연 %p)', 'Agreements: sitting rent, points a year', -0.8, -0.1),
    band(
      'tenYears',
      '지원금: 10년 뒤 크리에이터 수의 차(비율)',
      'Grant: creators ten years after, relative difference',
      undefined,
      undefined,
      'nil',
    ),
    band('neighbour', '세제 구역: 이웃 상권 매출', 'Tax zone: sales of its neighbours', undefined, 0),
  ],
  arms: [
    use('creatorGrant', 60, { to: TO }),
    use('collaboration', 100, { to: TO }),
    use('subsidisedSpace', 6, { to: TO + 24 }),
    use('agreements', 1),
    {
      id: 'taxZone',
      levers: region => [{ lever: 'taxZone', value: 0.1, from: FROM, where: { districts: zoneOf(region) } }],
    },
  ],
  measure(base, arm) {
    const grant = arm('creatorGrant')
    const late = TO + 120
    const creators = (o: Observation) => level(o, 'creatorsOpen', late, late + 12)
    const rentRatio = sittingRent(arm('agreements')) / sittingRent(base)
    return [
      remaining(quarterly(base, grant, 'creatorsOpen')),
      remaining(quarterly(base, arm('collaboration'), 'creatorSales')),
      remaining(quarterly(base, arm('collaboration'), 'tiesPerCreator')),
      hazardRatio(arm('subsidisedSpace')),
      100 * (rentRatio ** (1 / (RENT_YEAR + 0.5)) - 1),
      creators(grant) / creators(base) - 1,
      neighbourEffect(base, arm('taxZone')),
    ]
  },
})
