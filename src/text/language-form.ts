/** What a language does its own way beside its words: how money is counted, where a unit stands. */
import { LANGUAGES, languageTexts } from './families.ts'
import type { MessageValues } from './message.ts'

type FormKey = Parameters<typeof languageTexts.text>[1]

/**
 * - `name`: of the language in itself; `region`: its BCP 47 tag with a region, for numbers.
 * - `money.form`: `manwon` counts in ten thousands (`money.small`) and hundred millions (`money.large`) and
 *   million millions (`money.vast`), `won` as `Intl` does.
 * - `money.currency`: what is left out of an amount where the currency is named beside it.
 * - `points`: of percentage points; `amount`: a number and the name of what it counts.
 * - `amount.difference`: whether the difference of a count carries its counter (`counted`) or not (`bare`).
 * - `unit.per`: a measure and its "per month"; `unit.named`: the same where the name of a unit stands alone.
 * - `sentence.label`: whether a label inside a sentence begins `small` or stays `asWritten`.
 */
export function languageForm(language: string, key: FormKey, values?: MessageValues): string {
  return languageTexts.text(language, key, values)
}

/** The language of a wish such as `ko_KR.UTF-8` or `en-GB`; undefined where the program does not speak it. */
export function knownLanguage(wish: string | undefined): string | undefined {
  const tag =
    wish
      ?.replace(/[.@].*$/, '')
      .replaceAll('_', '-')
      .toLowerCase() ?? ''
  const exact = LANGUAGES.find(language => language.toLowerCase() === tag)
  return exact ?? LANGUAGES.find(language => language.toLowerCase() === tag.split('-')[0])
}
