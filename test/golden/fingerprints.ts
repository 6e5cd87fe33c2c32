/** Fingerprints of every shipped scenario: each table each year, so that a break names its table and its first year. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRun, digestText, ENGINE_VERSION, METRICS } from '../../sim/index.ts'
import { nodeCatalog } from '../../src/region/catalog.node.ts'
import { REGISTRIES } from '../../src/registry.ts'
import { resolveScenario } from '../../src/scenario/resolve.ts'

export interface Fingerprint {
  /** Readable, so that a change of results can be judged at a glance: it stands first in the file. */
  readonly summary: Readonly<Record<string, number>>
  readonly seed: string
  readonly months: number
  readonly digest: string
  /** By year of the run, spin-up included: fingerprint of each table at its end. */
  readonly years: readonly Readonly<Record<string, string>>[]
}

/** Fingerprints by key of the shipped scenario, in the order of the catalog. */
export type Golden = Readonly<Record<string, Fingerprint>>

/** The version that goes with these fingerprints: what was raised by hand, and what the results are. */
export function versionFor(scenarios: Golden): string {
  // The order of the fields is that of the first version that carried a digest, so that no version changes without results.
  const inOrder = Object.entries(scenarios).map(([key, { seed, months, digest, summary, years }]) => [
    key,
    { seed, months, digest, summary, years },
  ])
  return `${ENGINE_VERSION.split('+')[0]}+${digestText(JSON.stringify(Object.fromEntries(inOrder))).slice(0, 4)}`
}

const FOLDER = new URL('./scenarios/', import.meta.url)

/** One file a scenario (`scenarios/alley/rent-cap.json`), so that a change shows where results changed. */
const goldenFile = (key: string) => new URL(`${key}.json`, FOLDER)

export function readGolden(): Golden {
  const known = new Set(goldenKeys())
  const keys = nodeCatalog().scenarios.map(s => s.key)
  return Object.fromEntries(
    keys.filter(key => known.has(key)).map(key => [key, JSON.parse(readFileSync(goldenFile(key), 'utf8'))]),
  )
}

/** Keys of all golden files, those of scenarios that are no longer shipped among them. */
export function goldenKeys(): string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.json'))
    .map(file => file.replaceAll('\\', '/').replace(/\.json$/, ''))
}

export function writeGolden(golden: Golden): void {
  rmSync(FOLDER, { recursive: true, force: true })
  for (const [key, fingerprint] of Object.entries(golden)) {
    mkdirSync(new URL('.', goldenFile(key)), { recursive: true })
    writeFileSync(goldenFile(key), `${JSON.stringify(fingerprint, null, 1)}\n`)
  }
}

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
  return { summary, seed: spec.seed, months: MONTHS, digest: run.digest().combined, years }
}

export async function fingerprintAll(): Promise<Golden> {
  const scenarios: Record<string, Fingerprint> = {}
  for (const { key } of nodeCatalog().scenarios) scenarios[key] = await fingerprint(key)
  return scenarios
}
