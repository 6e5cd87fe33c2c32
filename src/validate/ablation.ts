/** Each mechanism switched off alone, all else as shipped and on the same luck: which patterns it breaks. */

import { availableParallelism } from 'node:os'
import { ENGINE_VERSION, type LocalText, type Region } from '../../sim/index.ts'
import { generateRegion } from '../region/make/generate.ts'
import { fileText } from '../scenario/file-text.ts'
import { patternsTexts } from '../text/families.ts'
import { judge, type PatternVerdict } from './judge.ts'
import { type Keeper, keepingPool } from './kept-answers.node.ts'
import { MECHANISMS, type Mechanism } from './mechanisms.ts'
import { makeNeighbourhood } from './neighbourhood.ts'
import { PATTERNS } from './patterns/index.ts'
import { openPool } from './pool.ts'
import type { ReplicateTask } from './replicate.ts'
import { paramsDigest } from './run-patterns.ts'

/** Other seeds on which the shipped set is run, to see which verdicts luck alone turns. */
const OTHER_LUCK = 4

export interface AblationOptions {
  readonly regions?: readonly Region[]
  readonly mechanisms?: readonly Mechanism[]
  readonly seed?: string
  /** Replicates of each region. */
  readonly replicates?: number
  readonly spinUpMonths?: number
  readonly months?: number
  readonly threads?: number
  readonly onProgress?: (done: number, of: number) => void
  readonly signal?: AbortSignal
  /** Where finished runs are kept and found again. */
  readonly keeper?: Keeper
}

export interface AblationRow {
  readonly id: string
  readonly label: LocalText
  readonly params: Readonly<Record<string, number>>
  readonly without: readonly string[]
  readonly targetsMet: number
  /** Patterns met with the mechanism and not without it, and the reverse. */
  readonly breaks: readonly string[]
  readonly mends: readonly string[]
  /** The same of single targets, as `P8.share`. */
  readonly targetsLost: readonly string[]
  readonly targetsWon: readonly string[]
  /** Mean of every judged target, null where no run shows it. */
  readonly means: Readonly<Record<string, number | null>>
}

export interface Ablation {
  readonly kind: 'golmok-ablation'
  readonly engineVersion: string
  readonly paramsDigest: string
  readonly command: string
  readonly regions: readonly string[]
  readonly seed: string
  readonly replicates: number
  readonly spinUpMonths: number
  readonly months: number
  readonly targets: number
  readonly shipped: AblationRow
  /** The shipped set on other seeds. */
  readonly luck: readonly AblationRow[]
  readonly rows: readonly AblationRow[]
}

const NEIGHBOURHOODS = 6
const COUNTRIES = 3

/** Neighbourhoods and countries as those of the validation and in the same proportion, fewer: there are many mechanisms. */
function ablationRegions(): readonly Region[] {
  const numbers = Array.from({ length: NEIGHBOURHOODS }, (_, i) => i + 1)
  return [
    ...numbers
      .slice(0, COUNTRIES)
      .map(i => generateRegion({ seed: `judge-${i}`, units: 20_000, districts: 700 })),
    ...numbers.map(i => makeNeighbourhood(`judge-${i}`)),
  ]
}

/**
 * Patterns that a mechanism is held against. Those measured on pairs of runs (P19, P20) would take twenty times as long as all
 * others together.
 */
const ABLATED = PATTERNS.filter(p => p.scope === 'districts' || p.scope === 'system')

const SHIPPED: Mechanism = { id: 'shipped', label: patternsTexts.all('mechanism.shipped') }
const LUCK: readonly Mechanism[] = Array.from({ length: OTHER_LUCK }, (_, k) => ({
  id: `luck${k + 1}`,
  label: patternsTexts.all('mechanism.otherLuck', { n: k + 1 }),
}))

