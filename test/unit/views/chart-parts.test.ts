import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisTicks, valueAxis, yearTicks } from '../../../web/views/charts/axis.ts'
import { lastMonth } from '../../../web/views/charts/chart-frame.ts'
import { breakLabel, spreadLabels } from '../../../web/views/charts/end-labels.ts'

describe('value axis', () => {
  const values = fc.double({ min: -1e7, max: 1e7, noNaN: true })

  it('holds all values, in steps that people count in', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const axis = valueAxis(low, high, 5)
        const dust = 1e-6 * axis.step
        expect(axis.min).toBeLessThanOrEqual(low + dust)
        expect(axis.max).toBeGreaterThanOrEqual(high - dust)
        const lead = axis.step / 10 ** Math.floor(Math.log10(axis.step) + 1e-9)
        expect([1, 2, 2.5, 5].some(nice => Math.abs(nice - lead) < 1e-9)).toBe(true)
        expect(axisTicks(axis).length).toBeLessThanOrEqual(9)
      }),
    )
  })

  it('starts at zero where that costs little room, and not where it would hide a change', () => {
    expect(valueAxis(12, 95, 5).min).toBe(0)
    expect(valueAxis(181, 192, 5).min).toBeGreaterThan(150)
    expect(valueAxis(-80, -3, 5).max).toBe(0)
  })

  it('has room around a constant and stands without values', () => {
    const { min, max } = valueAxis(40, 40, 5)
    expect(min).toBeLessThan(40)
    expect(max).toBeGreaterThan(40)
    expect(valueAxis(0, 0, 5).min).toBe(0)
    expect(axisTicks(valueAxis(Infinity, -Infinity, 5)).length).toBeGreaterThan(1)
  })

  it('writes ticks without the dust of fractions', () => {
    expect(axisTicks({ min: 0, max: 0.5, step: 0.1 })).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5])
  })

  it('names years as far as there is room', () => {
    expect(yearTicks(240, 300, 30)).toEqual([0, 60, 120, 180, 240])
    expect(yearTicks(240, 130, 30)).toEqual([0, 120, 240])
    expect(yearTicks(6, 300, 30)).toEqual([0])
  })
})

describe('names at the ends of lines', () => {
  const label = fc.record({
    wanted: fc.double({ min: -50, max: 350, noNaN: true }),
    lines: fc.integer({ min: 1, max: 2 }).map(n => Array.from({ length: n }, () => 'x')),
  })

  it('never overlap, stay inside and keep the order of the lines', () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 8 }), made => {
        const labels = made.map((one, index) => ({ ...one, index }))
        const placed = spreadLabels(labels, 13, 0, 300)
        expect(placed.map(one => one.index).sort()).toEqual(labels.map(one => one.index).sort())
        let end = -1e-9
        for (const { lines, y } of placed) {
          expect(y - lines.length * 6.5).toBeGreaterThanOrEqual(end - 1e-6)
          end = y + lines.length * 6.5
        }
        expect(end).toBeLessThanOrEqual(300 + 1e-6)
        for (let i = 1; i < placed.length; i++) {
          expect(placed[i].wanted).toBeGreaterThanOrEqual(placed[i - 1].wanted)
        }
      }),
    )
  })

  it('stay where they want to be when there is room', () => {
    const wanted = [250, 20, 120]
    const placed = spreadLabels(
      wanted.map((y, index) => ({ index, lines: ['x'], wanted: y })),
      13,
      0,
      300,
    )
    expect(placed.map(one => one.y)).toEqual([20, 120, 250])
  })

  it('share too little room instead of losing one', () => {
    const labels = Array.from({ length: 9 }, (_, index) => ({ index, lines: ['x'], wanted: 30 }))
    const placed = spreadLabels(labels, 13, 0, 60)
    expect(placed).toHaveLength(9)
    expect(Math.max(...placed.map(one => one.y))).toBeLessThanOrEqual(60)
  })

  const measure = (text: string) => text.length * 6

  it('break between words, and only then are shortened', () => {
    expect(breakLabel('rent cap', 60, measure)).toEqual(['rent cap'])
    expect(breakLabel('rent cap on renewals', 72, measure)).toEqual(['rent cap on', 'renewals'])
    expect(breakLabel('상한 아주긴이름의정책하나', 40, measure)).toEqual(['상한', '아주긴이름…'])
    for (const line of breakLabel('incomprehensibilities everywhere always', 50, measure)) {
      expect(measure(line)).toBeLessThanOrEqual(50)
    }
  })
})

describe('the end of a series', () => {
  const series = (values: number[], nFilled: number) =>
    lastMonth({ id: '', label: '', role: 'other', values: Float64Array.from(values), nFilled })

  it('is the last month with a value among those that are there', () => {
    expect(series([1, 2, 3], 3)).toBe(2)
    expect(series([1, 2, 3], 2)).toBe(1)
    expect(series([1, 2, Number.NaN], 3)).toBe(1)
    expect(series([Number.NaN], 1)).toBe(-1)
    expect(series([], 0)).toBe(-1)
  })
})
