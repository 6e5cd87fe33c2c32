/** Residents by the four age bands of the model where a source gives only their number and the share aged 65 and over. */

export type Ages = readonly [number, number, number, number]

/** Share aged 65 and over in the country, July 2024 (S45). */
export const NATIONAL_SHARE_65 = 0.1951

/** How those under 65 divide where 65+ is at the national share: 0-14, 15-34, 35-64. Assumed, near the 2024 register. */
const UNDER_65 = [0.132, 0.278, 0.59] as const

/**
 * Points by which the youngest two bands shrink among those under 65 for each point of 65+ above the national share: old
 * places have fewer children and young adults than their size alone would say. Assumed.
 */
const YOUNG_LOSS = [0.12, 0.3] as const

/** @returns whole people that add up to `population` */
export function agesFrom(population: number, share65: number): Ages {
  const tilt = share65 - NATIONAL_SHARE_65
  const child = Math.max(0.04, UNDER_65[0] - YOUNG_LOSS[0] * tilt)
  const young = Math.max(0.08, UNDER_65[1] - YOUNG_LOSS[1] * tilt)
  const old = Math.round(population * share65)
  const rest = population - old
  const children = Math.round(rest * child)
  const youths = Math.round(rest * young)
  return [children, youths, rest - children - youths, old]
}

export function people(ages: Ages): number {
  return ages[0] + ages[1] + ages[2] + ages[3]
}
