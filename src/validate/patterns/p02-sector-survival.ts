import { measures, SECTORS } from '../../../sim/index.ts'
import { band, definePattern } from './define.ts'
import { survivalByYear } from './p01-survival.ts'

/** Three-year survival by trade in the tax register, and the sector of the model that stands for it. */
const OBSERVED: readonly (readonly [sector: string, survival: number])[] = [
  ['stay', 0.731],
  ['chainRetail', 0.691],
  ['retail', 0.543],
  ['communityCafe', 0.532],
  ['chainFood', 0.51],
  ['food', 0.466],
  ['designGoods', 0.457],
]

export const p02 = definePattern({
  id: 'P2',
  weight: 'B',
  use: 'calibrate',
  scope: 'districts',
  title: { ko: '업종별 생존 순서', en: 'Order of survival by trade' },
  statistic: {
    ko: '업종별 3년 생존율의 켄달 순위상관과 최대·최소 차이',
    en: "Kendall's tau of 3-year survival by trade, and its spread",
  },
  source:
    'S6: guest house .731, convenience .691, clothes .543, cafe .532, pizza/burger .510, snack bar .466, online sales .457',
  targets: [
    band('tau', '순위상관', 'Rank correlation', 0.6),
    band('spread', '최대와 최소의 차이', 'Spread', 0.2, 0.35),
  ],
  measure(o) {
    const pairs = OBSERVED.map(([id, observed]) => {
      const sector = SECTORS.findIndex(s => s.id === id)
      return [observed, survivalByYear(o, [3], s => s.sector === sector)[0]] as const
    }).filter(([, simulated]) => !Number.isNaN(simulated))
    if (pairs.length < 4) return [Number.NaN, Number.NaN]
    const simulated = pairs.map(p => p[1])
    return [
      measures.kendallTau(
        pairs.map(p => p[0]),
        simulated,
      ),
      Math.max(...simulated) - Math.min(...simulated),
    ]
  },
})
