/** How far two runs are sure to be the same, from their inputs alone. */
import {
  isNeutral,
  LEVERS,
  type LeverUse,
  type Region,
  type ScenarioSpec,
  type ShockUse,
} from '../../sim/index.ts'

/**
 * Months (after the spin-up) that two scenarios are sure to share: states before this month are equal bit for bit.
 * Infinity where the inputs are equal; undefined where not even the spin-up is shared.
 *
 * The number of months is no difference: a longer run continues a shorter one.
 */
export function sharedMonths(a: ScenarioSpec, b: ScenarioSpec): number | undefined {
  if (a === b) return Number.POSITIVE_INFINITY
  if (a.seed !== b.seed || a.spinUpMonths !== b.spinUpMonths) return undefined
  if (!sameParams(a.params, b.params) || textOfRegion(a.region) !== textOfRegion(b.region)) return undefined
  const acting = (spec: ScenarioSpec) =>
    spec.levers.filter(use => {
      const lever = LEVERS.find(l => l.id === use.lever)
      return !lever || !isNeutral(lever, use, spec.params)
    })
  const uses = firstDifferentStart<LeverUse>(acting(a), acting(b))
  const shocks = firstDifferentStart<ShockUse>(a.shocks, b.shocks)
  const budget = sameJson(a.budget, b.budget)
    ? Number.POSITIVE_INFINITY
    : Math.min(...[...acting(a), ...acting(b)].map(use => use.from), Number.POSITIVE_INFINITY)
  return Math.max(0, Math.min(uses, shocks, budget))
}

/**
 * First month in which one of the differing uses begins. Uses at the head and the tail that are equal do not count; what
 * stands between may have changed its order, and sums in another order have other last bits.
 */
function firstDifferentStart<U extends { readonly from: number }>(a: readonly U[], b: readonly U[]): number {
  let head = 0
  while (head < a.length && head < b.length && sameJson(a[head], b[head])) head++
  let tail = 0
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    sameJson(a[a.length - 1 - tail], b[b.length - 1 - tail])
  )
    tail++
  let first = Number.POSITIVE_INFINITY
  for (const list of [a, b])
    for (let i = head; i < list.length - tail; i++) first = Math.min(first, differsFrom(list[i], a, b))
  return first
}

/** A use that both have, but that ends at another month, differs only from the earlier end on. */
function differsFrom<U extends { readonly from: number; readonly to?: number }>(
  use: U,
  a: readonly U[],
  b: readonly U[],
): number {
  if (a.length !== b.length) return use.from
  const i = Math.max(a.indexOf(use), b.indexOf(use))
  const { to: endA = Number.POSITIVE_INFINITY, ...restA } = a[i] as U & { to?: number }
  const { to: endB = Number.POSITIVE_INFINITY, ...restB } = b[i] as U & { to?: number }
  return sameJson(restA, restB) ? Math.max(use.from, Math.min(endA, endB)) : use.from
}

function sameParams(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every(key => Object.is(a[key], b[key]))
}

function sameJson(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

const texts = new WeakMap<Region, string>()

// A worker is sent a fresh copy of the region with each request, so that identity says nothing.
function textOfRegion(region: Region): string {
  let text = texts.get(region)
  if (text === undefined) {
    text = JSON.stringify(region)
    texts.set(region, text)
  }
  return text
}
