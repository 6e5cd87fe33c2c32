/** The validation: seeds x regions, every pattern measured and judged. What `golmok validate` runs. */
import { availableParallelism } from 'node:os'
import { digestText, ENGINE_VERSION, PARAMS, type Region } from '../../sim/index.ts'
import { judge, type PatternVerdict } from './judge.ts'
import { PATTERNS } from './patterns/index.ts'
import { openPool } from './pool.ts'
import type { ReplicateResult, ReplicateTask } from './replicate.ts'

export interface ValidationOptions {
  readonly regions: readonly Region[]
  readonly seeds: readonly string[]
  /** Replicates of each region and seed. */
  readonly replicates?: number
  readonly spinUpMonths?: number
  readonly months?: number
  readonly params?: Readonly<Record<string, number>>
  readonly threads?: number
  readonly onProgress?: (done: number, of: number) => void
  /** Stops early, with its reason as the error. */
  readonly signal?: AbortSignal
}

export interface Validation {
  readonly engineVersion: string
  /** Digest of all parameter values in force. */
  readonly paramsDigest: string
  readonly regions: readonly string[]
  readonly seeds: readonly string[]
  readonly replicates: number
  readonly spinUpMonths: number
  readonly months: number
  readonly verdicts: readonly PatternVerdict[]
  readonly results: readonly ReplicateResult[]
}

export function paramsDigest(params: Readonly<Record<string, number>> = {}): string {
  const all = Object.entries(PARAMS).map(([id, p]) => `${id}=${params[id] ?? p.default}`)
  return digestText(all.join('\n'))
}

export async function runPatterns(options: ValidationOptions): Promise<Validation> {
  const { regions, seeds, replicates = 1, spinUpMonths = 60, months = 300, params = {} } = options
  const tasks: ReplicateTask[] = regions.flatMap(region =>
    seeds.flatMap(seed =>
      Array.from({ length: replicates }, (_, replicate) => ({
        region,
        seed,
        replicate,
        spinUpMonths,
        months,
        params,
      })),
    ),
  )
  const pool = openPool(Math.max(1, Math.min(tasks.length, options.threads ?? availableParallelism())))
  try {
    const results = await pool.run(tasks, options.onProgress, options.signal)
    return {
      engineVersion: ENGINE_VERSION,
      paramsDigest: paramsDigest(params),
      regions: regions.map(r => r.id),
      seeds,
      replicates,
      spinUpMonths,
      months,
      verdicts: judge(PATTERNS, results),
      results,
    }
  } finally {
    await pool.close()
  }
}
