/** What differs between the scenario being edited and another: the list of the "Differs" tab, and its resets. */
import { PARAMS } from '../../src/page.ts'
import {
  type Draft,
  isActive,
  setBudget,
  setMonths,
  setParam,
  setParams,
  setSeed,
  setShocks,
  takeLever,
  usesOf,
} from './draft.ts'

export type DifferenceTarget = 'baseline' | 'default' | 'saved'

export type Difference =
  | { readonly kind: 'lever'; readonly id: string }
  | { readonly kind: 'param'; readonly id: string; readonly before: number; readonly after: number }
  | { readonly kind: 'seed'; readonly before: string; readonly after: string }
  | { readonly kind: 'months'; readonly before: number; readonly after: number }
  | { readonly kind: 'shocks' }
  | { readonly kind: 'budget' }

/** The model as it comes: no lever, no changed assumption, no shock; seed and horizon as they are. */
export function defaultsFor(draft: Draft): Draft {
  return { ...draft, file: { ...draft.file, params: {}, levers: [], shocks: [], budget: {} } }
}

export function differences(draft: Draft, other: Draft): readonly Difference[] {
  const found: Difference[] = []
  const levers = new Set([...other.file.levers, ...draft.file.levers].map(use => use.lever))
  for (const id of levers) if (leverDiffers(draft, other, id)) found.push({ kind: 'lever', id })
  for (const id of new Set([...Object.keys(other.file.params), ...Object.keys(draft.file.params)])) {
    const before = paramOf(other, id)
    const after = paramOf(draft, id)
    if (before !== after) found.push({ kind: 'param', id, before, after })
  }
  const [a, b] = [other.file, draft.file]
  if (a.seed !== b.seed) found.push({ kind: 'seed', before: a.seed, after: b.seed })
  if (a.months !== b.months) found.push({ kind: 'months', before: a.months, after: b.months })
  if (!sameJson(a.shocks, b.shocks)) found.push({ kind: 'shocks' })
  if (!sameJson(a.budget, b.budget)) found.push({ kind: 'budget' })
  return found
}

/** Whether the lever does something else: its uses that act are others. */
export function leverDiffers(draft: Draft, other: Draft, lever: string): boolean {
  const acting = (of: Draft) => usesOf(of, lever).filter(use => isActive(of, use))
  return !sameJson(acting(draft), acting(other))
}

export function paramOf(draft: Draft, id: string): number {
  return draft.file.params[id] ?? PARAMS[id as keyof typeof PARAMS].default
}

/** Takes one difference back. */
export function resetTo(draft: Draft, other: Draft, difference: Difference): Draft {
  switch (difference.kind) {
    case 'lever':
      return takeLever(draft, other, difference.id)
    case 'param':
      return setParam(draft, difference.id, difference.before, paramOf(defaultsFor(draft), difference.id))
    case 'seed':
      return setSeed(draft, other.file.seed)
    case 'months':
      return setMonths(draft, other.file.months)
    case 'shocks':
      return setShocks(draft, other.file.shocks)
    case 'budget':
      return setBudget(draft, other.file.budget)
  }
}

export function resetAllTo(draft: Draft, other: Draft): Draft {
  const { levers, shocks, budget, seed, months, params } = other.file
  return setParams({ ...draft, file: { ...draft.file, levers, shocks, budget, seed, months } }, params)
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
