/** What has been tried, kept between runs, so that a long run can be made in pieces. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Mutant } from './sites.ts'
import type { Outcome } from './trial.ts'

export interface Outcomes {
  /** Undefined where the mutant has not been tried on this text of its file. */
  outcome(mutant: Mutant): Outcome | undefined
  keep(mutant: Mutant, outcome: Outcome): void
}

/** Survivors are not kept: the next run may have the test that was missing. */
export function openOutcomes(root: string): Outcomes {
  const path = join(root, 'node_modules/.cache/golmok-mutants.json')
  const known = new Map<string, Outcome>(Object.entries(read(path)))
  const nameOf = (m: Mutant) =>
    createHash('sha256')
      .update(readFileSync(join(root, m.file)))
      .update(`${m.file} ${m.start} ${m.end} ${m.replacement}`)
      .digest('hex')
  return {
    outcome: mutant => known.get(nameOf(mutant)),
    keep(mutant, outcome) {
      if (outcome !== 'killed') return
      known.set(nameOf(mutant), outcome)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, JSON.stringify(Object.fromEntries(known)))
    },
  }
}

function read(path: string): Record<string, Outcome> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {} // none yet, or cut off while it was written: all are tried again
  }
}
