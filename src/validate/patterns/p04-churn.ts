import { isStorefront } from '../observation.ts'
import { districtsOf, mean, meanOf, middle, sumOf } from '../series.ts'
import { band, definePattern } from './define.ts'

/**
 * In a steady state the mean age at closing is stock over deaths: 10 to 14 % a year give 86 to 120 months. The licence archive
 * says 44 to 60, and 90 to 130 for open shops, because it knows nothing of licences older than itself, and lengthens from
 * year to year. The model is looked at through the same window: the archive begins with the
 * months that count, and holds the shops that opened since. Ages from the whole record are told beside it.
 */

export const p04 = definePattern({
  id: 'P4',
  weight: 'A',
  use: 'calibrate',
  scope: 'districts',
  source: 'S2 (births 12-17%), S8 (closure 2.3% a quarter), S9 (ages)',
  targets: [
    band('births', 0.12, 0.17),
    band('deaths', 0.1, 0.14),
    band('closureQuarter', 0.018, 0.03),
    band('closedAge', 44, 60),
    band('openAge', 90, 130),
    band('ageRatio', 1.9, 2.3),
    band('closedWhole'),
    band('openWhole'),
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
