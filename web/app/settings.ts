/** The reader's language and colours, kept in the browser. */
import { z } from 'zod'
import { knownLanguage, LANGUAGES } from '../../src/page.ts'
import { Observable } from './observable.ts'

/** Code of a language that has a folder of texts. */
export type Locale = string
export type Theme = 'system' | 'light' | 'dark'

export interface Settings {
  readonly locale: Locale
  readonly theme: Theme
  readonly welcomed: boolean
}

const KEY = 'golmok.settings'

/** Each setting is checked by itself: a bad one falls back, and the others stay. */
function settingsSchema(locale: Locale) {
  return z.object({
    locale: z.enum(LANGUAGES).catch(locale),
    theme: z.enum(['system', 'light', 'dark']).catch('system'),
    welcomed: z.boolean().catch(false),
  })
}

/**
 * Settings as they were left; else by the browser's language.
 *
 * @param json what the browser's store holds, which may be anything
 * @param language of the browser, like `ko-KR`; some have none
 */
export function settingsFrom(json: string | null, language: string | undefined): Settings {
  const schema = settingsSchema(knownLanguage(language) ?? 'en')
  try {
    const kept = schema.safeParse(JSON.parse(json ?? '{}'))
    if (kept.success) return kept.data
  } catch {
    // No JSON: as if nothing had been kept.
  }
  return schema.parse({})
}

/** Storage that is switched off is no reason to fail. */
function keptSettings(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

export const settings = new Observable<Settings>(settingsFrom(keptSettings(), globalThis.navigator?.language))

export function changeSettings(change: Partial<Settings>): void {
  settings.set(change)
  try {
    localStorage.setItem(KEY, JSON.stringify(settings.state))
  } catch {
    // Private windows may refuse: the choice then lasts as long as the page.
  }
}
