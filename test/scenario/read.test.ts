import { describe, expect, it } from 'vitest'
import { REGISTRIES } from '../../src/registry.ts'
import { formatProblem, type Problem, ScenarioError } from '../../src/scenario/problem.ts'
import { kindOf, MAX_FILE_CHARACTERS, readScenario } from '../../src/scenario/read.ts'
import { textWith, use } from './scenario-texts.ts'

function problemsOf(text: string): readonly Problem[] {
  try {
    readScenario(text, REGISTRIES, 'my.json')
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems
    throw error
  }
  return []
}

it('reads a sound file and fills in the defaults', () => {
  const { file, migrated } = readScenario(textWith({ months: undefined }), REGISTRIES)
  expect(file).toMatchObject({
    seed: 'golmok',
    spinUpMonths: 60,
    months: 240,
    params: {},
    shocks: [],
    budget: {},
  })
  expect(file.levers).toHaveLength(2)
  expect(migrated).toEqual([])
})

it('takes a byte order mark for what it is', () => {
  expect(problemsOf(`\ufeff${textWith()}`)).toEqual([])
})

/** What stands in the file; code, path; what the English message, range or hint must say. */
const CASES: readonly (readonly [what: string, text: string, code: string, path: string, says: string])[] = [
  ['nothing', '', 'empty', '', 'empty'],
  ['blanks only', ' \n\t ', 'empty', '', 'golmok new'],
  ['a list', '[1, 2]', 'notAnObject', '', 'one object'],
  ['a region file', textWith({ kind: 'golmok-region' }), 'wrongKind', 'kind', 'golmok-scenario'],
  ['no version', textWith({ schemaVersion: undefined }), 'noVersion', 'schemaVersion', '1'],
  ['a newer version', textWith({ schemaVersion: 7 }), 'newerVersion', 'schemaVersion', '7 is newer than 1'],
  ['version 0', textWith({ schemaVersion: 0 }), 'oldVersion', 'schemaVersion', 'oldest is 1'],
  ['an unknown key', textWith({ sead: 'x' }), 'unknownKey', 'sead', 'Did you mean "seed"?'],
  ['an unknown key within', textWith({ levers: [use({ tos: 90 })] }), 'unknownKey', 'levers[0].tos', '"to"'],
  ['a missing key', textWith({ title: undefined }), 'missing', 'title', 'required'],
  [
    'per cent as text',
    textWith({ levers: [use({ value: '5 %' })] }),
    'wrongType',
    'levers[0].value',
    '0.05 instead of "5 %"',
  ],
  [
    'a unit in the value',
    textWith({ levers: [use({ from: '60 months' })] }),
    'wrongType',
    'levers[0].from',
    'without a unit',
  ],
  ['a number in quotes', textWith({ months: '240' }), 'wrongType', 'months', 'without quotes'],
  ['null', textWith({ months: null }), 'wrongType', 'months', 'null is no value'],
  [
    'a negative value',
    textWith({ levers: [use({ value: -0.1 })] }),
    'tooLow',
    'levers[0].value',
    'must not be negative',
  ],
  ['too much', textWith({ levers: [use({ value: 0.9 })] }), 'tooHigh', 'levers[0].value', '0..0.3 share'],
  [
    'per cent as number',
    textWith({ levers: [use({ value: 5 })] }),
    'tooHigh',
    'levers[0].value',
    'write 0.05',
  ],
  [
    'an option out of range',
    textWith({ levers: [use({ options: { protectedYears: 99 } })] }),
    'tooHigh',
    'levers[0].options.protectedYears',
    '0..30',
  ],
  [
    'an unknown option',
    textWith({ levers: [use({ options: { years: 9 } })] }),
    'unknownKey',
    'levers[0].options.years',
    'protectedYears',
  ],
  [
    'a sector by a name that is none',
    textWith({ levers: [use({ lever: 'industryProgramme', value: 0.1, options: { sector: 'crafts' } })] }),
    'unknownId',
    'levers[0].options.sector',
    'Did you mean "craft"?',
  ],
  ['half a month', textWith({ levers: [use({ from: 1.5 })] }), 'notWhole', 'levers[0].from', 'whole'],
  [
    'an unknown lever',
    textWith({ levers: [use({ lever: 'rentCapp' })] }),
    'unknownId',
    'levers[0].lever',
    'Did you mean "rentCap"?',
  ],
  ['no lever id', textWith({ levers: [use({ lever: undefined })] }), 'missing', 'levers[0].lever', 'rentCap'],
  [
    'an unknown parameter',
    textWith({ params: { spendPerHed: 100 } }),
    'unknownKey',
    'params.spendPerHed',
    '"spendPerHead"',
  ],
  [
    'a parameter out of range',
    textWith({ params: { spendPerHead: 9000 } }),
    'tooHigh',
    'params.spendPerHead',
    '80..250',
  ],
  [
    'an unknown shock',
    textWith({ shocks: [{ shock: 'flood', from: 1, months: 3, strength: 1 }] }),
    'unknownId',
    'shocks[0].shock',
    'flood',
  ],
  [
    'an end before the start',
    textWith({ levers: [use({ to: 60 })] }),
    'toBeforeFrom',
    'levers[0].to',
    '61.. month',
  ],
  [
    'a start after the end',
    textWith({ levers: [use({ from: 240 })] }),
    'outsideHorizon',
    'levers[0].from',
    '0..239 month',
  ],
  [
    'a trigger without condition',
    textWith({ levers: [use({ trigger: { metric: 'vacancy' } })] }),
    'badTrigger',
    'levers[0].trigger',
    'above or below',
  ],
  [
    'a trigger on no such metric',
    textWith({ levers: [use({ trigger: { metric: 'vacency', above: 1 } })] }),
    'unknownId',
    'levers[0].trigger.metric',
    'vacancy',
  ],
  [
    'an empty list of towns',
    textWith({ levers: [use({ where: { towns: [] } })] }),
    'wrongLength',
    'levers[0].where.towns',
    'at least 1',
  ],
  [
    'an unknown type of town',
    textWith({ levers: [use({ where: { townTypes: ['county1'] } })] }),
    'unknownId',
    'levers[0].where.townTypes[0]',
    '"county"',
  ],
  [
    'a lever twice in the order',
    textWith({ budget: { priorities: ['rentCap', 'rentCap'] } }),
    'duplicateId',
    'budget.priorities[1]',
    'twice',
  ],
  ['an id with blanks', textWith({ id: 'my scenario' }), 'badFormat', 'id', 'form'],
  ['a region that is a number', textWith({ region: 3 }), 'wrongType', 'region', 'text'],
  [
    'an embedded region without towns',
    textWith({ region: { kind: 'golmok-region' } }),
    'missing',
    'region.towns',
    'list',
  ],
  ['more months than can be', textWith({ months: 1e9 }), 'tooHigh', 'months', '1..2400 months'],
]

