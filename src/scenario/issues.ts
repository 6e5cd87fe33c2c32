/** Turns what zod found wrong into problems that name the place, the allowed range and what to do. */

import { z } from 'zod'
import type { LocalText } from '../../sim/index.ts'
import { scenarioTexts } from '../text/families.ts'
import { joinedTexts } from '../text/message.ts'
import { nearest } from './nearest.ts'
import { MOST_PROBLEMS, type Problem, type ProblemCode, pathText, shortValue } from './problem.ts'
import { rangeText, schemaAt, unitOf } from './walk-schema.ts'

const BAD_FORM: LocalText = scenarioTexts.all('issues.theFormIsNotRight')

export function problemsOf(
  issues: readonly z.core.$ZodIssue[],
  schema: z.core.$ZodType,
  value: unknown,
): readonly Problem[] {
  const told = issues.slice(0, MOST_PROBLEMS).flatMap(issue => problemsOfIssue(issue, schema, value))
  // Those beyond are only counted: nothing is looked up for what is not told.
  const counted = issues
    .slice(MOST_PROBLEMS)
    .map(issue => problem('badFormat', issue.path, undefined, BAD_FORM))
  return [...told, ...counted]
}

function problemsOfIssue(issue: z.core.$ZodIssue, schema: z.core.$ZodType, value: unknown): Problem[] {
  const node = schemaAt(schema, issue.path, value)
  const found = valueAt(value, issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MOST_PROBLEMS + 1).map(key => unknownKey(issue.path, key, node))
    case 'invalid_type':
      return [wrongType(issue.path, issue.expected, node, found)]
    case 'too_small':
    case 'too_big':
      return [outOfRange(issue, node, found)]
    case 'invalid_value':
      return [notOneOf(issue.path, issue.values.map(String), found)]
    case 'invalid_union':
      return [notOneOf(issue.path, discriminatorValues(schema, issue, value), found)]
    default:
      return [problem('badFormat', issue.path, found, BAD_FORM)]
  }
}

function problem(
  code: ProblemCode,
  path: readonly PropertyKey[],
  found: unknown,
  message: LocalText,
  more: { expected?: string; expectedText?: LocalText; hint?: LocalText } = {},
): Problem {
  return {
    code,
    path: pathText(path),
    message,
    ...(found === undefined ? {} : { found: shortValue(found) }),
    ...(more.expected === undefined || more.expected === '' ? {} : { expected: more.expected }),
    ...(more.expectedText === undefined ? {} : { expectedText: more.expectedText }),
    ...(more.hint === undefined ? {} : { hint: more.hint }),
  }
}

function unknownKey(path: readonly PropertyKey[], key: string, node: z.core.$ZodType | undefined): Problem {
  const known = node instanceof z.ZodObject ? Object.keys(node.shape) : []
  const near = nearest(key, known)
  return problem('unknownKey', [...path, key], undefined, scenarioTexts.all('issues.unknownKey', { key }), {
    expected: known.length > 0 && known.length <= 24 ? known.join(', ') : '',
    hint:
      near === undefined
        ? scenarioTexts.all('issues.removeItOrCorrectIts')
        : scenarioTexts.all('checkRegion.didYouMean', { near }),
  })
}

const TYPE_NAMES: Readonly<Record<string, LocalText>> = {
  number: scenarioTexts.all('issues.number'),
  int: scenarioTexts.all('issues.wholeNumber'),
  string: scenarioTexts.all('issues.text'),
  boolean: scenarioTexts.all('issues.trueOrFalse'),
  object: scenarioTexts.all('issues.object'),
  array: scenarioTexts.all('issues.list'),
  tuple: scenarioTexts.all('issues.list'),
}

function wrongType(
  path: readonly PropertyKey[],
  wanted: string,
  node: z.core.$ZodType | undefined,
  found: unknown,
): Problem {
  const name = TYPE_NAMES[wanted] ?? { en: wanted }
  const parts = [name, { en: rangeText(node) }].filter(text => text.en !== '')
  const expectedText = joinedTexts(parts, ' ')
  const expected = expectedText.en
  if (found === undefined) {
    const message = scenarioTexts.all('issues.thisKeyIsRequiredAnd')
    return problem('missing', path, undefined, message, { expected, expectedText })
  }
  if (typeof found === 'number' && !Number.isFinite(found)) {
    const message = scenarioTexts.all('issues.notAFiniteNumber')
    return problem('notFinite', path, found, message, { expected, expectedText })
  }
  if (typeof found === 'number' && wanted === 'int') {
    const message = scenarioTexts.all('issues.mustBeAWholeNumber')
    return problem('notWhole', path, found, message, { expected, expectedText })
  }
  const message = scenarioTexts.all('issues.aBelongsHere', { name })
  const hint = typeHint(wanted, unitOf(node), found)
  return problem(
    'wrongType',
    path,
    found,
    message,
    hint === undefined ? { expected, expectedText } : { expected, expectedText, hint },
  )
}

