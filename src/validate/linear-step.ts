/** A step toward the bands from how each target answers each parameter: what a table of responses is made for. */
import { halfWidth, outsideBand } from './distance.ts'
import type { Target } from './patterns/define.ts'

export interface Response {
  readonly target: Target
  readonly mean: number
  /** What a miss of the target weighs. */
  readonly weight: number
  /** Change of the target over the whole range of each parameter, as the difference at the present point tells. */
  readonly slope: readonly number[]
}

/** A target further off counts as this many half-widths: one lost pattern must not pull all parameters its way. */
const FARTHEST = 4
/** How deep inside its band a target should come to lie, in half-widths. */
const MARGIN = 0.1
/** What a step as long as the radius costs, all parameters together. */
const EFFORT = 0.3
const ROUNDS = 80
const FINEST = 0.002

/** What is foretold to be missed at a step, in half-widths and their squares. */
function foretold(responses: readonly Response[], step: readonly number[]): number {
  let total = 0
  for (const { target, mean, weight, slope } of responses) {
    if (Number.isNaN(mean)) continue
    const at = mean + slope.reduce((sum, s, i) => sum + (Number.isFinite(s) ? s * step[i] : 0), 0)
    const out = Math.min(FARTHEST, Math.max(0, outsideBand(target, at) + MARGIN))
    total += weight * (out + out * out)
  }
  return total
}

/**
 * Moves each parameter, in shares of its range, within `radius` and its range so that the misses foretold are least, by turns.
 * @param at place of each parameter in its range, 0..1
 * @returns the new places
 */
export function linearStep(
  responses: readonly Response[],
  at: readonly number[],
  radius: number,
): readonly number[] {
  const step = at.map(() => 0)
  const cost = () =>
    foretold(responses, step) +
    (EFFORT * step.reduce((sum, s) => sum + (s / radius) ** 2, 0)) / Math.max(1, at.length)
  let least = cost()
  let size = radius / 2
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < at.length; i++)
      for (const move of [size, -size]) {
        const before = step[i]
        const within = Math.max(-radius, Math.min(radius, before + move))
        step[i] = Math.max(-at[i], Math.min(1 - at[i], within))
        const now = cost()
        if (now < least) least = now
        else step[i] = before
      }
    size = Math.max(FINEST, 0.93 * size)
  }
  return at.map((place, i) => place + step[i])
}

/** The parameters to which a target answers most, in half-widths of its band over the whole range, strongest first. */
export function strongest(
  response: Response,
  ids: readonly string[],
  most: number,
): readonly (readonly [id: string, answer: number])[] {
  return ids
    .map((id, i) => [id, response.slope[i] / halfWidth(response.target)] as const)
    .filter(([, answer]) => Number.isFinite(answer))
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, most)
}
