/** Dates, months, quarters and years as tables write them, made comparable: as text "2024.9" would come after "2024.12". */

export interface Period {
  /** Grows with time: year * 10000 + month * 100 + day, zeros where it says less. */
  readonly key: number
}

/** How `1/2/2024` is meant. */
export type DateOrder = 'dayFirst' | 'monthFirst'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const YEAR = '((?:1[5-9]|20|21)\\d{2})'
const year2 = (text: string) =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900)
const month = (name: string) => MONTHS.indexOf(name.slice(0, 3)) + 1

const at = (year: number, m = 0, d = 0): Period | undefined =>
  m > 12 || d > 31 ? undefined : { key: year * 10000 + m * 100 + d }

type Form = readonly [RegExp, (m: readonly string[], order: DateOrder | undefined) => Period | undefined]

const form = (source: string, read: Form[1]): Form => [new RegExp(`^(?:${source})$`), read]

const SEP = '[-./ _]'
const FORMS: readonly Form[] = [
  form(`(?:fy|y|yr)?${YEAR}년?(?:도)?`, m => at(Number(m[1]))),
  form(`'(\\d{2})년?`, m => at(year2(m[1]!))),
  form(`(\\d{2})년`, m => at(year2(m[1]!))),
  // Quarters before months: 2024.3/4, 2024Q3, 20243, 2024년 3분기.
  form(`${YEAR}년?${SEP}*q([1-4])`, m => at(Number(m[1]), Number(m[2]) * 3)),
  form(`${YEAR}년?${SEP}*([1-4])(?:q|분기|/4분기)`, m => at(Number(m[1]), Number(m[2]) * 3)),
  // 2024/3/4 is the fourth of March.
  form(`${YEAR}년?[-. _]*([1-4])/4`, m => at(Number(m[1]), Number(m[2]) * 3)),
  form(`${YEAR}([1-4])`, m => at(Number(m[1]), Number(m[2]) * 3)),
  form(`q([1-4])${SEP}*${YEAR}`, m => at(Number(m[2]), Number(m[1]) * 3)),
  form(`([1-4])(?:q|분기|/4분기|/4)${SEP}*(?:')?(\\d{4}|\\d{2})년?`, m => at(year2(m[2]!), Number(m[1]) * 3)),
  form(`${YEAR}년?${SEP}*(상반기|하반기|[hs]1|[hs]2)`, m => at(Number(m[1]), /상|1/.test(m[2]!) ? 6 : 12)),
  form(`${YEAR}${SEP}?w(\\d{1,2})`, m => at(Number(m[1]), Math.min(12, Math.ceil(Number(m[2]) / 4.35)), 0)),
  form(`${YEAR}m(\\d{1,2})`, m => at(Number(m[1]), Number(m[2]))),
  // A year of two halves: 2023/24, 2023-2024.
  form(`${YEAR}[-/](\\d{2}|\\d{4})`, m => {
    const end = m[2]!.length === 4 ? Number(m[2]) : Math.floor(Number(m[1]) / 100) * 100 + Number(m[2])
    if (end === Number(m[1]) + 1) return at(Number(m[1]), 6)
    return m[2]!.length === 2 ? at(Number(m[1]), Number(m[2])) : undefined
  }),
  form(`${YEAR}(\\d{2})`, m => at(Number(m[1]), Number(m[2]))),
  form(`${YEAR}(\\d{2})(\\d{2})`, m => at(Number(m[1]), Number(m[2]), Number(m[3]))),
  form(`${YEAR}\\s*(?:년|[-./])\\s*(\\d{1,2})\\s*(?:월|[-./])?`, m => at(Number(m[1]), Number(m[2]))),
  form(`${YEAR}\\s*(?:년|[-./])\\s*(\\d{1,2})\\s*(?:월|[-./])\\s*(\\d{1,2})일?\\.?`, m =>
    at(Number(m[1]), Number(m[2]), Number(m[3])),
  ),
  form(`(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4})`, (m, order) =>
    order === 'monthFirst'
      ? at(Number(m[4]), Number(m[1]), Number(m[3]))
      : at(Number(m[4]), Number(m[3]), Number(m[1])),
  ),
  form(`(\\d{1,2})[-./]${YEAR}`, m => at(Number(m[2]), Number(m[1]))),
  form(`${NAME}${SEP}*'?(\\d{4}|\\d{2})`, m => at(year2(m[2]!), month(m[1]!))),
  form(`${YEAR}${SEP}*${NAME}`, m => at(Number(m[1]), month(m[2]!))),
  form(`(\\d{1,2})(?:st|nd|rd|th)?${SEP}*${NAME}${SEP}*,?\\s*(\\d{4}|\\d{2})`, m =>
    at(year2(m[3]!), month(m[2]!), Number(m[1])),
  ),
  form(`${NAME}${SEP}*(\\d{1,2})(?:st|nd|rd|th)?,?\\s*(\\d{4})`, m =>
    at(Number(m[3]), month(m[1]!), Number(m[2])),
  ),
]

