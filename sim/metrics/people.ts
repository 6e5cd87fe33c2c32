/** Who lives there, who comes and goes, what is within their reach, where founders come from. */
import { BANDS, OLD } from '../model/people/people-columns.ts'
import type { WorldState } from '../model/world.ts'
import { defineMetric, type Metric } from './define.ts'

/** Residents of a district's catchment: its share of the town's, so that districts add up to towns. */
function residents(w: WorldState, d: number, first = 0, last = BANDS - 1): number {
  const at = w.townOf[d] * BANDS
  let n = 0
  for (let b = first; b <= last; b++) n += w.c['town.people'][at + b]
  return n * w.c['district.catchment'][d]
}

const everybody = (w: WorldState, d: number) => residents(w, d)

export const PEOPLE_METRICS: readonly Metric[] = [
  defineMetric({
    id: 'population',
    level: 'district',
    label: { ko: '인구', en: 'Population' },
    about: { ko: '배후에 사는 주민 수(실제 인구)', en: 'Residents of the catchment, real people' },
    unit: 'people',
    better: 'neither',
    summary: 'last',
    group: 'structure',
    num: everybody,
  }),
  defineMetric({
    id: 'share65',
    level: 'district',
    label: { ko: '65세 이상 비중', en: 'Share of 65 and over' },
    about: { ko: '주민 가운데 65세 이상의 비중', en: 'Residents of 65 and over among all' },
    unit: 'share',
    better: 'lower',
    summary: 'last',
    group: 'structure',
    num: (w, d) => residents(w, d, OLD),
    den: everybody,
  }),
  defineMetric({
    id: 'netMigration',
    level: 'district',
    label: { ko: '순이동률', en: 'Net migration' },
    about: {
      ko: '한 해 전입에서 전출을 뺀 수를 인구로 나눈 값',
      en: 'People who move in less those who move out, a year, over residents',
    },
    unit: 'sharePerYear',
    better: 'higher',
    summary: 'mean',
    group: 'structure',
    num: (w, d) => {
      const t = w.townOf[d]
      const net = w.c['town.arrivals'][t] - w.c['town.departures'][t]
      return 12 * net * w.c['district.catchment'][d]
    },
    den: everybody,
  }),
  defineMetric({
    id: 'serviceAccess',
    level: 'district',
    label: { ko: '생활서비스 접근', en: 'Access to services' },
    about: {
      ko: '30분 안에 닿는 생활 서비스의 정도(0~1)',
      en: 'Everyday services within half an hour, 0 to 1',
    },
    unit: 'index',
    better: 'higher',
    summary: 'last',
    group: 'place',
    num: (w, d) => w.c['town.services'][w.townOf[d]] * residents(w, d),
    den: everybody,
  }),
  defineMetric({
    id: 'housingCost',
    level: 'district',
    label: { ko: '주거비', en: 'Cost of housing' },
    about: {
      ko: '시군구의 주거비, 균형일 때의 지역 평균이 1',
      en: 'Cost of housing of the town; the mean of the region in balance is 1',
    },
    unit: 'index',
    better: 'lower',
    summary: 'last',
    group: 'place',
    num: (w, d) => w.c['town.housingCost'][w.townOf[d]] * residents(w, d),
    den: everybody,
  }),
  defineMetric({
    id: 'foundersElsewhere',
    level: 'district',
    label: { ko: '외지 출신 창업자', en: 'Founders from elsewhere' },
    about: {
      ko: '로컬 크리에이터 가운데 다른 시군구 출신의 비중',
      en: 'Local creators whose home is another town, among all',
    },
    unit: 'share',
    better: 'neither',
    summary: 'last',
    group: 'businesses',
    num: 'tally.fromElsewhere',
    den: 'district.creators',
  }),
  defineMetric({
    id: 'youngFounders',
    level: 'district',
    label: { ko: '청년 크리에이터', en: 'Young founders' },
    about: {
      ko: '로컬 크리에이터 가운데 대표가 40세 미만인 비중',
      en: 'Local creators whose owner is under 40, among all',
    },
    unit: 'share',
    better: 'neither',
    summary: 'last',
    group: 'businesses',
    num: 'tally.young',
    den: 'district.creators',
  }),
  defineMetric({
    id: 'apprentices',
    level: 'district',
    label: { ko: '도제', en: 'Apprentices' },
    about: { ko: '장인에게 배우고 있는 사람 수', en: 'People in training with a master' },
    unit: 'people',
    better: 'higher',
    summary: 'last',
    group: 'skill',
    num: 'tally.apprentices',
  }),
  defineMetric({
    id: 'handedOn',
    level: 'district',
    label: { ko: '승계된 사업체', en: 'Workshops handed on' },
    about: {
      ko: '은퇴한 장인의 뒤를 후계자가 이은 사업체',
      en: 'Shops that a successor took over from a retiring master',
    },
    unit: 'shopsPerMonth',
    better: 'higher',
    summary: 'sum',
    group: 'skill',
    num: 'district.succeeded',
  }),
  defineMetric({
    id: 'skillLost',
    level: 'district',
    label: { ko: '사라진 숙련', en: 'Practice lost' },
    about: {
      ko: '후계자 없이 은퇴한 장인과 함께 사라진 경험(년)',
      en: 'Years of practice lost with masters who retired without a successor',
    },
    unit: 'years',
    better: 'lower',
    summary: 'sum',
    group: 'skill',
    num: 'district.skillLost',
  }),
  defineMetric({
    id: 'reopened',
    level: 'district',
    label: { ko: '온라인에서 돌아온 사업체', en: 'Back from online trade' },
    about: {
      ko: '매장을 잃고 온라인으로 버티다 다시 연 크리에이터',
      en: 'Creators who lost their shop, went on online and opened again',
    },
    unit: 'shopsPerMonth',
    better: 'higher',
    summary: 'sum',
    group: 'displacement',
    num: 'district.reopened',
  }),
]
