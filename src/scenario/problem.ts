/** What can be wrong with a scenario or region file, said so that a person can mend it. */

import type { LocalText } from '../../sim/index.ts'
import { scenarioTexts } from '../text/families.ts'
import { textIn } from '../text/message.ts'

export type ProblemCode =
  | 'empty'
  | 'tooLarge'
  | 'notText'
  | 'notJson'
  | 'tooDeep'
  | 'duplicateKey'
  | 'notAnObject'
  | 'wrongKind'
  | 'noVersion'
  | 'newerVersion'
  | 'oldVersion'
  | 'missing'
  | 'unknownKey'
  | 'wrongType'
  | 'notFinite'
  | 'notWhole'
  | 'tooLow'
  | 'tooHigh'
  | 'wrongLength'
  | 'badFormat'
  | 'unknownId'
  | 'duplicateId'
  | 'badReference'
  | 'toBeforeFrom'
  | 'outsideHorizon'
  | 'overlap'
  | 'emptyArea'
  | 'badTrigger'
  | 'badSum'
  | 'badPolygon'
  | 'noDistrict'
  | 'regionNotFound'
  | 'moreProblems'

export interface Problem {
  readonly code: ProblemCode
  /** Where in the file, like `levers[0].value`; empty for the file as a whole. */
  readonly path: string
  /** 1-based place in the text, where it is known. */
  readonly line?: number
  readonly column?: number
  readonly message: LocalText
  /** What would be right: a range with its unit, a type, a list of names. */
  readonly expected?: string
  /** The same where it has words of a language in it. */
  readonly expectedText?: LocalText
  /** What stands there, shortened. */
  readonly found?: string
  /** What to do about it. */
  readonly hint?: LocalText
}

/** As many as anybody mends at a time; a file of junk has a million. */
export const MOST_PROBLEMS = 50

/** The first problems, and how many there are beside them. */
export function firstProblems(problems: readonly Problem[]): readonly Problem[] {
  const more = problems.length - MOST_PROBLEMS
  if (more <= 0) return problems
  const rest: Problem = {
    code: 'moreProblems',
    path: '',
    message: scenarioTexts.all('problem.thereAreMoreProblems', { more }),
    hint: scenarioTexts.all('problem.mendThoseAboveFirst'),
  }
  return [...problems.slice(0, MOST_PROBLEMS), rest]
}

/** The one error that reading a scenario or a region file throws, whatever the input. */
export class ScenarioError extends Error {
  readonly problems: readonly Problem[]
  /** Name or path of the file, where the caller gave one. */
  readonly file: string | undefined

  constructor(problems: readonly Problem[], file?: string) {
    super(problems.map(p => formatProblem(p, 'en')).join('\n'))
    this.name = 'ScenarioError'
    this.problems = problems
    this.file = file
  }
}

/** One problem as one line of text: place, message, what is expected, what was found, what to do. */
export function formatProblem(problem: Problem, lang: string): string {
  const parts: string[] = []
  const place = [problem.path, problem.line === undefined ? '' : `${problem.line}:${problem.column ?? 1}`]
  const shown = place.filter(text => text !== '').join(' @ ')
  if (shown !== '') parts.push(`${shown}:`)
  parts.push(textIn(problem.message, lang))
  const facts: string[] = []
  const expected = textIn(problem.expectedText, lang) ?? problem.expected
  if (expected !== undefined)
    facts.push(scenarioTexts.text(lang, 'formatProblem.expected', { text: expected }))
  if (problem.found !== undefined)
    facts.push(scenarioTexts.text(lang, 'formatProblem.found', { text: problem.found }))
  if (facts.length > 0) parts.push(`(${facts.join('; ')})`)
  if (problem.hint !== undefined) parts.push(textIn(problem.hint, lang))
  return parts.join(' ')
}

/** `['levers', 0, 'value']` as `levers[0].value`. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else text += text === '' ? String(step) : `.${String(step)}`
  }
  return text
}

/** A value as it may stand in a message: short, on one line. */
export function shortValue(value: unknown): string {
  let text: string | undefined
  try {
    // What is long is cut before it is made text: a list of millions would be written out for its first 60 letters.
    if (typeof value === 'string') text = JSON.stringify(value.slice(0, 200))
    else if (Array.isArray(value)) text = JSON.stringify(value.slice(0, 60))
    else text = typeof value === 'number' ? String(value) : JSON.stringify(value)
  } catch {
    text = undefined
  }
  if (text === undefined) return String(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
