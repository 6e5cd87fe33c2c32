/** Looks texts up in the reader's language. */
import { createContext, useContext } from 'react'
import type { LocalText } from '../../src/registry.ts'
import { en, type Key } from '../text/en.ts'
import { ko } from '../text/ko.ts'
import type { Locale } from './settings.ts'

export type Values = Readonly<Record<string, string | number>>
export type { Key }

const DICTIONARIES: Record<Locale, Record<Key, string>> = { en, ko }

export interface Translator {
  readonly locale: Locale
  /** The text of a key, its `{names}` replaced. Numbers are written in the reader's form. */
  t(key: Key, values?: Values): string
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
  const t = (key: Key, values?: Values): string => {
    const text = texts[key]
    if (!values) return text
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name]
      if (value === undefined) return whole
      return typeof value === 'number' ? numbers.format(value) : value
    })
  }
  return {
    locale,
    t,
    plural: (key, count) => t(`${key}.${rules.select(count) === 'one' ? 'one' : 'other'}` as Key, { count }),
    local: text => text[locale],
    orId: (prefix, id) => (texts as Record<string, string>)[`${prefix}.${id}`] ?? id,
  }
}

export const TRANSLATORS: Record<Locale, Translator> = { en: translator('en'), ko: translator('ko') }

export const TranslatorContext = createContext<Translator>(TRANSLATORS.en)

export function useText(): Translator {
  return useContext(TranslatorContext)
}
