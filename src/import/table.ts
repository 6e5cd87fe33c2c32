/** Tables as agencies publish them: a title above the header, rows of units below it, any delimiter, any line end. */
import type { LocalText } from '../../sim/index.ts'
import { importTexts } from '../text/families.ts'

export interface TableRow {
  /** 1-based line on which the row begins. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface TableText {
  readonly rows: readonly TableRow[]
  readonly delimiter: string
  /** Line on which a quotation mark opens that nothing closes. */
  readonly openQuote?: number
}

const DELIMITERS = [',', '\t', ';', '|']
const SAMPLE_ROWS = 60
const SAMPLE_CHARACTERS = 60_000

/** The rows of a text, cut at the mark that cuts them alike, or at the one its first line names (`sep=;`). */
export function readTable(text: string): TableText {
  const named = /^sep=(.)\n/i.exec(text)
  if (named !== null) {
    // The line stays counted.
    const cut = cutRows(text, named[1]!)
    return { ...cut, rows: cut.rows.slice(1), delimiter: named[1]! }
  }
  // Eurostat parts the keys of a row by commas and its years by tabs.
  if (/^[^\t\n]*,[^\t\n]*\\time_period\t/i.test(text)) {
    const even = text.replace(/^[^\t\n]*/gm, keys => keys.replaceAll(',', '\t'))
    return { ...cutRows(even, '\t'), delimiter: '\t' }
  }
  const delimiter = delimiterOf(text)
  return { ...cutRows(text, delimiter), delimiter }
}

/** Splits text into rows; quoted cells may hold delimiters and line ends. Blank lines are left out, lines keep their numbers. */
export function splitRows(text: string, delimiter = delimiterOf(text)): readonly TableRow[] {
  return cutRows(text, delimiter).rows
}

function cutRows(
  text: string,
  delimiter: string,
  mostRows = Number.POSITIVE_INFINITY,
): { readonly rows: readonly TableRow[]; readonly openQuote?: number } {
  const rows: TableRow[] = []
  let cells: string[] = []
  let line = 1
  let begin = 1
  let at = 0
  const end = text.length
  while (at < end && rows.length < mostRows) {
    let cell: string
    let next: number
    const quote = quoteAt(text, at, delimiter)
    if (quote !== -1) {
      const opened = line
      const read = readQuoted(text, quote)
      if (read.closed === -1) return { rows, openQuote: opened }
      line += read.lines
      const stop = cellEnd(text, read.closed, delimiter)
      cell = read.cell + text.slice(read.closed, stop)
      next = stop
    } else {
      next = cellEnd(text, at, delimiter)
      cell = text.slice(at, next)
    }
    cells.push(cell)
    if (next >= end || text[next] === '\n') {
      if (cells.length > 1 || cells[0]!.trim() !== '') rows.push({ line: begin, cells: cells.map(plainCell) })
      cells = []
      line++
      begin = line
    } else if (next === end - 1) {
      cells.push('')
      rows.push({ line: begin, cells: cells.map(plainCell) })
      cells = []
    }
    at = next + 1
  }
  return { rows }
}

/** Place of the quotation mark with which a cell begins; -1 where it begins without. */
function quoteAt(text: string, from: number, delimiter: string): number {
  let at = from
  while (text[at] === ' ' || (text[at] === '\t' && delimiter !== '\t')) at++
  return text[at] === '"' ? at : -1
}

function readQuoted(text: string, quote: number): { cell: string; closed: number; lines: number } {
  let cell = ''
  let from = quote + 1
  for (;;) {
    const close = text.indexOf('"', from)
    if (close === -1) return { cell, closed: -1, lines: 0 }
    cell += text.slice(from, close)
    if (text[close + 1] !== '"') return { cell, closed: close + 1, lines: cell.split('\n').length - 1 }
    cell += '"'
    from = close + 2
  }
}

function cellEnd(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++
  return at
}

/** Space around a value, and the apostrophe by which spreadsheets keep a code a text, are not part of it. */
function plainCell(raw: string): string {
  const text = raw
    .normalize('NFC')
    .replace(/[\u00a0\u200b\ufeff]/g, ' ')
    .trim()
  // Some programs write codes as ="01234" so that a spreadsheet leaves them alone.
  const formula = /^="([^"]*)"$/.exec(text)
  if (formula !== null) return formula[1]!.trim()
  return /^'[^']*$/.test(text) ? text.slice(1).trim() : text
}

/** The mark that cuts most rows into the same number of cells: the most frequent one may stand within the cells. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  let best = { mark: ',', score: 0 }
  for (const mark of DELIMITERS) {
    const { rows } = cutRows(sample, mark, SAMPLE_ROWS)
    const widths = new Map<number, number>()
    for (const row of rows) widths.set(row.cells.length, (widths.get(row.cells.length) ?? 0) + 1)
    let width = 1
    let most = 0
    for (const [cells, n] of widths) if (cells > 1 && n * cells > most * width) [width, most] = [cells, n]
    if (width < 2) continue
    const score = (most / rows.length) ** 2 * Math.log2(width + 1)
    if (score > best.score) best = { mark, score }
  }
  return best.mark
}

export const DELIMITER_NAMES: Readonly<Record<string, LocalText>> = {
  ',': importTexts.all('table.comma'),
  '\t': importTexts.all('table.tab'),
  ';': importTexts.all('table.semicolon'),
  '|': importTexts.all('table.verticalBar'),
}
