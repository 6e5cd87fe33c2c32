/** The scenario being edited, as a value: every edit gives a new one. */
import {
  isNeutral,
  LEVERS,
  type LeverUse,
  type Region,
  type ScenarioFile,
  type ScenarioSpec,
  type ShockUse,
  startOf,
  type Where,
} from '../../src/page.ts'

export interface Draft {
  readonly file: ScenarioFile
  readonly region: Region
  /** Key of the scenario that this is, where it is not the reader's own: shipped, or the baseline of a region. */
  readonly given?: string
}

const specs = new WeakMap<Draft, ScenarioSpec>()

/** What the engine takes; the same object for the same draft. */
export function specOf(draft: Draft): ScenarioSpec {
  let spec = specs.get(draft)
  if (!spec) {
    const { id, seed, spinUpMonths, months, params, levers, shocks, budget } = draft.file
    spec = { id, region: draft.region, seed, spinUpMonths, months, params, levers, shocks, budget }
    specs.set(draft, spec)
  }
  return spec
}

/**
 * The world without the policy: same region, luck, assumptions and shocks, but the levers of the baseline. Then what
 * differs between the two is the levers, and nothing else.
 */
export function baselineSpec(draft: Draft, base: Draft): ScenarioSpec {
  return { ...specOf(draft), id: base.file.id, levers: base.file.levers, budget: base.file.budget }
}

export function leverById(id: string) {
  const lever = LEVERS.find(l => l.id === id)
  if (!lever) throw new RangeError(`no lever ${id}`)
  return lever
}

/** Uses of a lever that do something, in file order. */
export function usesOf(draft: Draft, lever: string): readonly LeverUse[] {
  return draft.file.levers.filter(use => use.lever === lever)
}

/** As `usesOf`, but the same array as before for as long as the uses are the same: other levers' edits leave it alone. */
export function keptUsesOf(lever: string): (draft: Draft) => readonly LeverUse[] {
  let kept: readonly LeverUse[] = []
  return draft => {
    const uses = usesOf(draft, lever)
    if (uses.length !== kept.length || uses.some((use, i) => use !== kept[i])) kept = uses
    return kept
  }
}

/** Whether a use acts at all: one that only repeats the law of the draft, or is neutral, leaves the run as it is. */
export function isActive(draft: Draft, use: LeverUse): boolean {
  return (
    !isNeutral(leverById(use.lever), use, draft.file.params) && (use.to === undefined || use.to > use.from)
  )
}

/** Keys in one order and nothing undefined, so that equal uses are equal text. */
function tidy(use: LeverUse): LeverUse {
  const { lever, value, options, from, to, ramp, where, trigger } = use
  return {
    lever,
    value,
    ...(options && Object.keys(options).length > 0 ? { options } : {}),
    from,
    ...(to === undefined ? {} : { to }),
    ...(ramp ? { ramp } : {}),
    ...(where && Object.values(where).some(list => list && list.length > 0) ? { where } : {}),
    ...(trigger ? { trigger } : {}),
  }
}

function withFile(draft: Draft, change: Partial<ScenarioFile>): Draft {
  return { ...draft, file: { ...draft.file, ...change } }
}

/** Changes the n-th use of a lever; the first one is made where there is none: from the first month to the end. */
export function changeUse(draft: Draft, lever: string, n: number, change: Partial<LeverUse>): Draft {
  const known = usesOf(draft, lever)[n]
  if (!known) {
    const value = startOf(leverById(lever), draft.file.params)
    const use = tidy({ lever, value, from: 0, ...change })
    return withFile(draft, { levers: [...draft.file.levers, use] })
  }
  const levers = draft.file.levers.map(use => (use === known ? tidy({ ...use, ...change }) : use))
  return withFile(draft, { levers })
}

/** Adds a period that starts where the last one of this lever ends, or half way to the end. */
export function addUse(draft: Draft, lever: string): Draft {
  const uses = usesOf(draft, lever)
  const last = uses.at(-1)
  const { months } = draft.file
  const from = last ? (last.to ?? Math.floor((last.from + months) / 2)) : 0
  const value = last?.value ?? startOf(leverById(lever), draft.file.params)
  const levers = draft.file.levers.map(use => (use === last ? tidy({ ...use, to: last.to ?? from }) : use))
  return withFile(draft, { levers: [...levers, tidy({ lever, value, from: Math.min(from, months - 1) })] })
}

export function removeUse(draft: Draft, lever: string, n: number): Draft {
  const gone = usesOf(draft, lever)[n]
  return withFile(draft, { levers: draft.file.levers.filter(use => use !== gone) })
}

/** Gives a lever the uses that another scenario has for it. */
export function takeLever(draft: Draft, from: Draft, lever: string): Draft {
  const others = draft.file.levers.filter(use => use.lever !== lever)
  return withFile(draft, { levers: [...others, ...usesOf(from, lever)] })
}

/** Sets an assumption; at its default it is left out of the file. */
export function setParam(draft: Draft, id: string, value: number, defaultValue: number): Draft {
  const { [id]: _, ...rest } = draft.file.params
  return withFile(draft, { params: value === defaultValue ? rest : { ...rest, [id]: value } })
}

export function setSeed(draft: Draft, seed: string): Draft {
  return withFile(draft, { seed })
}

export function setMonths(draft: Draft, months: number): Draft {
  return withFile(draft, { months })
}

export function setShocks(draft: Draft, shocks: readonly ShockUse[]): Draft {
  return withFile(draft, { shocks })
}

export function setBudget(draft: Draft, budget: ScenarioFile['budget']): Draft {
  return withFile(draft, { budget })
}

export function setParams(draft: Draft, params: ScenarioFile['params']): Draft {
  return withFile(draft, { params })
}

/** A seed that people can say to each other: a word and a number. */
export function newSeed(): string {
  const words = [
    'harbour',
    'willow',
    'lantern',
    'maple',
    'pine',
    'river',
    'stone',
    'kiln',
    'loom',
    'press',
    'attic',
  ]
  const [a, b] = crypto.getRandomValues(new Uint32Array(2))
  return `${words[a % words.length]}-${b % 10000}`
}

export function placesOf(where: Where | undefined): number {
  return (where?.districts?.length ?? 0) + (where?.towns?.length ?? 0)
}
