/** The evidence files in the page: each its own piece of the build, fetched when it is asked for. */
import type { Ablation } from '../validate/ablation.ts'
import type { Evidence } from '../validate/evidence.ts'
import type { Ranking } from '../validate/ranking.ts'

export type { Ablation, AblationRow } from '../validate/ablation.ts'
export type { Evidence, EvidencePattern, EvidenceTarget } from '../validate/evidence.ts'
export type { Agreement, LeverRank, Outcome, Ranking } from '../validate/ranking.ts'

const validation = import.meta.glob<Evidence>('../../docs/evidence/validation.json', { import: 'default' })
const rankings = import.meta.glob<Ranking>('../../docs/evidence/ranking*.json', { import: 'default' })
const ablations = import.meta.glob<Ablation>('../../docs/evidence/ablation*.json', { import: 'default' })

async function all<T>(files: Record<string, () => Promise<T>>): Promise<readonly T[]> {
  return Promise.all(
    Object.keys(files)
      .sort()
      .map(path => files[path]()),
  )
}

/** Undefined where the program was built without a validation. */
export async function loadValidation(): Promise<Evidence | undefined> {
  const [file] = await all(validation)
  return file
}

export const loadRankings = (): Promise<readonly Ranking[]> => all(rankings)
export const loadAblations = (): Promise<readonly Ablation[]> => all(ablations)
