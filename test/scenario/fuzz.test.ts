import fc from 'fast-check'
import { expect, it } from 'vitest'
import { REGISTRIES } from '../../src/registry.ts'
import { JsonError, parseJson } from '../../src/scenario/json.ts'
import { ScenarioError } from '../../src/scenario/problem.ts'
import { readRegion, readScenario } from '../../src/scenario/read.ts'
import { SOUND } from './scenario-texts.ts'

/** Runs a reader on anything: it may return, or throw a ScenarioError with at least one problem in both languages. */
function endsWell(read: () => unknown): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error
    expect(error.problems.length).toBeGreaterThan(0)
    for (const problem of error.problems) {
      expect(problem.message.ko).not.toBe('')
      expect(problem.message.en).not.toBe('')
    }
  }
}

it('any text ends in a file or a ScenarioError', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), text => {
      endsWell(() => readScenario(text, REGISTRIES))
      endsWell(() => readRegion(text))
    }),
    { seed: 1, numRuns: 500 },
  )
})

it('any value at any key of a sound file ends in a file or a ScenarioError', () => {
  const keys = [
    ...Object.keys(SOUND),
    'params',
    'shocks',
    'budget',
    'baseline',
    'notes',
    'question',
    '__proto__',
  ]
  const inner = ['value', 'from', 'to', 'ramp', 'where', 'trigger', 'options', 'lever', 'constructor']
  fc.assert(
    fc.property(
      fc.constantFrom(...keys),
      fc.constantFrom(...inner),
      fc.jsonValue(),
      (key, innerKey, value) => {
        endsWell(() => readScenario(JSON.stringify({ ...SOUND, [key]: value }), REGISTRIES))
        const levers = [{ ...SOUND.levers[0], [innerKey]: value }]
        endsWell(() => readScenario(JSON.stringify({ ...SOUND, levers }), REGISTRIES))
        const region = { kind: 'golmok-region', schemaVersion: 1, [key]: value }
        endsWell(() => readScenario(JSON.stringify({ ...SOUND, region }), REGISTRIES))
      },
    ),
    { seed: 2, numRuns: 500 },
  )
})

it('a sound file cut anywhere is told as not JSON', () => {
  const text = JSON.stringify(SOUND, null, 1)
  for (let i = 1; i < text.length; i++)
    expect(() => readScenario(text.slice(0, i), REGISTRIES)).toThrow(ScenarioError)
})

it('the own JSON reader gives what JSON.parse gives, and refuses what it refuses', () => {
  const text = fc.oneof(
    fc.json({ noUnicodeString: false }),
    fc.jsonValue().map(value => JSON.stringify(value, null, 2)),
    fc.string(),
    fc.stringMatching(/^[-+0-9.eE]{1,8}$/),
    fc.stringMatching(/^"(\\[bfnrtu"\\/a-f0-9]|[ -~]){0,10}"$/),
  )
  fc.assert(
    fc.property(text, candidate => {
      let expected: unknown
      let sound = true
      try {
        expected = JSON.parse(candidate)
      } catch {
        sound = false
      }
      try {
        const { value } = parseJson(candidate)
        expect(sound).toBe(true)
        expect(value).toEqual(expected)
      } catch (error) {
        if (!(error instanceof JsonError)) throw error
        // The only texts that JSON.parse takes and we do not: a key twice, and brackets without end.
        if (error.reason === 'syntax') expect(sound).toBe(false)
      }
    }),
    { seed: 3, numRuns: 3000 },
  )
})