export async function runAblation(options: AblationOptions, command: string): Promise<Ablation> {
  const {
    regions = ablationRegions(),
    mechanisms = MECHANISMS,
    seed = 'ablation-1',
    replicates = 1,
    spinUpMonths = 60,
    months = 300,
  } = options
  const cases = [SHIPPED, ...LUCK, ...mechanisms]
  const owner: number[] = []
  const tasks: ReplicateTask[] = cases.flatMap((m, i) =>
    regions.flatMap(region =>
      Array.from({ length: replicates }, (_, replicate) => {
        owner.push(i)
        return {
          region,
          seed: LUCK.includes(m) ? `${seed} ${m.id}` : seed,
          replicate,
          spinUpMonths,
          months,
          params: m.params ?? {},
          without: m.without ?? [],
          patterns: ABLATED.map(p => p.id),
        }
      }),
    ),
  )
  const threads = Math.max(1, Math.min(tasks.length, options.threads ?? availableParallelism()))
  const pool = keepingPool(openPool(threads), options.keeper, 'ablation')
  try {
    const results = await pool.run(tasks, options.onProgress, options.signal)
    const verdicts = cases.map((_, i) =>
      judge(
        ABLATED,
        results.filter((_, k) => owner[k] === i),
      ),
    )
    const [shipped, ...others] = cases.map((m, i) => ablationRow(m, verdicts[0], verdicts[i]))
    return {
      kind: 'golmok-ablation',
      engineVersion: ENGINE_VERSION,
      paramsDigest: paramsDigest(),
      command,
      regions: regions.map(r => r.id),
      seed,
      replicates,
      spinUpMonths,
      months,
      targets: Object.keys(shipped.means).length,
      shipped,
      luck: others.slice(0, OTHER_LUCK),
      rows: others.slice(OTHER_LUCK),
    }
  } finally {
    await pool.close()
  }
}

/** Patterns and targets whose verdict luck alone turns: what a mechanism does to them says nothing at this size of study. */
export function turnedByLuck(luck: readonly AblationRow[]): ReadonlySet<string> {
  return new Set(luck.flatMap(r => [...r.breaks, ...r.mends, ...r.targetsLost, ...r.targetsWon]))
}

/** Compares the verdicts without a mechanism with those of the shipped set. */
export function ablationRow(
  mechanism: Mechanism,
  shipped: readonly PatternVerdict[],
  without: readonly PatternVerdict[],
): AblationRow {
  const turned = (before: readonly [string, boolean][], after: Map<string, boolean>, was: boolean) =>
    before.filter(([id, met]) => met === was && after.get(id) === !was).map(([id]) => id)
  const patternsBefore = patternVerdicts(shipped)
  const patternsAfter = new Map(patternVerdicts(without))
  const targetsBefore = targetVerdicts(shipped)
  const targetsAfter = targetVerdicts(without)
  const after = new Map(targetsAfter)
  const means = without.flatMap(v =>
    v.met === undefined
      ? []
      : v.targets
          .filter(t => t.met !== undefined)
          .map(t => [
            `${v.pattern.id}.${t.target.id}`,
            Number.isFinite(t.mean) ? Number(t.mean.toPrecision(4)) : null,
          ]),
  )
  return {
    id: mechanism.id,
    label: fileText(mechanism.label),
    params: { ...mechanism.params },
    without: mechanism.without ?? [],
    targetsMet: targetsAfter.filter(([, met]) => met).length,
    breaks: turned(patternsBefore, patternsAfter, true),
    mends: turned(patternsBefore, patternsAfter, false),
    targetsLost: turned(targetsBefore, after, true),
    targetsWon: turned(targetsBefore, after, false),
    means: Object.fromEntries(means),
  }
}

function patternVerdicts(verdicts: readonly PatternVerdict[]): [string, boolean][] {
  return verdicts.flatMap(v => (v.met === undefined ? [] : [[v.pattern.id, v.met]]))
}

function targetVerdicts(verdicts: readonly PatternVerdict[]): [string, boolean][] {
  return verdicts.flatMap(v =>
    v.met === undefined
      ? []
      : v.targets.flatMap((t): [string, boolean][] =>
          t.met === undefined ? [] : [[`${v.pattern.id}.${t.target.id}`, t.met]],
        ),
  )
}
