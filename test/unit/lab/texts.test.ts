import { describe, expect, it } from 'vitest'
import { LEVERS, METRICS, PARAMS, SECTORS, SHOCKS } from '../../../src/registry.ts'
import {
  formatMonth,
  formatSigned,
  formatTick,
  formatValue,
  formatWithUnit,
  tickUnitLabel,
  unitLabel,
} from '../../../web/app/format.ts'
import { translatorOf } from '../../../web/app/translate.ts'

const [korean, english] = [translatorOf('ko'), translatorOf('en')]

describe('the dictionary', () => {
  it('has words for every unit that the registries use', () => {
    const units = new Set([
      ...METRICS.map(metric => metric.unit),
      ...LEVERS.flatMap(lever => [lever.value.unit, ...lever.options.map(option => option.unit)]),
      ...Object.values(PARAMS).map(param => param.unit),
    ])
    // A unit that has no words is shown as its id: camel case in English, Latin letters in Korean.
    const bare = [...units].filter(unit => {
      const [ours, theirs] = [unitLabel(unit, english), unitLabel(unit, korean)]
      return /[a-z][A-Z]|[가-힣]/.test(ours.replace('tCO₂', '')) || /[a-zA-Z]{3,}/.test(theirs)
    })
    expect(bare).toEqual([])
  })

  it('is matched by a text in both languages wherever the registries carry texts', () => {
    const texts = [
      ...LEVERS.flatMap(lever => [lever.label, lever.help, lever.sideEffect]),
      ...METRICS.flatMap(metric => [metric.label, metric.about]),
      ...Object.values(PARAMS).map(param => param.label),
      ...SECTORS.map(sector => sector.label),
      ...SHOCKS.flatMap(shock => [shock.label, shock.help, shock.reference]),
    ]
    expect(texts.filter(text => !/[가-힣]/.test(text.ko) || /[가-힣]/.test(text.en))).toEqual([])
  })
})

describe('numbers', () => {
  it('are money as people say it', () => {
    expect(formatValue('manwonPerMonth', 109.4, korean)).toBe('109만원')
    expect(formatValue('manwonPerMonth', 2019, korean)).toBe('2,019만원')
    expect(formatValue('manwon', 82_000, korean)).toBe('8.2억원')
    expect(formatValue('manwon', 82_000, english)).toBe('₩820M')
    expect(formatWithUnit('manwonPerDistrictYear', 30_000, korean)).toBe('연 3억원(상권당)')
  })

  it('are money in won on an axis, in the large units of each language', () => {
    const ticks = (text: typeof korean) =>
      [0, 50, 300_000, 30_000_000, 250_000_000].map(value => formatTick('manwon', value, text))
    expect(ticks(korean)).toEqual(['0', '50만', '30억', '3,000억', '2.5조'])
    expect(ticks(english)).toEqual(['0', '500K', '3B', '300B', '2.5T'])
    expect(tickUnitLabel('manwon', korean)).toBe('원')
    expect(tickUnitLabel('manwonPerMonth', korean)).toBe('원(월)')
    expect(tickUnitLabel('manwonPerMonth', english)).toBe('KRW per month')
    expect(formatValue('manwon', 250_000_000, korean)).toBe('2.5조원')
  })

  it('are shares in per cent, counts with their counter', () => {
    expect(formatValue('share', 0.05, english)).toBe('5%')
    expect(formatWithUnit('years', 10, english)).toBe('10 years')
    expect(formatWithUnit('years', 10, korean)).toBe('10년')
    expect(formatSigned('shops', -3, english)).toBe('−3')
  })

  it('are never NaN on the screen', () => {
    expect(formatValue('shops', Number.NaN, english)).toBe('no figure')
  })

  it('are months of the scenario, counted from January of year 1', () => {
    expect(formatMonth(0, english)).toBe('Year 1, Jan')
    expect(formatMonth(148, english)).toBe('Year 13, May')
    expect(formatMonth(148, korean)).toBe('13년 차 5월')
  })
})
