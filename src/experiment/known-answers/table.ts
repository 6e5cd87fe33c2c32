/** The table of known answers as it stands in docs/experiments.md. */
import type { KnownAnswer, KnownFigure } from './define.ts'

const number = (x: number) => (x === 0 ? '0' : String(Number(x.toPrecision(4))))
/** What stands for nothing beside a known value: rounding of the last bits. */
const shown = ({ known, reached }: KnownFigure) => number(Math.abs(reached - known) < 1e-9 ? known : reached)

/** One row a check: what was reached, and in brackets what is known. */
export function knownAnswerRow(
  { analysis, problem, source }: KnownAnswer,
  figures: readonly KnownFigure[],
): string {
  const reached = figures.map(f => `${f.figure} ${shown(f)} (${number(f.known)})`).join('; ')
  const cells = [analysis, problem, source, reached].map(cell => cell.replaceAll('|', '\\|'))
  return `| ${cells.join(' | ')} |`
}

export const KNOWN_ANSWER_HEAD =
  '| analysis | problem | known answer | reached (known) |\n| --- | --- | --- | --- |'
