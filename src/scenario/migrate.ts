/** Brings files of older versions up to the newest, one numbered step after the other. Only the newest version is written. */
import type { LocalText } from '../../sim/index.ts'

export type RawFile = Readonly<Record<string, unknown>>

export interface Migration {
  /** The version it makes, from the one before. */
  readonly to: number
  /** Which files it is for. */
  readonly kind: 'golmok-region' | 'golmok-scenario' | 'both'
  /** What changed and why, for the person whose file it is. */
  readonly why: LocalText
  /** Pure: a new file from the old one. */
  up(file: RawFile): RawFile
}

export interface Migrated {
  readonly file: RawFile
  /** Steps that were taken, oldest first; empty for a file of the newest version. */
  readonly steps: readonly Migration[]
}

/** @param file of a version between the first of the chain and `newest` */
export function migrate(
  file: RawFile,
  version: number,
  newest: number,
  chain: readonly Migration[],
): Migrated {
  const kind = file['kind']
  const steps: Migration[] = []
  let now = file
  for (let to = version + 1; to <= newest; to++) {
    const step = chain.find(m => m.to === to && (m.kind === 'both' || m.kind === kind))
    if (step !== undefined) {
      now = step.up(now)
      steps.push(step)
    }
    now = { ...now, schemaVersion: to }
  }
  return { file: now, steps }
}
