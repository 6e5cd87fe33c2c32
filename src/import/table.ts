/** Tables as agencies publish them: a title above the header, rows of units below it, any delimiter, any line end. */

export interface TableRow {
  /** 1-based line on which the row begins. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Splits text into rows; quoted cells may hold delimiters and line ends. Blank lines are left out, lines keep their numbers. */
export function splitRows(text: string, delimiter = delimiterOf(text)): readonly TableRow[] {
  const rows: TableRow[] = []
  let cells: string[] = []
  let cell = ''
  let line = 1
  let begin = 1
  let quoted = false
  const endRow = () => {
    cells.push(cell)
    cell = ''
    if (cells.length > 1 || cells[0]!.trim() !== '') rows.push({ line: begin, cells: cells.map(plainCell) })
    cells = []
    begin = line + 1
  }
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!
    if (quoted) {
      if (letter === '"' && text[i + 1] === '"') cell += text[i++]
      else if (letter === '"') quoted = false
      else {
        if (letter === '\n') line++
        cell += letter
      }
    } else if (letter === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (letter === delimiter) {
      cells.push(cell)
      cell = ''
    } else if (letter === '\n') {
      endRow()
      line++
    } else cell += letter
  }
  if (cell !== '' || cells.length > 0) endRow()
  return rows
}

/** Space around a value, and the apostrophe by which spreadsheets keep a code a text, are not part of it. */
function plainCell(raw: string): string {
  const text = raw.normalize('NFC').replaceAll('\u00a0', ' ').trim()
  return /^'[^']*$/.test(text) ? text.slice(1).trim() : text
}

function delimiterOf(text: string): string {
  const sample = text.slice(0, 20000)
  const counts = [',', '\t', ';'].map(mark => ({ mark, n: sample.split(mark).length }))
  counts.sort((a, b) => b.n - a.n)
  return counts[0]!.mark
}

const MISSING = new Set(['', '-', '–', '—', 'x', '...', '…', 'n/a', 'na', ':', '.', 'null'])

/** A number as published: `1,234`, `-` for missing, full-width digits. Undefined: missing; NaN: not a number. */
export function numberOf(cell: string): number | undefined {
  const text = cell.normalize('NFKC').trim().toLowerCase()
  if (MISSING.has(text)) return undefined
  const plain = text.replace(/(?<=\d)[,_\s](?=\d{3}(\D|$))/g, '')
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}
