/** Texts that belong together, by key, in every language that has a folder here. */
import type { LocalText } from '../../sim/index.ts'
import { formatMessage, type MessageValues } from './message.ts'

type Messages<Key extends string> = Readonly<Record<Key, string>>

/** English has every key; a language that lacks one shows it in English. */
export type Languages<Key extends string> = Readonly<Record<string, Readonly<Record<string, string>>>> & {
  readonly en: Messages<Key>
}

export interface Family<Key extends string> {
  readonly languages: Languages<Key>
  /** The message of a key as it stands in the file. */
  message(language: string, key: Key): string
  text(language: string, key: Key, values?: MessageValues): string
  /** The text in all languages, for what is made before its reader is known: an error, a note of an import. */
  all(key: Key, values?: MessageValues): LocalText
  has(key: string): key is Key
}

export function family<Key extends string>(languages: Languages<Key>): Family<Key> {
  const message = (language: string, key: Key): string => languages[language]?.[key] ?? languages.en[key]
  const text = (language: string, key: Key, values?: MessageValues): string =>
    formatMessage(message(language, key), language, values)
  return {
    languages,
    message,
    text,
    all: (key, values) =>
      Object.fromEntries(
        Object.keys(languages).map(language => [language, text(language, key, values)]),
      ) as unknown as LocalText,
    has: (key): key is Key => Object.hasOwn(languages.en, key),
  }
}
