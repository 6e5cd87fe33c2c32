/** Shipped regions and scenarios in the page: each file its own piece of the build, fetched when it is asked for. */
import type { LocalText } from '../../sim/index.ts'
import { Catalog } from './catalog.ts'

const files = import.meta.glob<string>('../../scenarios/*/*.json', { query: '?raw', import: 'default' })

/** Only the names out of the files: the list of what ships costs no file. */
const regionNames = import.meta.glob<LocalText>('../../scenarios/*/region.json', {
  eager: true,
  import: 'name',
})
const titles = import.meta.glob<LocalText>(['../../scenarios/*/*.json', '!../../scenarios/*/region.json'], {
  eager: true,
  import: 'title',
})

const nameOf = (path: string) => path.replace(/^.*\/scenarios\//, '').replace(/\.json$/, '')

export function webCatalog(): Catalog {
  const byName = new Map(Object.entries(files).map(([path, load]) => [nameOf(path), load]))
  return new Catalog({
    names: [...byName.keys()],
    read(name) {
      const load = byName.get(name)
      if (load === undefined) throw new RangeError(`no shipped file ${name}`)
      return load()
    },
  })
}

/** Names of the shipped files by `folder/name`, like `alley/region` and `alley/baseline`. */
export const SHIPPED_NAMES: ReadonlyMap<string, LocalText> = new Map(
  [...Object.entries(regionNames), ...Object.entries(titles)].map(([path, name]) => [nameOf(path), name]),
)
