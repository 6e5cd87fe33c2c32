import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nodeCatalog } from '../../../src/region/catalog.node.ts'
import { Library } from '../../../web/app/library.ts'

const file = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../scenarios/${name}.json`, import.meta.url), 'utf8'))

describe('the shelf of the page', () => {
  it('has everything that ships, by the names in the files', () => {
    const { regionIds, scenarios } = nodeCatalog()
    const { shelf } = new Library()
    expect(shelf.map(region => region.id)).toEqual(regionIds)
    expect(shelf.flatMap(region => region.scenarios.map(scenario => scenario.key))).toEqual(
      scenarios.map(scenario => scenario.key),
    )
    for (const { id, name, scenarios } of shelf) {
      expect(name).toEqual(file(`${id}/region`).name)
      for (const { key, title } of scenarios) expect(title).toEqual(file(key).title)
    }
  })
})
