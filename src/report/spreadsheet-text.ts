/**
 * Texts in CSV. A spreadsheet takes what looks like a formula for one, `6857e152` for a number, `3-4` for a date, and a
 * reader of data `NA` for a gap; saved again, the id is lost. Such a text gets an apostrophe in front, and loses it when
 * it is read here. Parquet and JSON Lines know types and hold texts as they are.
 */

const MARK = "'"

/** What begins a formula, by the list of OWASP; a tab or line end in front is skipped by spreadsheets. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u

/** Numbers as spreadsheets read them: signs, groups, exponents, per cent, money, fractions, times, hexadecimals. */
const NUMBER = /^[\s$€£¥₩(+-]*[\d.,]*\d[\d.,\s]*(e[+-]?\d+)?\s*[%원)]?$/iu
const OTHER_NUMBER = /^(\d+\s*\/\s*\d+|\d+\s+\d+\/\d+|0x[\da-f]+|\d{1,4}(:\d{1,2}){1,2}(\s*[ap]m)?)$/iu

const MONTH =
  '(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)'
const DATES = [
  /^\d{1,4}([-/.])\d{1,2}(\1\d{1,4})?$/u,
  /^\d{1,4}\s*년(\s*\d{1,2}\s*월)?(\s*\d{1,2}\s*일)?$|^\d{1,2}\s*월(\s*\d{1,2}\s*일)?$/u,
  new RegExp(`^${MONTH}([-./, ]*\\d{1,4}){1,2}$`, 'iu'),
  new RegExp(`^\\d{1,4}[-./, ]*${MONTH}([-./, ]*\\d{1,4})?$`, 'iu'),
]

/** Words that programs read as a gap, a truth value or a number that is none. */
const WORDS = /^(na|n\/a|#n\/a|nan|null|nil|none|true|false|[+-]?inf(inity)?|<na>)$/iu

const LONGEST = 200

function isMistaken(text: string): boolean {
  if (text.startsWith(MARK)) return isMistaken(text.slice(1))
  if (FORMULA.test(text)) return true
  const bare = text.trim()
  // No cell of a spreadsheet is a number or date of that length, and the patterns below would take long.
  if (bare.length > LONGEST) return /^[+-]?[\d.,\s]+$/u.test(bare)
  return (
    NUMBER.test(bare) ||
    OTHER_NUMBER.test(bare) ||
    WORDS.test(bare) ||
    DATES.some(pattern => pattern.test(bare))
  )
}

/** A text as it stands in CSV. */
export function textForCsv(text: string): string {
  return isMistaken(text) ? MARK + text : text
}

/** The text again, from what stands in CSV. */
export function textFromCsv(field: string): string {
  return field.startsWith(MARK) && isMistaken(field.slice(1)) ? field.slice(1) : field
}
