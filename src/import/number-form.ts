/**
 * How a column writes its numbers, decided from all its cells together: `1.234` alone says nothing, `1.234.567` beside it does.
 * People and shops are whole: that settles what the marks alone leave open. What nothing settles is asked, never guessed.
 */

import type { LocalText } from '../../sim/index.ts'
import { importTexts } from '../text/families.ts'

export type Mark = '.' | ','

export interface NumberForm {
  /** Mark of decimals; the other mark, spaces and apostrophes part thousands. */
  readonly decimal: Mark
}

export interface FormFound {
  /** Undefined: nobody can tell. */
  readonly form: NumberForm | undefined
  /** Evidence in words. */
  readonly why: LocalText
  /** Whether the reading rests on counts being whole, not on the marks: to be told. */
  readonly assumed: boolean
}

export const PLAIN_FORM: NumberForm = { decimal: '.' }

const MISSING = new Set([
  '',
  '-',
  '–',
  '—',
  'x',
  '*',
  '..',
  '...',
  '…',
  'n/a',
  'na',
  'nan',
  ':',
  '.',
  'null',
  'none',
])
const FACTORS: Readonly<Record<string, number>> = { 천: 1e3, 만: 1e4, 백만: 1e6, k: 1e3, m: 1e6 }
const AFTER = /\s*(천|만|백만|k|m)?\s*(명|인|개|개소|곳|persons?|people)?$/

