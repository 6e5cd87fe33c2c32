/** Mutants that no test notices because there is nothing to notice, with the reason. */
import type { Mutant } from './sites.ts'

interface Explanation {
  readonly file: string
  /** As the source stands there, and what the mutant makes of it. */
  readonly original: string
  readonly replacement: string
  /** Another piece of the line, where the original alone stands in the file more than once. */
  readonly line?: string
  readonly why: string
}

const EXPLANATIONS: readonly Explanation[] = []

/** @returns why the mutant changes nothing that can be seen; undefined where nobody has said */
export function explained(mutant: Mutant): string | undefined {
  return EXPLANATIONS.find(
    e => e.file === mutant.file && e.original === mutant.original && e.replacement === mutant.replacement,
  )?.why
}