describe('tells what is wrong, where, what is allowed and what to do', () => {
  it.each(CASES)('%s', (_what, text, code, path, says) => {
    const problem = problemsOf(text).find(p => p.path === path && p.code === code)
    expect(problem, JSON.stringify(problemsOf(text))).toBeDefined()
    expect(formatProblem(problem!, 'en')).toContain(says)
    expect(formatProblem(problem!, 'ko')).toMatch(/\p{Script=Hangul}/u)
  })
})

describe('says line and column', () => {
  it.each([
    ['a missing comma', '{\n  "kind": "golmok-scenario"\n  "id": 1\n}', 'notJson', 3, 3],
    ['NaN', '{ "kind": "x",\n "a": [1, NaN] }', 'notJson', 2, 11],
    ['the end of the file', '{ "a": 1', 'notJson', 1, 9],
    ['a comment', '{\n // hello\n}', 'notJson', 2, 2],
    ['single quotes', "{ 'a': 1 }", 'notJson', 1, 3],
    ['a key twice', '{ "a": 1,\n  "a": 2 }', 'duplicateKey', 2, 3],
  ])('%s', (_what, text, code, line, column) => {
    expect(problemsOf(text)).toMatchObject([{ code, line, column }])
  })

  it('of a value deep in a sound file', () => {
    const text = textWith({ levers: [use({ value: 0.9 })] })
    const [problem] = problemsOf(text)
    expect(text.split('\n')[problem!.line! - 1]).toContain('"value": 0.9')
  })
})

it('knows infinity, however it is written', () => {
  const text = textWith({ levers: [use({})] }).replace('0.02', '1e999')
  expect(problemsOf(text)).toMatchObject([{ code: 'notFinite', path: 'levers[0].value', found: 'Infinity' }])
})

it('tells all problems at once', () => {
  const text = textWith({ sead: 'x', months: -1, levers: [use({ value: 'a' }), use({ lever: 'nothing' })] })
  expect(
    problemsOf(text)
      .map(p => p.path)
      .sort(),
  ).toEqual(['levers[0].value', 'levers[1].lever', 'months', 'sead'])
})

it('refuses what is too large without reading it', () => {
  expect(problemsOf(' '.repeat(MAX_FILE_CHARACTERS + 1))).toMatchObject([
    { code: 'tooLarge', expected: '..20 MB' },
  ])
})

it('refuses brackets without end instead of running out of stack', () => {
  expect(problemsOf('['.repeat(100_000))).toMatchObject([{ code: 'tooDeep' }])
  expect(problemsOf('{"a":'.repeat(100_000))).toMatchObject([{ code: 'tooDeep' }])
})

it('does not let a file touch the prototype of objects', () => {
  const problems = problemsOf(textWith().replace('"months"', '"__proto__": {"polluted": 1}, "months"'))
  expect(problems).toMatchObject([{ code: 'unknownKey', path: '__proto__' }])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

it('names the file in the error', () => {
  expect(() => readScenario('', REGISTRIES, 'my.json')).toThrow(expect.objectContaining({ file: 'my.json' }))
})

it('tells what a text is before reading it', () => {
  expect(kindOf(textWith())).toBe('golmok-scenario')
  expect(kindOf(textWith({ kind: 'golmok-region' }))).toBe('golmok-region')
  expect(kindOf('region,people\n11,3')).toBeUndefined()
})
