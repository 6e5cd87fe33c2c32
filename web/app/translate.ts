/** Looks texts up in the reader's language. */
import { createContext, useContext } from 'react'
import { type ParticlePair, particle } from '../../src/korean-particle.ts'
import type { LocalText } from '../../src/registry.ts'
import { en, type Key } from '../text/en.ts'
import { ko } from '../text/ko.ts'
import type { Locale } from './settings.ts'

export type Values = Readonly<Record<string, string | number>>
export type { Key }

const DICTIONARIES: Record<Locale, Record<Key, string>> = { en, ko }

export interface Translator {
  readonly locale: Locale
  /**
   * The text of a key, its `{names}` replaced. Numbers are written in the reader's form. `{n|shop|shops}` is the word that
   * goes with a number, `{place|으로/로}` the particle that goes with what `{place}` stands for.
   */
  t(key: Key, values?: Values): string
  /** The same for a text that stands in no dictionary. */
  fill(text: string, values: Values): string
  /** The text of `key.one` or `key.other`, by the language's rule for `count`. */
  plural(key: PluralKey, count: number): string
  /** A text that carries both languages. */
  local(text: LocalText): string
  /** The text of a key made from an id; the id itself where the dictionary has none. */
  orId(prefix: string, id: string): string
}

type PluralKey = { [K in Key]: K extends `${infer P}.one` ? P : never }[Key]

function translator(locale: Locale): Translator {
  const texts = DICTIONARIES[locale]
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const rules = new Intl.PluralRules(locale)
  const fill = (text: string, values: Values): string =>
    text.replace(/\{(\w+)(?:\|([^{}]*))?\}/g, (whole, name: string, forms: string | undefined) => {
      const value = values[name]
      if (value === undefined) return whole
      const shown = typeof value === 'number' ? numbers.format(value) : value
      if (forms === undefined) return shown
      if (forms.includes('/')) return particle(shown, forms as ParticlePair)
      const [one, other] = forms.split('|')
      return rules.select(numberOf(value)) === 'one' ? one : other
    })
  const t = (key: Key, values?: Values): string => (values ? fill(texts[key], values) : texts[key])
  return {
    locale,
    t,
    fill,
    plural: (key, count) => t(`${key}.${rules.select(count) === 'one' ? 'one' : 'other'}` as Key, { count }),
    local: text => text[locale],
    orId: (prefix, id) => (texts as Record<string, string>)[`${prefix}.${id}`] ?? id,
  }
}

/** A number that is already written: 1, 1,200, 0.5. What is none takes the plural. */
function numberOf(value: string | number): number {
  return typeof value === 'number' ? value : Number(value.replaceAll(',', ''))
}

export const TRANSLATORS: Record<Locale, Translator> = { en: translator('en'), ko: translator('ko') }

export const TranslatorContext = createContext<Translator>(TRANSLATORS.en)

export function useText(): Translator {
  return useContext(TranslatorContext)
}
