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

/** Openings of a trade under which its survival is mostly luck: with 100 its standard error is .05, a fifth of the spread. */
const ENOUGH = 100
const LEAST_TRADES = 5

export const p02 = definePattern({
  id: 'P2',
  weight: 'B',
  use: 'calibrate',
  scope: 'districts',
  source:
    'S6: guest house .731, convenience .691, clothes .543, cafe .532, pizza/burger .510, snack bar .466, online sales .457',
  targets: [band('tau', 0.6), band('spread', 0.2, 0.35)],
  measure(o) {
    const pairs = OBSERVED.map(([id, observed]) => {
      const sector = SECTORS.findIndex(s => s.id === id)
      const opened = o.spells.filter(s => s.sector === sector && s.entered === 0).length
      return [
        observed,
        opened < ENOUGH ? Number.NaN : survivalByYear(o, [3], s => s.sector === sector)[0],
      ] as const
    }).filter(([, simulated]) => !Number.isNaN(simulated))
    if (pairs.length < LEAST_TRADES) return [Number.NaN, Number.NaN]
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
