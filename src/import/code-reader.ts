/** The codes of a table's rows as the boundaries write them: what programs took from them is given back where that is certain. */
import { isRounded, plainCode, shortCode, unrounded } from './plain-code.ts'

export interface CodeReading {
  /** Code of a cell; empty where its digits are lost. */
  read(cell: string): string
  /** Cells whose digits a spreadsheet has rounded away for good. */
  readonly lost: readonly string[]
  /** What was done to others: to be told. */
  readonly mended: ReadonlySet<'float' | 'rounded' | 'zeros' | 'checkDigit'>
}

/** @param known codes of the boundaries */
export function codeReading(cells: readonly string[], known: ReadonlySet<string>): CodeReading {
  const mended = new Set<'float' | 'rounded' | 'zeros' | 'checkDigit'>()
  const counts = new Map<string, number>()
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  const lost: string[] = []
  const whole = new Map<string, string>()
  for (const cell of counts.keys()) {
    if (!isRounded(cell)) continue
    const able = unrounded(cell, known)
    if (able.length === 1 && counts.get(cell) === 1) whole.set(cell, able[0]!)
    else lost.push(cell)
  }
  const checked = withCheckDigits([...counts.keys()], known)
  const lengths = new Set([...known].map(code => code.length))
  const length = lengths.size === 1 ? [...lengths][0]! : 0
  return {
    lost,
    mended,
    read: cell => {
      const bare = cell.replace(/^['"]+|['"]+$/g, '').trim()
      if (isRounded(bare)) {
        if (whole.has(cell)) mended.add('rounded')
        return whole.get(cell) ?? ''
      }
      const code = /^\d+\.0+$/.test(bare) ? bare.replace(/\.0+$/, '') : bare
      if (code !== bare) mended.add('float')
      if (checked && /^\d{6}$/.test(code)) {
        mended.add('checkDigit')
        return code.slice(0, 5)
      }
      const padded = code.padStart(length, '0')
      if (/^\d+$/.test(code) && !known.has(shortCode(code)) && padded !== code && known.has(padded)) {
        mended.add('zeros')
        return padded
      }
      return code
    },
  }
}

/** Japanese local governments: five digits and a check digit, which some files write and others leave out. */
function withCheckDigits(cells: readonly string[], known: ReadonlySet<string>): boolean {
  const codes = cells.map(plainCode).filter(code => code !== '')
  if (codes.length === 0 || !codes.every(code => /^\d{6}$/.test(code))) return false
  if (!codes.some(code => known.has(code.slice(0, 5))) || codes.some(code => known.has(code))) return false
  return codes.every(code => {
    const sum = [6, 5, 4, 3, 2].reduce((all, weight, i) => all + weight * Number(code[i]), 0)
    return (11 - (sum % 11)) % 10 === Number(code[5])
  })
}
