/** Which other towns people of a town know: the near and the large. */
import { exp, log } from '../../engine/math.ts'

export interface Horizon {
  /** Towns in the order in which they are drawn, whatever the order of the file. */
  readonly order: Int32Array
  /** Row a home town: weights units_k km_k^-g of the others, added up in that order; the town itself has none. */
  readonly upTo: Float64Array
}

/**
 * @param order towns in the order of their keys
 * @param units floor units by town
 * @param km distance between towns, row-major
 * @param exponent g: at 0 the whole region is equally well known
 */
export function horizon(
  order: Int32Array,
  units: ArrayLike<number>,
  km: ArrayLike<number>,
  exponent: number,
): Horizon {
  const T = order.length
  const upTo = new Float64Array(T * T)
  for (let home = 0; home < T; home++) {
    let sum = 0
    for (let i = 0; i < T; i++) {
      const k = order[i]
      if (k !== home) sum += units[k] * exp(-exponent * log(km[home * T + k]))
      upTo[home * T + i] = sum
    }
  }
  return { order, upTo }
}

/** First place in the row of `home` whose sum is above `x`: the town on which a draw of 0 .. the whole falls. */
export function placeOf({ order, upTo }: Horizon, home: number, x: number): number {
  const T = order.length
  let low = home * T
  let high = low + T - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (upTo[middle] > x) high = middle
    else low = middle + 1
  }
  return low - home * T
}
