/** Age labels as tables write them, in their headers or in a column of their own. */

/** Whole years, both ends within; `to` is infinite for the open band. */
export interface AgeBand {
  readonly from: number
  readonly to: number
}

export type AgeLabel = AgeBand | 'total'

const OLDEST = 130
const TOTAL = /^(계|합계|총계|전체|전연령|총수|total|all|allages|insgesamt|ensemble|総数|_t|t)$/
const UNIT = '(?:세|살|歳|才|years?(?:old)?|yrs?|ans|jahren?|jahre)?'
const BETWEEN = `(?:-|~|–|—|〜|to|bis|à|t|_)`
const SPAN = new RegExp(
  `^(?:y|age[sd]?|pop|p|population|연령)?_?(\\d{1,3})${UNIT}${BETWEEN}(?:under|unter)?(\\d{1,3})${UNIT}(미만)?$`,
)
const OPEN = new RegExp(
  `^(?:y_?ge|y|age[sd]?|pop|p|≥|>=)?_?(\\d{1,3})${UNIT}(?:이상|\\+|_?plus|이상인구|andover|andolder|andabove|orover|orolder|ormore|undmehr|undälter|undmehrjahre|etplus|ouplus|以上|_?over)${UNIT}$|^(?:y_?ge|≥|>=|over)_?(\\d{1,3})${UNIT}$`,
)
const BELOW = new RegExp(
  `^(?:y_?lt|under|below|lessthan|unter|moinsde|age[sd]?under|<)_?(\\d{1,3})${UNIT}$|^(\\d{1,3})${UNIT}(?:미만|未満|以下|이하)$`,
)
const SINGLE = /^(?:y|age_?)?(\d{1,3})(?:세|살|歳|years?(?:old)?)$|^(?:y|age_?)(\d{1,3})$/

/** `total` for all ages; undefined for what is no band (mean age, median, sex ratio). */
export function ageLabel(label: string): AgeLabel | undefined {
  const text = label.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
  // `children (0-14)`: the numbers in brackets are the band.
  const within = /\(([^()]*\d[^()]*)\)/.exec(text)?.[1]
  return (
    (within === undefined ? undefined : read(within)) ??
    read(text) ??
    read(text.replace(/^.*[_:|]/, '')) ??
    read(text.replace(/\(명\)|\(persons?\)|인구수?$/g, ''))
  )
}

function read(text: string): AgeLabel | undefined {
  if (TOTAL.test(text)) return 'total'
  const span = SPAN.exec(text)
  if (span !== null) return band(Number(span[1]), Number(span[2]) - (exclusive(text) ? 1 : 0))
  const open = OPEN.exec(text)
  if (open !== null) return { from: Number(open[1] ?? open[2]), to: Number.POSITIVE_INFINITY }
  const below = BELOW.exec(text)
  if (below !== null) return band(0, Number(below[1] ?? below[2]) - (/以下|이하/.test(text) ? 0 : 1))
  const single = SINGLE.exec(text)
  return single === null ? undefined : band(Number(single[1] ?? single[2]), Number(single[1] ?? single[2]))
}

const exclusive = (text: string) => /미만|bisunter|tounder/.test(text)

const band = (from: number, to: number): AgeBand | undefined =>
  from <= to && to <= OLDEST ? { from, to } : undefined

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The two numbers of what a spreadsheet turned into a date: `05월 09일`, `Oct-14`, `9-May`, `2024-10-14`, `10/14`. */
function turnedToDate(label: string): readonly [number, number] | undefined {
  const text = label.normalize('NFKC').trim().toLowerCase()
  const korean = /^(\d{1,2})월\s*(\d{1,2})일$/.exec(text)
  if (korean !== null) return [Number(korean[1]), Number(korean[2])]
  const full =
    /^(?:\d{4}[-/.])(\d{1,2})[-/.](\d{1,2})(?: 00:00.*)?$/.exec(text) ??
    /^(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?$/.exec(text)
  if (full !== null) return [Number(full[1]), Number(full[2])]
  const name = /^(?:(\d{1,2})[- .])?([a-z]{3})[a-z]*(?:[- .](\d{1,2}))?$/.exec(text)
  const month = name === null ? -1 : MONTHS.indexOf(name[2]!)
  const day = name?.[1] ?? name?.[3]
  return month === -1 || day === undefined ? undefined : [month + 1, Number(day)]
}

/** One label of many: its band, and whether it was a date that only its neighbours show to be one. */
export interface LabelFound {
  readonly label: string
  readonly band: AgeLabel | undefined
  readonly wasDate: boolean
}

/**
 * Labels that stand side by side. A date counts as a band only where it closes a gap: behind `0-4`, `05월 09일` is 5-9.
 */
export function ageLabels(labels: readonly string[]): readonly LabelFound[] {
  const years = new Set(labels.filter(label => /^\d{1,3}$/.test(label.trim())).map(Number))
  // 0, 1, 2 ... side by side are single years of age; one number alone is anything.
  const single = years.size >= 10 && years.has(0) && years.has(1)
  const found = labels.map((label): LabelFound => {
    const bare = single && /^\d{1,3}$/.test(label.trim()) ? Number(label) : undefined
    return { label, band: bare === undefined ? ageLabel(label) : { from: bare, to: bare }, wasDate: false }
  })
  const bands: AgeBand[] = found.flatMap(({ band: b }) => (b === undefined || b === 'total' ? [] : [b]))
  const open = found.flatMap(({ label, band: b }, i) => {
    const numbers = b === undefined ? turnedToDate(label) : undefined
    return numbers === undefined ? [] : [{ i, from: Math.min(...numbers), to: Math.max(...numbers) }]
  })
  for (let again = open.length > 0; again; ) {
    again = false
    for (const { i, from, to } of open) {
      if (found[i]!.band !== undefined || bands.some(b => b.from <= to && b.to >= from)) continue
      if (!bands.some(b => b.to === from - 1 || b.from === to + 1)) continue
      found[i] = { label: labels[i]!, band: { from, to }, wasDate: true }
      bands.push({ from, to })
      again = true
    }
  }
  return found
}

/** Whether a header speaks of ages, so that leaving it unread must be told. */
export const looksLikeAge = (header: string): boolean =>
  /\d{1,3}\s*(세|살|歳)|(aged?|years|under|over)\b.*\d|\d.*\b(years|over|older)\b|^\d{1,3}\s*[-~–]\s*\d{1,3}$|\(\d{1,3}\s*([-~–]\s*\d{1,3}|\+)\)|\d_?plus$/i.test(
    header,
  )
