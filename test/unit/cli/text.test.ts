import { expect, it } from 'vitest'
import { LEVERS, METRICS } from '../../../sim/index.ts'
import { languageOf, sayIn } from '../../../src/cli/text/say.ts'
import { displayWidth, textTable } from '../../../src/cli/text-table.ts'
import { differenceText, numberText } from '../../../src/report/number-text.ts'
import { measureUnitText, unitText } from '../../../src/report/unit-text.ts'

it('takes the language from --lang, else from the environment, else English', () => {
  expect(languageOf(['run', '--lang', 'ko'], { LANG: 'en_US.UTF-8' })).toBe('ko')
  expect(languageOf(['--lang=en'], { LANG: 'ko_KR.UTF-8' })).toBe('en')
  expect(languageOf([], { LANG: 'ko_KR.UTF-8' })).toBe('ko')
  expect(languageOf([], { LC_ALL: 'C', LANG: 'ko_KR.UTF-8' })).toBe('en')
  expect(languageOf(['--lang', 'fr'], {})).toBe('en')
})

it('fills blanks, and leaves a blank without a value in sight', () => {
  expect(sayIn('en')('nMonths', { n: 240 })).toBe('240 months')
  expect(sayIn('ko')('nMonths', {})).toBe('{n}개월')
})

it('aligns columns by the places characters take', () => {
  expect(displayWidth('공실 a')).toBe(6)
  expect(
    textTable(
      ['이름', 'n'],
      [
        ['a', '1'],
        ['골목', '10'],
      ],
      ['left', 'right'],
    ),
  ).toBe('이름   n\na      1\n골목  10')
})

it('writes numbers for people', () => {
  expect(numberText(0.123456, 'share', 'en')).toBe('12.3%')
  expect(numberText(12345.6, 'shops', 'en')).toBe('12,346')
  expect(numberText(1.23456, 'shops', 'ko')).toBe('1.235')
  expect(numberText(Number.NaN, 'shops', 'en')).toBe('–')
})

it('writes differences to the digits that their interval makes sense of', () => {
  expect(differenceText({ mean: 5.2345, low: -1.1, high: 11.569 }, 'shops', 'en')).toBe('+5.2 [-1.1, +11.6]')
  expect(differenceText({ mean: 0.000312, low: 0.000301, high: 0.000323 }, 'share', 'en')).toBe(
    '+0.0312 pp [+0.0301, +0.0323]',
  )
  expect(differenceText({ mean: 0.02, low: Number.NaN, high: Number.NaN }, 'share', 'ko')).toBe('+2.0%p')
  expect(differenceText({ mean: 0, low: 0, high: 0 }, 'shops', 'en')).toBe('0')
  expect(differenceText({ mean: Number.NaN, low: Number.NaN, high: Number.NaN }, 'shops', 'en')).toBe('–')
})

it('knows that monthly flows add up to a count', () => {
  expect(measureUnitText('shopsPerMonth', 'sum', 'en')).toBe('shops')
  expect(measureUnitText('shopsPerMonth', 'mean', 'en')).toBe('shops per month')
  expect(measureUnitText('share', 'mean', 'en')).toBe('')
  expect(unitText('newUnit', 'en')).toBe('newUnit')
})

it('has words for every unit of levers and metrics', () => {
  const units = [
    ...METRICS.map(m => m.unit),
    ...LEVERS.flatMap(l => [l.value.unit, ...l.options.map(o => o.unit)]),
  ]
  for (const unit of units) expect(unitText(unit, 'ko'), unit).not.toBe(unit)
})
