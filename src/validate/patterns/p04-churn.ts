import { isStorefront } from '../observation.ts'
import { districtsOf, mean, meanOf, middle, sumOf } from '../series.ts'
import { band, definePattern } from './define.ts'

/**
 * In a steady state the mean age at closing is stock over deaths: 10 to 14 % a year give 86 to 120 months. The licence archive
 * says 44 to 60, and 90 to 130 for open shops, because it knows nothing of licences older than itself, and lengthens from
 * year to year. The model is looked at through the same window: the archive begins with the
 * months that count, and holds the shops that opened since. Ages from the whole record are told beside it.
 */
const ARCHIVE =
  'as a licence archive sees it that begins with the months that count (25 years): older shops are not in it'
const CELLS =
  'S8 is the median over districts quarter by quarter; half of small districts see few closures in any one quarter'
const WHOLE = 'from the whole record, shops of the start with their assumed ages'

export const p04 = definePattern({
  id: 'P4',
  weight: 'A',
  use: 'calibrate',
  scope: 'districts',
  title: { ko: '개·폐업 회전과 업력', en: 'Churn and tenure' },
  statistic: {
    ko: '재고 대비 연간 개업·폐업, 분기마다 본 상권 폐업률의 중앙값, 영업 중·폐업 점포의 평균 업력',
    en: 'Births and deaths a year over stock, closure of a quarter (median over districts, mean of the quarters), mean age of open and closed shops',
  },
  source: 'S2 (births 12-17%), S8 (closure 2.3% a quarter), S9 (ages)',
  targets: [
    band('births', '연간 개업률', 'Yearly openings as a share of shops', 0.12, 0.17),
    band('deaths', '연간 폐업률', 'Yearly closures as a share of shops', 0.1, 0.14),
    band(
      'closureQuarter',
      '상권 분기 폐업률(중앙값)',
      'Closure a quarter, median district',
      0.018,
      0.03,
      CELLS,
    ),
    band('closedAge', '폐업 점포 평균 업력(개월)', 'Mean age of closed shops, months', 44, 60, ARCHIVE),
    band('openAge', '영업 점포 평균 업력(개월)', 'Mean age of open shops, months', 90, 130, ARCHIVE),
    band('ageRatio', '영업 ÷ 폐업 업력', 'Open over closed age', 1.9, 2.3),
    band(
      'closedWhole',
      '폐업 점포 평균 업력, 전체 기록',
      'Mean age of closed shops, whole record',
      undefined,
      undefined,
      WHOLE,
    ),
    band(
      'openWhole',
      '영업 점포 평균 업력, 전체 기록',
      'Mean age of open shops, whole record',
      undefined,
      undefined,
      WHOLE,
    ),
  ],
  measure(o) {
    const all = districtsOf(o)
    const stock = all.map(d => meanOf(o, 'businessesOpen', d))
    const total = stock.reduce((a, b) => a + b, 0)
    const perYear = (metric: string) =>
      (all.map(d => sumOf(o, metric, d)).reduce((a, b) => a + b, 0) / total / o.months) * 12
    const quarters: number[] = []
    for (let m = 0; m + 3 <= o.months; m += 3)
      quarters.push(
        middle(all.map(d => sumOf(o, 'closures', d, m, m + 3) / meanOf(o, 'businessesOpen', d, m, m + 3))),
      )
    const closedAges = o.spells.filter(s => s.died && isStorefront(s.sector))
    const openAges = o.open.filter(b => isStorefront(b.sector)).map(b => b.months)
    const closed = mean(closedAges.filter(s => s.entered === 0).map(s => s.end))
    const open = mean(openAges.filter(age => age <= o.months))
    return [
      perYear('entries'),
      perYear('closures'),
      mean(quarters),
      closed,
      open,
      open / closed,
      mean(closedAges.map(s => s.end)),
      mean(openAges),
    ]
  },
})