const shape = (cell: string) => cell.normalize('NFKC').trim().toLowerCase().replace(/[’`´]/g, "'")

/** The digits and marks of a cell, without unit words behind; undefined where it is missing. */
function parts(cell: string): { readonly digits: string; readonly factor: number } | undefined {
  // Eurostat writes flags behind a value: `630000 b`.
  const text = shape(cell).replace(/(?<=[\d:])\s+[bcdefnprsuz]{1,3}$/, '')
  if (MISSING.has(text)) return undefined
  const after = AFTER.exec(text)
  const digits = text.slice(0, after?.index ?? text.length).trim()
  return { digits, factor: FACTORS[after?.[1] ?? ''] ?? 1 }
}

/** @returns undefined: missing; NaN: not a number in this form */
export function readNumber(cell: string, form: NumberForm): number | undefined {
  const read = parts(cell)
  if (read === undefined) return undefined
  const group = form.decimal === '.' ? ',' : '.'
  const { digits, factor } = read
  const grouped = new RegExp(`^([-+]?\\d{1,3})((?:[${group}' _]\\d{3})+)(\\D.*)?$`)
  const indian = new RegExp(`^[-+]?\\d{1,2}(?:[${group}]\\d{2})+[${group}]\\d{3}(\\D.*)?$`)
  let plain = digits
  if (grouped.test(digits) || indian.test(digits))
    plain = digits.replace(new RegExp(`[${group}' _]`, 'g'), '')
  if (form.decimal === ',') {
    if (plain.includes('.')) return Number.NaN
    plain = plain.replace(',', '.')
  }
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(plain) ? Number(plain) * factor : Number.NaN
}

/** Degrees and shares, where each cell may be written its own way: the last mark is that of decimals. */
export function readMeasure(cell: string): number | undefined {
  const last = Math.max(cell.lastIndexOf('.'), cell.lastIndexOf(','))
  return readNumber(cell, { decimal: last !== -1 && cell[last] === ',' ? ',' : '.' })
}

interface Evidence {
  /** The mark parts thousands: it stands twice, or before the other one. */
  group: number
  /** The mark is of decimals: not three digits follow, or the other mark stands before it. */
  decimal: number
  /** Three digits follow and up to three stand before: both are possible. */
  open: number
}

function evidenceOf(cells: readonly string[], mark: Mark): Evidence {
  const other = mark === '.' ? ',' : '.'
  const found: Evidence = { group: 0, decimal: 0, open: 0 }
  for (const digits of cells) {
    const pieces = digits.split(mark)
    if (pieces.length === 1) continue
    const tail = pieces.at(-1)!
    if (pieces.length > 2) found.group++
    else if (pieces[0]!.includes(other) || /[' _]/.test(pieces[0]!)) found.decimal++
    else if (tail.includes(other)) found.group++
    else if (/^[-+]?(?!0)\d{1,3}$/.test(pieces[0]!) && /^\d{3}$/.test(tail)) found.open++
    else found.decimal++
  }
  return found
}

export interface FormHints {
  /** `count`: people, shops, whole numbers; `measure`: degrees, shares, rents. */
  readonly kind: 'count' | 'measure'
  /** What one of the numbers stands for; with thousands, decimals make sense. */
  readonly factor?: number
  /** Decimal mark that other columns of the file prove. */
  readonly elsewhere?: Mark | undefined
}

/** The form in which all cells of a column are numbers. */
export function formOf(raw: readonly string[], hints: FormHints): FormFound {
  const all = raw.flatMap(cell => {
    const read = parts(cell)
    return read === undefined ? [] : [read]
  })
  // A cell of the form "1.2만" carries its own unit and says nothing about the others.
  const cells = all
    .filter(cell => cell.factor === 1 && /^[-+]?[\d.,' _]+$/.test(cell.digits))
    .map(c => c.digits)
  const point = evidenceOf(cells, '.')
  const comma = evidenceOf(cells, ',')
  if ((point.group > 0 && point.decimal > 0) || (comma.group > 0 && comma.decimal > 0))
    return undecided(cells)
  if (point.group > 0 && comma.group > 0) return undecided(cells)
  if (point.decimal > 0 && comma.decimal > 0) return undecided(cells)
  const unlikely = (mark: Mark, e: Evidence) =>
    hints.kind === 'count' &&
    (hints.factor ?? 1) === 1 &&
    e.decimal > 0 &&
    e.open > 0 &&
    thousandsLost(cells, mark)
  if (unlikely('.', point) || unlikely(',', comma)) return undecided(cells)
  if (point.decimal > 0 || comma.group > 0) return { form: PLAIN_FORM, why: WHY.marks('.'), assumed: false }
  if (comma.decimal > 0 || point.group > 0)
    return { form: { decimal: ',' }, why: WHY.marks(','), assumed: false }
  return openForm(cells, point, comma, hints)
}

/** All below a thousand with up to three decimals: rather thousands whose last zeros a program dropped than parts of people. */
function thousandsLost(cells: readonly string[], mark: Mark): boolean {
  return cells.every(cell => {
    const [whole = '', rest = ''] = cell.split(mark)
    return whole.replace(/\D/g, '').length <= 3 && rest.length <= 3
  })
}

function openForm(cells: readonly string[], point: Evidence, comma: Evidence, hints: FormHints): FormFound {
  if (point.open === 0 && comma.open === 0) return { form: PLAIN_FORM, why: WHY.none, assumed: false }
  if (hints.kind === 'measure') {
    const mark = point.open > 0 ? '.' : (hints.elsewhere ?? ',')
    return { form: { decimal: mark }, why: WHY.measure, assumed: false }
  }
  const thousands = (hints.factor ?? 1) > 1
  if (point.open > 0 && comma.open > 0) return undecided(cells)
  if (thousands) {
    if (point.open > 0) return { form: PLAIN_FORM, why: WHY.thousands, assumed: true }
    return hints.elsewhere === ','
      ? { form: { decimal: ',' }, why: WHY.thousands, assumed: true }
      : { form: PLAIN_FORM, why: WHY.whole(','), assumed: true }
  }
  const bare = cells.some(cell => /^[-+]?\d{4,}$/.test(cell))
  if (point.open > 0)
    return bare ? undecided(cells) : { form: { decimal: ',' }, why: WHY.whole('.'), assumed: true }
  return { form: PLAIN_FORM, why: WHY.whole(','), assumed: false }
}

function undecided(cells: readonly string[]): FormFound {
  const some = [...new Set(cells.filter(cell => /\D/.test(cell)))].slice(0, 4).join(' / ')
  return {
    form: undefined,
    assumed: false,
    why: importTexts.all('numberForm.howItsNumbersAreWritten', { some }),
  }
}

const WHY = {
  none: importTexts.all('numberForm.noMarksInTheNumbers'),
  measure: importTexts.all('numberForm.readAsAMeasure'),
  thousands: importTexts.all('numberForm.decimalsAsTheUnitIs'),
  marks: (mark: Mark) => importTexts.all('numberForm.decimalMarkByTheShape', { mark }),
  whole: (mark: Mark) => importTexts.all('numberForm.partsThousandsAsPeopleAnd', { mark }),
}

/** A number as most programs write it: `1,234`, `-` for missing, full-width digits. Undefined: missing; NaN: not a number. */
export function numberOf(cell: string): number | undefined {
  const number = readNumber(cell, PLAIN_FORM)
  return number !== undefined && /[^\d.,'_\s+e-]/.test(shape(cell)) ? Number.NaN : number
}
