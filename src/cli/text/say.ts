import { cliTexts, knownLanguage } from '../../command-line.ts'
import { oneLine } from '../terminal-text.ts'

/** Code of a language that has a folder in src/text. */
export type Lang = string

export type TextKey = Parameters<typeof cliTexts.message>[1]

/** A text in the language of this call, its `{name}`s filled in. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string

export function sayIn(lang: Lang): Say {
  return (key, values = {}) => cliTexts.text(lang, key, ownLines(values))
}

function ownLines(values: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      // `text` is one of ours, of several lines perhaps; a name or title of a file must not begin a line of its own.
      const isOurs = name === 'text' || typeof value === 'number'
      return [name, isOurs ? value : oneLine(value)]
    }),
  )
}

/**
 * The language asked for: `--lang` wherever it stands among the arguments, else that of the environment. Known before the
 * arguments are parsed, since help and parsing errors are texts, too.
 */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  for (let i = 0; i < args.length && args[i] !== '--'; i++) {
    const asked = args[i] === '--lang' ? args[i + 1] : /^--lang=(.*)$/.exec(args[i])?.[1]
    const known = knownLanguage(asked)
    if (known !== undefined) return known
  }
  // The order in which POSIX looks at them.
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return knownLanguage(locale) ?? 'en'
}
