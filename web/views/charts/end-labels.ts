/** Names of lines at their end: where they may stand without touching each other, and how they break. */

export interface EndLabel {
  readonly index: number
  readonly lines: readonly string[]
  /** Height at which the line ends, in pixels. */
  readonly wanted: number
}

export interface PlacedEndLabel extends EndLabel {
  /** Middle of the text. */
  readonly y: number
}

/**
 * Moves labels apart as little as possible, within [top, bottom]: those that touch form a block which is centred on
 * the mean of where its members wanted to be.
 */
export function spreadLabels(
  labels: readonly EndLabel[],
  lineHeight: number,
  top: number,
  bottom: number,
): PlacedEndLabel[] {
  const sorted = [...labels].sort((a, b) => a.wanted - b.wanted || a.index - b.index)
  const heights = sorted.map(label => label.lines.length * lineHeight)
  const total = heights.reduce((sum, h) => sum + h, 0)
  // Too many for the room: they share it evenly, which beats losing the last ones.
  const squeeze = total > bottom - top ? (bottom - top) / total : 1

  interface Block {
    members: number[]
    height: number
    start: number
  }
  const blocks: Block[] = []
  const settle = (block: Block): void => {
    let offset = 0
    let mean = 0
    for (const i of block.members) {
      const height = heights[i] * squeeze
      mean += sorted[i].wanted - offset - height / 2
      offset += height
    }
    block.height = offset
    block.start = Math.min(bottom - offset, Math.max(top, mean / block.members.length))
  }
  sorted.forEach((_, i) => {
    let block: Block = { members: [i], height: 0, start: 0 }
    settle(block)
    for (
      let above = blocks.at(-1);
      above && above.start + above.height > block.start;
      above = blocks.at(-1)
    ) {
      blocks.pop()
      block = { members: [...above.members, ...block.members], height: 0, start: 0 }
      settle(block)
    }
    blocks.push(block)
  })

  return blocks.flatMap(block => {
    let y = block.start
    return block.members.map(i => {
      const height = heights[i] * squeeze
      y += height
      return { ...sorted[i], y: y - height / 2 }
    })
  })
}

/** Breaks a label between words into lines of at most `width`; the last resort is an ellipsis on the second line. */
export function breakLabel(text: string, width: number, measure: (text: string) => number): string[] {
  if (measure(text) <= width) return [text]
  const words = text.split(' ')
  let first = words[0]
  let used = 1
  while (used < words.length && measure(`${first} ${words[used]}`) <= width) first += ` ${words[used++]}`
  const rest = words.slice(used).join(' ')
  return rest === ''
    ? [shorten(first, width, measure)]
    : [shorten(first, width, measure), shorten(rest, width, measure)]
}

function shorten(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text
  const letters = [...text]
  while (letters.length > 1 && measure(`${letters.join('')}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
