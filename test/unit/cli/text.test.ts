import { expect, it } from 'vitest'
import { differenceText, numberText } from '../../../src/cli/number-text.ts'
import { en, type TextKey } from '../../../src/cli/text/en.ts'
import { ko } from '../../../src/cli/text/ko.ts'
import { languageOf, sayIn } from '../../../src/cli/text/say.ts'
import { displayWidth, textTable } from '../../../src/cli/text-table.ts'

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

it('has the same blanks in both languages, and no empty text', () => {
  for (const key of Object.keys(en) as TextKey[]) {
    expect(placeholders(ko[key]), key).toEqual(placeholders(en[key]))
    expect(en[key].trim(), key).not.toBe('')
    expect(ko[key].trim(), key).not.toBe('')
  }
})

it('says each text in Hangul where it has words of its own', () => {
  // Texts made of the program's name, flags and blanks alone are the same everywhere.
  const wordless = new Set<string>(['error', 'columnRange'])
  for (const key of Object.keys(en) as TextKey[])
    if (!wordless.has(key)) expect(ko[key], key).toMatch(/\p{Script=Hangul}/u)
})

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
  expect(numberText(0.123456, 'share', 'en')).toBe('12.3 %')
  expect(numberText(12345.6, 'shops', 'en')).toBe('12,346')
  expect(numberText(1.23456, 'shops', 'ko')).toBe('1.235')
  expect(numberText(Number.NaN, 'shops', 'en')).toBe('–')
  expect(differenceText(2, 'shops', 'en')).toBe('+2')
  expect(differenceText(-0.0000001, 'share', 'en')).toBe('0 %')
})
