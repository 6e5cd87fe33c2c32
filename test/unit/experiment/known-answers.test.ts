import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { holds } from '../../../src/experiment/known-answers/define.ts'
import { KNOWN_ANSWERS } from '../../../src/experiment/known-answers/index.ts'
import { knownAnswerRow } from '../../../src/experiment/known-answers/table.ts'

const page = readFileSync(new URL('../../../docs/experiments.md', import.meta.url), 'utf8')

describe.each(KNOWN_ANSWERS.map(k => [`${k.analysis}: ${k.problem}`, k] as const))('%s', (_, known) => {
  it('reaches what is known, and the documents say what is reached', () => {
    const figures = known.figures()
    expect(figures.filter(f => !holds(f))).toEqual([])
    expect(page).toContain(knownAnswerRow(known, figures))
  }, 120_000)
})

it('a figure that is off does not hold', () => {
  expect(holds({ figure: '', known: 1, tolerance: 0.1, reached: 1.2 })).toBe(false)
  expect(holds({ figure: '', known: 1, tolerance: 0.1, reached: Number.NaN })).toBe(false)
})
