/** Shipped regions and scenarios in the page: each file its own piece of the build, fetched when it is asked for. */
import { Catalog } from './catalog.ts'

const files = import.meta.glob<string>('../../scenarios/*/*.json', { query: '?raw', import: 'default' })

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