function typeHint(wanted: string, unit: string, found: unknown): LocalText | undefined {
  if (found === null) return scenarioTexts.all('issues.nullIsNoValueRemove')
  if ((wanted !== 'number' && wanted !== 'int') || typeof found !== 'string') return undefined
  const percent = /^\s*(-?[\d.]+)\s*(%|퍼센트|percent)\s*$/.exec(found)
  if (percent !== null) {
    const share = Number((Number(percent[1]) / 100).toPrecision(12))
    return scenarioTexts.all('issues.writePerCentAsA', { found, share })
  }
  if (found.trim() !== '' && Number.isFinite(Number(found)))
    return scenarioTexts.all('issues.writeTheNumberWithoutQuotes')
  const inUnit = unit === '' ? { en: '' } : scenarioTexts.all('issues.itsUnitIs', { unit })
  return scenarioTexts.all('issues.writeTheBareNumberWithout', { inUnit })
}

type SizeIssue = z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall

function outOfRange(issue: SizeIssue, node: z.core.$ZodType | undefined, found: unknown): Problem {
  const low = issue.code === 'too_small'
  if (issue.origin === 'number' || issue.origin === 'int') {
    const message = low
      ? Number(issue.minimum) >= 0 && typeof found === 'number' && found < 0
        ? scenarioTexts.all('issues.mustNotBeNegative')
        : scenarioTexts.all('issues.belowTheAllowedRange')
      : scenarioTexts.all('issues.aboveTheAllowedRange')
    const hint =
      !low && unitOf(node) === 'share' && typeof found === 'number' && found > 1 && found <= 100
        ? scenarioTexts.all('issues.ifItIsPerCent', { found: found / 100 })
        : undefined
    const expected = rangeText(node)
    return problem(
      low ? 'tooLow' : 'tooHigh',
      issue.path,
      found,
      message,
      hint === undefined ? { expected } : { expected, hint },
    )
  }
  const limit = String(low ? issue.minimum : issue.maximum)
  const message = low
    ? scenarioTexts.all('issues.tooShortAtLeast', { limit })
    : scenarioTexts.all('issues.tooLongAtMost', { limit })
  return problem('wrongLength', issue.path, found, message)
}

function notOneOf(path: readonly PropertyKey[], allowed: readonly string[], found: unknown): Problem {
  if (found === undefined) {
    const message = scenarioTexts.all('issues.thisKeyIsRequiredAnd')
    return problem('missing', path, undefined, message, { expected: listText(allowed) })
  }
  const near = typeof found === 'string' ? nearest(found, allowed) : undefined
  const message = scenarioTexts.all('issues.unknownValue', { value: shortValue(found) })
  const expected = allowed.length === 0 ? '-' : listText(allowed)
  if (near === undefined) return problem('unknownId', path, found, message, { expected })
  const hint = scenarioTexts.all('checkRegion.didYouMean', { near })
  return problem('unknownId', path, found, message, { expected, hint })
}

const listText = (names: readonly string[]) =>
  names.length <= 30 ? names.join(', ') : `${names.slice(0, 30).join(', ')}, ... (${names.length})`

function discriminatorValues(
  schema: z.core.$ZodType,
  issue: z.core.$ZodIssueInvalidUnion,
  value: unknown,
): readonly string[] {
  const union = schemaAt(schema, issue.path.slice(0, -1), value)
  if (!(union instanceof z.ZodDiscriminatedUnion)) return []
  const key = union.def.discriminator
  return union.options.flatMap(option => {
    const literal = option instanceof z.ZodObject ? option.shape[key] : undefined
    return literal instanceof z.ZodLiteral ? [String(literal.value)] : []
  })
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Record<PropertyKey, unknown>)[step]
  }
  return here
}
