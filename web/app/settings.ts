/** The reader's language and colours, kept in the browser. */
import { Observable } from './observable.ts'

export type Locale = 'ko' | 'en'
export type Theme = 'system' | 'light' | 'dark'

export interface Settings {
  readonly locale: Locale
  readonly theme: Theme
  readonly welcomed: boolean
}

const KEY = 'golmok.settings'

/** Settings as they were left; else by the browser's language. Storage that is switched off is no reason to fail. */
function readSettings(): Settings {
  const locale: Locale = navigator.language.toLowerCase().startsWith('ko') ? 'ko' : 'en'
  const defaults: Settings = { locale, theme: 'system', welcomed: false }
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>
    return {
      locale: kept.locale === 'ko' || kept.locale === 'en' ? kept.locale : defaults.locale,
      theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : defaults.theme,
      welcomed: kept.welcomed === true,
    }
  } catch {
    return defaults
  }
}

export const settings = new Observable<Settings>(readSettings())

export function changeSettings(change: Partial<Settings>): void {
  settings.set(change)
  try {
    localStorage.setItem(KEY, JSON.stringify(settings.state))
  } catch {
    // Private windows may refuse: the choice then lasts as long as the page.
  }
}
