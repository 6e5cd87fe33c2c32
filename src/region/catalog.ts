/** The shipped regions and scenarios behind one face; where their texts come from differs between Node and the page. */

import { readRegion, readScenario } from '../scenario/read.ts'
import type { RegionFile } from '../scenario/region-schema.ts'
import type { Registries } from '../scenario/registries.ts'
import type { RegionLoader } from '../scenario/resolve.ts'
import type { ScenarioFile } from '../scenario/scenario-schema.ts'

/** Name of the file of a region within its folder. */
const REGION_FILE = 'region'

/** Texts of the shipped files by `folder/name`, like `alley/region` and `alley/baseline`. */
export interface TextSource {
  readonly names: readonly string[]
  read(name: string): Promise<string>
}

export interface ShippedScenario {
  /** `alley/baseline`: what people and links call it. */
  readonly key: string
  readonly region: string
  readonly id: string
}

export class Catalog {
  readonly regionIds: readonly string[]
  /** By region, the baseline first. */
  readonly scenarios: readonly ShippedScenario[]
  readonly #source: TextSource
  readonly #regions = new Map<string, Promise<RegionFile>>()

  constructor(source: TextSource) {
    this.#source = source
    const parts = source.names.map(name => name.split('/') as [string, string])
    const folders = new Set(parts.filter(([, file]) => file === REGION_FILE).map(([folder]) => folder))
    this.regionIds = [...folders].sort()
    this.scenarios = parts
      .filter(([folder, file]) => folders.has(folder) && file !== REGION_FILE)
      .map(([region, id]) => ({ key: `${region}/${id}`, region, id }))
      .sort((a, b) => compareText(a.region, b.region) || rank(a) - rank(b) || compareText(a.id, b.id))
  }

  /** A shipped region; undefined where there is none of this id. Read once. */
  region(id: string): Promise<RegionFile> | undefined {
    if (!this.regionIds.includes(id)) return undefined
    let region = this.#regions.get(id)
    if (region === undefined) {
      region = this.#source
        .read(`${id}/${REGION_FILE}`)
        .then(text => readRegion(text, `${id}/${REGION_FILE}.json`).file)
      this.#regions.set(id, region)
    }
    return region
  }

  /** Text of a shipped scenario; undefined where there is none of this key. */
  scenarioText(key: string): Promise<string> | undefined {
    return this.scenarios.some(scenario => scenario.key === key) ? this.#source.read(key) : undefined
  }

  /** A shipped scenario; undefined where there is none of this key. */
  async scenario(key: string, registries: Registries): Promise<ScenarioFile | undefined> {
    const text = await this.scenarioText(key)
    return text === undefined ? undefined : readScenario(text, registries, `${key}.json`).file
  }

  /** Key of the shipped scenario that `reference` in a scenario of `region` means; undefined where there is none. */
  keyOf(reference: string, region: string): string | undefined {
    const wanted = reference.includes('/') ? reference : `${region}/${reference}`
    return this.scenarios.find(scenario => scenario.key === wanted)?.key
  }

  /** For scenarios that name shipped regions only: the page has no files beside a file. */
  loader(): RegionLoader {
    return { ids: this.regionIds, load: async reference => this.region(reference) }
  }
}

const rank = (scenario: ShippedScenario) => (scenario.id === 'baseline' ? 0 : 1)

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
