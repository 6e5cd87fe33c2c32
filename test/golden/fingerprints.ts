/** Fingerprints of every shipped scenario: each table each year, so that a break names its table and its first year. */
import { createRun, digestText, ENGINE_VERSION, METRICS } from '../../sim/index.ts'
import { nodeCatalog } from '../../src/region/catalog.node.ts'
import { REGISTRIES } from '../../src/registry.ts'
import { resolveScenario } from '../../src/scenario/resolve.ts'

export interface Fingerprint {
  readonly seed: string
  readonly months: number
  readonly digest: string
  /** A readable line, so that a change of results can be judged at a glance. */
  readonly summary: Readonly<Record<string, number>>
  /** By year of the run, spin-up included: fingerprint of each table at its end. */
  readonly years: readonly Readonly<Record<string, string>>[]
}

export interface Golden {
  readonly engineVersion: string
  readonly scenarios: Readonly<Record<string, Fingerprint>>
}

/** The version that goes with these fingerprints: what was raised by hand, and what the results are. */
export function versionFor(scenarios: Golden['scenarios']): string {
  return `${ENGINE_VERSION.split('+')[0]}+${digestText(JSON.stringify(scenarios)).slice(0, 4)}`
}

export const GOLDEN_FILE = new URL('./fingerprints.json', import.meta.url)

/** Months that a golden run counts, two years of the levers that start in month 60 among them; the spin-up comes on top. */
const MONTHS = 84

const SUMMARY = [
  'creatorsOpen',
  'businessesOpen',
  'askingRent',
  'sittingRent',
  'vacancy',
  'chainShare',
  'policyCost',
]

export async function fingerprint(key: string): Promise<Fingerprint> {
  const catalog = nodeCatalog()
  const file = await catalog.scenario(key, REGISTRIES)
  if (!file) throw new Error(`no shipped scenario ${key}`)
  const spec = { ...(await resolveScenario(file, catalog.loader(), key)), spinUpMonths: 24, months: MONTHS }
  const run = createRun(spec)
  const years: Record<string, string>[] = []
  while (run.tick < spec.spinUpMonths + MONTHS) {
    run.step()
    if (run.tick % 12 === 0) years.push({ ...run.digest().tables })
  }
  const last = (MONTHS - 1) * METRICS.length
  const summary = Object.fromEntries(
    SUMMARY.map(id => [
      id,
      Number(run.results.region[last + METRICS.findIndex(m => m.id === id)].toPrecision(6)),
    ]),
  )
  return { seed: spec.seed, months: MONTHS, digest: run.digest().combined, summary, years }
}

export async function fingerprintAll(): Promise<Golden> {
  const scenarios: Record<string, Fingerprint> = {}
  for (const { key } of nodeCatalog().scenarios) scenarios[key] = await fingerprint(key)
  return { engineVersion: versionFor(scenarios), scenarios }
}