/** @returns undefined where the text is no date in a form known here */
export function periodOf(text: string, order?: DateOrder): Period | undefined {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[t ]\d{1,2}:\d{2}.*$/, '')
    .replace(/\s*(\((p|e|r|잠정)\)|[pe*]|말|기준|현재|잠정)$/, '')
    .trim()
  for (const [pattern, read] of FORMS) {
    const found = pattern.exec(plain)
    if (found === null) continue
    const period = read(found, order)
    if (period !== undefined) return period
  }
  return undefined
}

const NUMERIC = /^\s*(\d{1,2})([-./])(\d{1,2})\2\d{4}/

/** Day or month first, where a value above 12 tells; undefined where none does. */
function orderOf(texts: readonly string[]): DateOrder | undefined {
  for (const text of texts) {
    const m = NUMERIC.exec(text)
    if (m === null) continue
    if (Number(m[1]) > 12) return 'dayFirst'
    if (Number(m[3]) > 12) return 'monthFirst'
  }
  return undefined
}

export type Newest =
  | { readonly newest: string; readonly oldest: string; readonly count: number }
  /** `unknown`: no date; `order`: day and month could be either and the newest depends on it. */
  | { readonly undecided: 'unknown' | 'order'; readonly texts: readonly string[] }

/**
 * The newest of the dates of a column.
 *
 * @param texts not empty
 */
export function newestOf(texts: Iterable<string>, said?: DateOrder): Newest {
  const all = [...new Set(texts)]
  const order = said ?? orderOf(all)
  const numeric = all.some(text => NUMERIC.test(text))
  const first = sorted(all, order ?? 'dayFirst')
  if (first === undefined) return { undecided: 'unknown', texts: all }
  if (numeric && order === undefined && all.length > 1 && sorted(all, 'monthFirst')?.at(-1) !== first.at(-1))
    return { undecided: 'order', texts: all }
  return { newest: first.at(-1)!, oldest: first[0]!, count: all.length }
}

function sorted(texts: readonly string[], order: DateOrder): readonly string[] | undefined {
  const keyed = texts.map(text => ({ text, key: periodOf(text, order)?.key }))
  if (texts.length > 1 && keyed.some(({ key }) => key === undefined)) return undefined
  return keyed.sort((a, b) => (a.key ?? 0) - (b.key ?? 0)).map(({ text }) => text)
}

const WITHIN = [
  /(?<!\d)((?:19|20)\d{2})\s*년\s*(\d{1,2})\s*월/,
  /(?<!\d)((?:19|20)\d{2})\s*년?\s*[-./_ ]?\s*([1-4])\s*(?:\/4)?\s*분기/,
  /(?<!\d)((?:19|20)\d{2})[-./_ ]?q([1-4])(?!\d)/i,
  /(?<!\d)((?:19|20)\d{2})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?!\d)/,
  /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(?!\d)/,
  /(?<!\d)((?:19|20)\d{2})년?(?!\d)/,
]

export interface PeriodWithin extends Period {
  /** As written. */
  readonly text: string
  /** The header without it: equal for the same column of another year. */
  readonly rest: string
}

/** The period that a header names besides its subject: `2024년07월_계_총인구수`, `pop_2019`, `POPESTIMATE2020`. */
export function periodWithin(header: string): PeriodWithin | undefined {
  for (const [i, pattern] of WITHIN.entries()) {
    const found = pattern.exec(header)
    if (found === null) continue
    const second = Number(found[2] ?? 0)
    const m = i === 1 || i === 2 ? second * 3 : second
    if (m > 12) continue
    const key = Number(found[1]) * 10000 + m * 100 + Number(found[3] ?? 0)
    // World Bank headers say it twice: `2010 [YR2010]`.
    const rest = header.replace(found[0], '').replace(/\[?yr\d{4}\]?/i, '')
    return { key, text: found[0].trim(), rest: rest.trim() }
  }
  return undefined
}
