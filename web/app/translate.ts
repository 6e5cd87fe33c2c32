/** Looks texts up in the reader's language. */
import { createContext, useContext } from 'react'
import {
  type Family,
  LANGUAGES,
  type LocalText,
  type MessageValue,
  type MessageValues,
  modelRoomTexts,
  pageTexts,
  textIn,
  WrittenNumber,
  workTexts,
} from '../../src/page.ts'
import type { Locale } from './settings.ts'

export type Values = MessageValues
type KeyOf<F> = F extends Family<infer Key> ? Key : never
export type Key = KeyOf<typeof pageTexts> | KeyOf<typeof modelRoomTexts> | KeyOf<typeof workTexts>

const OF_PAGE: readonly Family<string>[] = [pageTexts, modelRoomTexts, workTexts]
const familyOf = new Map(
  OF_PAGE.flatMap(family => Object.keys(family.languages.en).map(key => [key, family] as const)),
)

export interface Translator {
  readonly locale: Locale
  /** The text of a key with its values. Numbers are written in the reader's form. */
  t(key: Key, values?: Values): string
  /** A text that carries its languages itself. */
  local(text: LocalText): string
  /** The text of a key made from an id; the id itself where there is none. */
  orId(prefix: string, id: string, values?: Values): string
}

function translator(locale: Locale): Translator {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const written = (value: MessageValue): MessageValue =>
    typeof value === 'number' ? new WrittenNumber(value, numbers.format(value)) : value
  const look = (key: string, values?: Values): string | undefined =>
    familyOf
      .get(key)
      ?.text(
        locale,
        key,
        values && Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(value)])),
      )
  return {
    locale,
    t: (key, values) => look(key, values) ?? key,
    local: text => textIn(text, locale),
    orId: (prefix, id, values) => look(`${prefix}.${id}`, values) ?? id,
  }
}

const translators = new Map<Locale, Translator>(LANGUAGES.map(locale => [locale, translator(locale)]))

/** @returns that of English where the program does not speak the language */
export function translatorOf(locale: Locale): Translator {
  return translators.get(locale) ?? translators.get('en')!
}

/** A text of the page in every language, for what is kept with a file. */
export function inAllLanguages(key: Key, values?: Values): LocalText {
  return familyOf.get(key)!.all(key, values)
}

export const TranslatorContext = createContext<Translator>(translatorOf('en'))

export function useText(): Translator {
  return useContext(TranslatorContext)
}
