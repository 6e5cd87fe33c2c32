/** Turns what zod found wrong into problems that name the place, the allowed range and what to do. */
import { z } from 'zod'
import type { LocalText } from '../../sim/region.ts'
import { nearest } from './nearest.ts'
import { MOST_PROBLEMS, type Problem, type ProblemCode, pathText, shortValue } from './problem.ts'
import { rangeText, schemaAt, unitOf } from './walk-schema.ts'

const BAD_FORM: LocalText = { ko: '형식이 올바르지 않습니다.', en: 'the form is not right.' }

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
  more: { expected?: string; hint?: LocalText } = {},
): Problem {
  return {
    code,
    path: pathText(path),
    message,
    ...(found === undefined ? {} : { found: shortValue(found) }),
    ...(more.expected === undefined || more.expected === '' ? {} : { expected: more.expected }),
    ...(more.hint === undefined ? {} : { hint: more.hint }),
  }
}

function unknownKey(path: readonly PropertyKey[], key: string, node: z.core.$ZodType | undefined): Problem {
  const known = node instanceof z.ZodObject ? Object.keys(node.shape) : []
  const near = nearest(key, known)
  return problem(
    'unknownKey',
    [...path, key],
    undefined,
    { ko: `알 수 없는 항목 "${key}"입니다.`, en: `unknown key "${key}".` },
    {
      expected: known.length > 0 && known.length <= 24 ? known.join(', ') : '',
      hint:
        near === undefined
          ? { ko: '이 항목을 지우거나 이름을 고치세요.', en: 'Remove it or correct its name.' }
          : { ko: `혹시 "${near}"인가요?`, en: `Did you mean "${near}"?` },
    },
  )
}

const TYPE_NAMES: Readonly<Record<string, LocalText>> = {
  number: { ko: '숫자', en: 'number' },
  int: { ko: '정수', en: 'whole number' },
  string: { ko: '문자열', en: 'text' },
  boolean: { ko: 'true 또는 false', en: 'true or false' },
  object: { ko: '{ } 객체', en: 'object { }' },
  array: { ko: '[ ] 목록', en: 'list [ ]' },
  tuple: { ko: '[ ] 목록', en: 'list [ ]' },
}

function wrongType(
  path: readonly PropertyKey[],
  wanted: string,
  node: z.core.$ZodType | undefined,
  found: unknown,
): Problem {
  const name = TYPE_NAMES[wanted] ?? { ko: wanted, en: wanted }
  const expected = [name.en, rangeText(node)].filter(text => text !== '').join(' ')
  if (found === undefined) {
    const message = { ko: '꼭 있어야 하는 항목이 없습니다.', en: 'this key is required and missing.' }
    return problem('missing', path, undefined, message, { expected })
  }
  if (typeof found === 'number' && !Number.isFinite(found)) {
    const message = { ko: '유한한 숫자가 아닙니다.', en: 'not a finite number.' }
    return problem('notFinite', path, found, message, { expected })
  }
  if (typeof found === 'number' && wanted === 'int') {
    const message = { ko: '정수여야 합니다.', en: 'must be a whole number.' }
    return problem('notWhole', path, found, message, { expected })
  }
  const message = { ko: `여기에는 ${name.ko} 값이 필요합니다.`, en: `a ${name.en} belongs here.` }
  const hint = typeHint(wanted, unitOf(node), found)
  return problem('wrongType', path, found, message, hint === undefined ? { expected } : { expected, hint })
}

function typeHint(wanted: string, unit: string, found: unknown): LocalText | undefined {
  if (found === null)
    return {
      ko: 'null은 값이 아닙니다. 쓰지 않을 항목이면 지우세요.',
      en: 'null is no value: remove a key that is not used.',
    }
  if ((wanted !== 'number' && wanted !== 'int') || typeof found !== 'string') return undefined
  const percent = /^\s*(-?[\d.]+)\s*(%|퍼센트|percent)\s*$/.exec(found)
  if (percent !== null) {
    const share = Number((Number(percent[1]) / 100).toPrecision(12))
    return {
      ko: `퍼센트는 비율로 적습니다. "${found}" 대신 ${share}.`,
      en: `Write per cent as a share: ${share} instead of "${found}".`,
    }
  }
  if (found.trim() !== '' && Number.isFinite(Number(found)))
    return { ko: '따옴표를 빼고 숫자로 적으세요.', en: 'Write the number without quotes.' }
  const inUnit =
    unit === '' ? { ko: '', en: '' } : { ko: ` 단위는 ${unit}입니다.`, en: ` Its unit is ${unit}.` }
  return {
    ko: `단위 없이 숫자만 적으세요.${inUnit.ko}`,
    en: `Write the bare number, without a unit.${inUnit.en}`,
  }
}

type SizeIssue = z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall

function outOfRange(issue: SizeIssue, node: z.core.$ZodType | undefined, found: unknown): Problem {
  const low = issue.code === 'too_small'
  if (issue.origin === 'number' || issue.origin === 'int') {
    const message = low
      ? Number(issue.minimum) >= 0 && typeof found === 'number' && found < 0
        ? { ko: '음수는 쓸 수 없습니다.', en: 'must not be negative.' }
        : { ko: '허용 범위보다 작습니다.', en: 'below the allowed range.' }
      : { ko: '허용 범위보다 큽니다.', en: 'above the allowed range.' }
    const hint =
      !low && unitOf(node) === 'share' && typeof found === 'number' && found > 1 && found <= 100
        ? { ko: `퍼센트라면 ${found / 100}로 적습니다.`, en: `If it is per cent, write ${found / 100}.` }
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
  const limit = low ? issue.minimum : issue.maximum
  const message = low
    ? { ko: `너무 짧습니다. 최소 ${limit}개.`, en: `too short: at least ${limit}.` }
    : { ko: `너무 깁니다. 최대 ${limit}개.`, en: `too long: at most ${limit}.` }
  return problem('wrongLength', issue.path, found, message)
}

function notOneOf(path: readonly PropertyKey[], allowed: readonly string[], found: unknown): Problem {
  if (found === undefined) {
    const message = { ko: '꼭 있어야 하는 항목이 없습니다.', en: 'this key is required and missing.' }
    return problem('missing', path, undefined, message, { expected: listText(allowed) })
  }
  const near = typeof found === 'string' ? nearest(found, allowed) : undefined
  const message = {
    ko: `알 수 없는 값 ${shortValue(found)}입니다.`,
    en: `unknown value ${shortValue(found)}.`,
  }
  const expected = allowed.length === 0 ? '-' : listText(allowed)
  if (near === undefined) return problem('unknownId', path, found, message, { expected })
  const hint = { ko: `혹시 "${near}"인가요?`, en: `Did you mean "${near}"?` }
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
