/** A check of an analysis against an answer that is known: published, or by a formula. The table in docs/experiments.md. */

export interface KnownFigure {
  readonly figure: string
  readonly known: number
  /** How far the figure reached may be from the known one. */
  readonly tolerance: number
  readonly reached: number
}

export interface KnownAnswer {
  readonly analysis: string
  readonly problem: string
  /** Where the answer stands, or how it follows. */
  readonly source: string
  figures(): readonly KnownFigure[]
}

export function figure(name: string, known: number, tolerance: number, reached: number): KnownFigure {
  return { figure: name, known, tolerance, reached }
}

export const holds = ({ known, tolerance, reached }: KnownFigure): boolean =>
  Math.abs(reached - known) <= tolerance
