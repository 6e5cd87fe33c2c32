/** How a newcomer's customers come: part of those it will have are there on the first day, the others hear of it in time. */
import { exp } from '../../engine/math.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { SECTORS } from '../sectors.ts'

const LEAST_CLIENTELE = constant({
  value: 0.05,
  unit: 'share',
  source: cite`assumed`,
  why: 'Even an unknown shop has some of its later customers.',
})

const GROWN = constant({
  value: 240,
  unit: 'months',
  source: cite`assumed`,
  why: 'Months after which everybody who may come knows a shop.',
})
const AGES = GROWN + 1

/**
 * Share of its later customers that a business has, row a sector, column the age in months [0..240]:
 *
 *   max(.05, 1 - d (1 - start) exp(-age / months))
 *
 * d `discovery` of the sector. New producers are small because few know them, not because they produce worse, and it takes
 * them years to draw level (Foster, Haltiwanger and Syverson 2016, "The slow growth of new plants").
 */
export function clienteleTable(start: number, months: number): Float64Array {
  const left = Float64Array.from({ length: AGES }, (_, age) => (1 - start) * exp(-age / months))
  return Float64Array.from({ length: SECTORS.length * AGES }, (_, i) =>
    Math.max(LEAST_CLIENTELE, 1 - SECTORS[Math.floor(i / AGES)].discovery * left[i % AGES]),
  )
}

/** Share at an age [months]. */
export function clienteleAt(table: Float64Array, sector: number, age: number): number {
  return table[sector * AGES + (age > GROWN ? GROWN : age)]
}
