/** Aligned columns for a terminal, where a Hangul syllable or a Chinese character takes two places. */

/** Places a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += isWide(character.codePointAt(0) as number) ? 2 : 1
  return width
}

// East Asian wide and full-width blocks that occur in our texts and names.
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6)
  )
}

export type Align = 'left' | 'right'

/** Lines of a table with a header; the last column is not padded. */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly Align[] = [],
): string {
  const all = [header, ...rows]
  const widths = header.map((_, c) => Math.max(...all.map(row => displayWidth(row[c]))))
  const line = (row: readonly string[]) =>
    row
      .map((text, c) => {
        const gap = ' '.repeat(widths[c] - displayWidth(text))
        if (align[c] === 'right') return gap + text
        return c === row.length - 1 ? text : text + gap
      })
      .join('  ')
      .trimEnd()
  return all.map(line).join('\n')
}
