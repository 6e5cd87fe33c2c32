/** Scenarios and regions from text or from plain objects, wherever they came from: no disk, no network. */
import { MODEL, type Model, type Region, type ScenarioSpec } from '../../sim/index.ts'
import { registriesOf } from '../registry.ts'
import { scenarioOrRegion } from '../scenario/any-file.ts'
import { type ReadResult, readRegion } from '../scenario/read.ts'
import type { RegionFile } from '../scenario/region-schema.ts'
import { type RegionLoader, resolveScenario } from '../scenario/resolve.ts'

/** Text of a JSON file, or what `JSON.parse` made of it. */
export type FileSource = string | Readonly<Record<string, unknown>>

/** How {@link loadScenario} finds what a scenario names. */
export interface LoadOptions {
  /**
   * Regions that the scenario may name, by id: text or object of a region file each. Not needed where the scenario has its
   * region inside.
   */
  readonly regions?: Readonly<Record<string, FileSource>>
  /** What the file is called in errors. */
  readonly name?: string
  /** The model whose levers and metrics the file may name; as it ships where not given. */
  readonly model?: Model
}

/**
 * Reads a scenario file and checks it, region included. A region file stands for the empty baseline of its region.
 *
 * @param source text or object of a scenario file; a text gives errors their line and column
 * @returns what {@link run} and {@link compare} take
 * @throws ScenarioError when the file or its region is faulty; its `problems` say where, what was expected and what to do
 *
 * @example
 * ```ts
 * const text = await (await fetch('scenarios/alley/rent-cap.json')).text()
 * const alley = await (await fetch('scenarios/alley/region.json')).text()
 * const scenario = await loadScenario(text, { regions: { alley } })
 * ```
 */
export async function loadScenario(source: FileSource, options: LoadOptions = {}): Promise<ScenarioSpec> {
  const { regions = {}, name, model = MODEL } = options
  const { file } = scenarioOrRegion(textOf(source), registriesOf(model), name)
  return resolveScenario(file, regionsAtHand(regions), name)
}

/**
 * Reads a region file and checks it.
 *
 * @param source text or object of a region file
 * @param name what the file is called in errors
 * @returns the region: towns, districts and links in the order of the file
 * @throws ScenarioError when the file is faulty
 *
 * @example
 * ```ts
 * const region = loadRegion(await readFile('my-region.json', 'utf8'), 'my-region.json')
 * console.log(region.towns.length, region.districts.reduce((sum, d) => sum + d.units, 0))
 * ```
 */
export function loadRegion(source: FileSource, name?: string): Region {
  return readRegion(textOf(source), name).file
}

function textOf(source: FileSource): string {
  return typeof source === 'string' ? source : JSON.stringify(source)
}

function regionsAtHand(regions: Readonly<Record<string, FileSource>>): RegionLoader {
  return {
    ids: Object.keys(regions),
    async load(reference): Promise<Region | undefined> {
      if (!Object.hasOwn(regions, reference)) return undefined
      const read: ReadResult<RegionFile> = readRegion(textOf(regions[reference]), reference)
      return read.file
    },
  }
}
