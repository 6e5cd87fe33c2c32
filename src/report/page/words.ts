/** Texts of the report in the language that it is written in. */
import { reportTexts } from '../../text/families.ts'
import type { MessageValues } from '../../text/message.ts'
import type { Lang } from '../lang.ts'

type WordKey = Parameters<typeof reportTexts.message>[1]

export type Words = (key: WordKey, values?: MessageValues) => string

export function wordsIn(lang: Lang): Words {
  return (key, values) => reportTexts.text(lang, key, values)
}
