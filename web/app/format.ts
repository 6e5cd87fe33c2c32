/** Numbers, money and months in the reader's form. */
import { LANGUAGES, languageForm, moneyText, WrittenNumber } from '../../src/page.ts'
import type { Locale } from './settings.ts'
import type { Translator } from './translate.ts'

/** What a unit id or text stands for. */
type Quantity = 'share' | 'money' | 'number'

export function quantityOf(unit: string): Quantity {
  if (/만원|manwon/i.test(unit)) return 'money'
  return /^(share|ratio|percent|0\.\.1)(?![a-z])/.test(unit) ? 'share' : 'number'
}

const cache = new Map<string, Intl.NumberFormat>()

function numbers(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  let format = cache.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, options)
    cache.set(key, format)
  }
  return format
}

/** Digits after the point that keep three figures that matter. */
function digits(value: number): number {
  const size = Math.abs(value)
  return size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 || size === 0 ? 2 : 3
}

function plain(value: number, locale: Locale): string {
  const whole = Number.isInteger(value)
  return numbers(locale, { maximumFractionDigits: whole ? 0 : digits(value) }).format(value)
}

/** A value with all that it needs to be understood where it stands alone: 12%, 109만원, 34. */
export function formatValue(unit: string, value: number, text: Translator): string {
  if (!Number.isFinite(value)) return text.t('map.noData')
  const { locale } = text
  switch (quantityOf(unit)) {
    case 'money':
      return moneyText(value, locale)
    case 'share':
      return numbers(locale, {
        style: 'percent',
        maximumFractionDigits: Math.abs(value) < 0.1 ? 1 : 0,
      }).format(value)
    case 'number':
      return plain(value, locale)
  }
}

/** A value on an axis whose unit is written elsewhere: 30억, 1.2B. */
export function formatTick(unit: string, value: number, text: Translator): string {
  if (quantityOf(unit) !== 'money') return formatValue(unit, value, text)
  if (value === 0) return '0'
  return moneyText(value, text.locale).replace(languageForm(text.locale, 'money.currency'), '')
}

/** The name of the unit of `formatTick`: money counts in won there, whatever the unit it is kept in. */
export function tickUnitLabel(unit: string, text: Translator): string {
  const label = unitLabel(unit, text)
  return quantityOf(unit) === 'money' ? label.replace(unitLabel('manwon', text), text.t('unit.won')) : label
}

/** A value with its unit in words where the number alone does not show it: 5% per renewal, 1 year, 34 shops. */
export function formatWithUnit(unit: string, value: number, text: Translator): string {
  const n = formatValue(unit, value, text)
  const whole = text.orId('amount', unit, { n: new WrittenNumber(value, n) })
  if (whole !== unit) return whole
  const isNumber = quantityOf(unit) === 'number'
  if (isNumber && text.orId('unit', unit) !== unit) return withName(n, unit, text)
  const [what, ...per] = unit.split('/')
  const shown = isNumber && what !== '1' && what !== '' ? withName(n, what, text) : n
  return per.reduce((words, one) => joinPer(words, one, text), shown)
}

function withName(n: string, what: string, text: Translator): string {
  const name = text.orId('unit', what)
  return languageForm(text.locale, 'amount', { n, name })
}

/** With a plus or a minus, for differences. */
export function formatSigned(unit: string, value: number, text: Translator): string {
  const number = formatValue(unit, Math.abs(value), text)
  return value > 0 ? `+${number}` : value < 0 ? `−${number}` : number
}

/** The name of a unit: of the dictionary, else put together from its parts. */
export function unitLabel(unit: string, text: Translator): string {
  if (unit === '' || unit === '1') return ''
  const whole = text.orId('unit', unit)
  if (whole !== unit) return whole
  const [what, ...per] = unit.split('/')
  if (what === '1') return per.map(one => text.orId('per', one)).join(' ')
  const name = text.orId('unit', what)
  if (per.length === 0) return name
  const measures = per.map(one => text.orId('per', one.toLowerCase())).join(' ')
  return languageForm(text.locale, 'unit.named', { what: name, per: measures })
}

/** "3 shops" and "per month": Korean names the measure first (월 3곳). */
function joinPer(what: string, per: string, text: Translator): string {
  return languageForm(text.locale, 'unit.per', { what, per: text.orId('per', per.toLowerCase()) })
}

const MONTH_NAMES = new Map(LANGUAGES.map(locale => [locale, monthNames(locale)]))

function monthNames(locale: Locale): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2001, month, 1))))
}

/** A month of the scenario as a date: 0 is January of year 1, as on the command line. */
export function formatMonth(month: number, text: Translator): string {
  return text.t('month.date', {
    year: String(Math.floor(month / 12) + 1),
    month: monthName(((month % 12) + 12) % 12, text.locale),
  })
}

export function monthName(month: number, locale: Locale): string {
  return MONTH_NAMES.get(locale)![month]
}

/** A year of the scenario by its place, counted from 0: year 1 is the first. */
export function formatYear(year: number, text: Translator): string {
  return text.t('month.year', { year: String(year + 1) })
}

/** Years that have gone by, for the marks of an axis: 0, 5 years, 10 years. */
export function formatElapsed(years: number, text: Translator): string {
  return years === 0 ? '0' : formatDuration(12 * years, text)
}

/** A length of time: 18 months, 2 years. */
export function formatDuration(months: number, text: Translator): string {
  return months > 0 && months % 12 === 0
    ? text.t('year.count', { count: months / 12 })
    : text.t('month.count', { count: months })
}
