/** Where scenarios come from and go to: those that ship with the program, and files of the reader. */
import {
  blankScenario,
  type Catalog,
  kindOf,
  type LocalText,
  REGISTRIES,
  readRegion,
  readScenario,
  resolveScenario,
  type ScenarioFile,
  SHIPPED_NAMES,
  webCatalog,
  writeScenario,
} from '../../src/page.ts'
import type { Draft } from './draft.ts'

/** A scenario with the baseline it is compared with. */
export interface Opened {
  readonly draft: Draft
  readonly base: Draft
  readonly fileName: string
  /** The file was of an older version and has been brought up to date. */
  readonly upgraded: boolean
}

export interface ShelfRegion {
  readonly id: string
  readonly name: LocalText
  readonly scenarios: readonly { readonly key: string; readonly title: LocalText }[]
}

export class Library {
  readonly #catalog: Catalog = webCatalog()

  get keys(): readonly string[] {
    return this.#catalog.scenarios.map(scenario => scenario.key)
  }

  /** What stands in the chooser: regions with the titles of their scenarios. */
  get shelf(): readonly ShelfRegion[] {
    return this.#catalog.regionIds.map(id => ({
      id,
      name: nameOf(`${id}/region`),
      scenarios: this.#catalog.scenarios
        .filter(scenario => scenario.region === id)
        .map(({ key }) => ({ key, title: nameOf(key) })),
    }))
  }

  /** @throws RangeError for a key that does not ship; ScenarioError where the file is faulty */
  async openShipped(key: string): Promise<Opened> {
    const text = await this.#catalog.scenarioText(key)
    if (text === undefined) throw new RangeError(`no shipped scenario ${key}`)
    const opened = await this.openText(text, `${key}.json`)
    return { ...opened, fileName: `${key.replace('/', '-')}.json` }
  }

  /** A scenario file, or a region file, which is given an empty baseline. @throws ScenarioError, naming every fault */
  async openText(text: string, fileName: string): Promise<Opened> {
    if (kindOf(text) === 'golmok-region') return this.#openRegion(text, fileName)
    const { file, migrated } = readScenario(text, REGISTRIES, fileName)
    const spec = await resolveScenario(file, this.#catalog.loader(), fileName)
    const draft = { file, region: spec.region }
    const base = await this.#baselineOf(draft)
    const given = this.#givenKey(file, base.file)
    return {
      draft: given === undefined ? draft : { ...draft, given },
      base,
      fileName,
      upgraded: migrated.length > 0,
    }
  }

  /** The text of a scenario file. A region that does not ship goes into it, or nobody could open it elsewhere. */
  textOf(draft: Draft): string {
    return writeScenario(draft.file)
  }

  #openRegion(text: string, fileName: string): Opened {
    const { file: region, migrated } = readRegion(text, fileName)
    const file = blankScenario(region, REGISTRIES, fileName)
    const draft = { file, region, given: `${region.id}/${file.id}` }
    return { draft, base: draft, fileName: `${region.id}-baseline.json`, upgraded: migrated.length > 0 }
  }

  /** Ids that belong to the scenarios that ship with a region, and to its baseline. */
  idsTaken(draft: Draft): readonly string[] {
    const shipped = this.#catalog.scenarios.filter(scenario => scenario.region === draft.region.id)
    return ['baseline', ...shipped.map(scenario => scenario.id)]
  }

  /** Key of the scenario that a file is: a shipped one, by its id and title, or the baseline of its region. */
  #givenKey(file: ScenarioFile, base: ScenarioFile): string | undefined {
    const key = typeof file.region === 'string' ? this.#catalog.keyOf(file.id, file.region) : undefined
    if (key !== undefined && sameText(file.title, nameOf(key))) return key
    return file.id === base.id ? `${regionIdOf(file)}/${file.id}` : undefined
  }

  /** The baseline that a scenario names, else that of its region, else the scenario without its levers. */
  async #baselineOf(draft: Draft): Promise<Draft> {
    const { region, baseline = 'baseline' } = draft.file
    const key = typeof region === 'string' ? this.#catalog.keyOf(baseline, region) : undefined
    const file = key === undefined ? undefined : await this.#catalog.scenario(key, REGISTRIES)
    return { region: draft.region, file: file ?? withoutPolicy(draft.file) }
  }
}

function nameOf(key: string): LocalText {
  return SHIPPED_NAMES.get(key) ?? { en: key }
}

function sameText(a: LocalText, b: LocalText): boolean {
  return a.ko === b.ko && a.en === b.en
}

function regionIdOf({ region }: ScenarioFile): string {
  return typeof region === 'string' ? region : region.id
}

function withoutPolicy(file: ScenarioFile): ScenarioFile {
  return { ...file, id: 'baseline', levers: [], budget: {} }
}
