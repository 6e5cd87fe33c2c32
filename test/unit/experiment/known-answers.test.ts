import { describe, expect, it } from 'vitest'
import { holds } from '../../../src/experiment/known-answers/define.ts'
import { KNOWN_ANSWERS } from '../../../src/experiment/known-answers/index.ts'

describe.each(KNOWN_ANSWERS.map(k => [`${k.analysis}: ${k.problem}`, k] as const))('%s', (_, known) => {
  it('reaches what is known', () => {
    const missed = known.figures().filter(f => !holds(f))
    expect(missed).toEqual([])
  })
})

it('a figure that is off does not hold', () => {
  expect(holds({ figure: '', known: 1, tolerance: 0.1, reached: 1.2 })).toBe(false)
  expect(holds({ figure: '', known: 1, tolerance: 0.1, reached: Number.NaN })).toBe(false)
})
