import type { LocalText } from '../../sim/index.ts'
import { patternsTexts } from '../text/families.ts'

/**
 * A text of an evidence file in all languages of this program, where it says the same in English under that key; else as the
 * file has it.
 * @param key in the family of patterns: P5.title, P5.prime, P5.prime.note, mechanism.buzz
 */
export function evidenceText(key: string, own: LocalText): LocalText {
  return patternsTexts.has(key) && patternsTexts.message('en', key) === own.en ? patternsTexts.all(key) : own
}
