import { oneLine } from '../terminal-text.ts'
import { en, type TextKey, type Texts } from './en.ts'
import { ko } from './ko.ts'

export const LANGUAGES = ['ko', 'en'] as const
export type Lang = (typeof LANGUAGES)[number]

const TEXTS: Record<Lang, Texts> = { ko, en }

/** A text in the language of this call, its `{name}`s filled in. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string

export function sayIn(lang: Lang): Say {
  const texts = TEXTS[lang]
  return (key, values = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => {
      if (!(name in values)) return whole
      // `text` is one of ours, of several lines perhaps; a name or title of a file must not begin a line of its own.
      return name === 'text' ? String(values[name]) : oneLine(String(values[name]))
    })
}

/**
 * The language asked for: `--lang` wherever it stands among the arguments, else that of the environment. Known before the
 * arguments are parsed, since help and parsing errors are texts, too.
 */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const isLang = (text: string | undefined): text is Lang => LANGUAGES.some(lang => lang === text)
  for (let i = 0; i < args.length && args[i] !== '--'; i++) {
    const asked = args[i] === '--lang' ? args[i + 1] : /^--lang=(.*)$/.exec(args[i])?.[1]
    if (isLang(asked)) return asked
  }
  // The order in which POSIX looks at them.
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return locale.toLowerCase().startsWith('ko') ? 'ko' : 'en'
}
