/** Mutants that no test notices because there is nothing to notice, with the reason. */
import type { Mutant } from './sites.ts'

interface Explanation {
  readonly file: string
  readonly line: number
  /** As the source stands there, and what the mutant makes of it. */
  readonly original: string
  readonly replacement: string
  readonly why: string
}

const EXPLANATIONS: readonly Explanation[] = [
  {
    file: 'src/ensemble/ensemble.ts',
    line: 115,
    original: '<',
    replacement: '<=',
    why: 'the place past the last request is empty, and what is empty is not handed over',
  },
  {
    file: 'src/scenario/issues.ts',
    line: 204,
    original: '||',
    replacement: '&&',
    why: 'the path of a problem leads through objects that are there: the check stands in case a later zod tells another path',
  },
  {
    file: 'src/scenario/issues.ts',
    line: 185,
    original: '<=',
    replacement: '<',
    why: 'a list of exactly 30 names would end in "... (30)": no registry and no list of choices has 30',
  },
  {
    file: 'src/scenario/json.ts',
    line: 314,
    original: '!==',
    replacement: '===',
    why: 'the place of a fault in a file is sought for ever: no test can end',
  },
]

/** @returns why the mutant changes nothing that can be seen; undefined where nobody has said */
export function explained(mutant: Mutant): string | undefined {
  return EXPLANATIONS.find(
    e =>
      e.file === mutant.file &&
      e.line === mutant.line &&
      e.original === mutant.original &&
      e.replacement === mutant.replacement,
  )?.why
}
