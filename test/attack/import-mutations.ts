/** Boundaries and tables as they come from elsewhere, with pieces changed, through the importer: what it makes can be read. */
import { readFileSync } from 'node:fs'
import { textKey, uniform } from '../../sim/engine/rng.ts'
import { type ImportInput, importRegion } from '../../src/import/import-region.ts'
import { ImportError } from '../../src/import/report.ts'
import { readRegion } from '../../src/scenario/read.ts'
import { writeRegion } from '../../src/scenario/write.ts'
import { mutatedText } from './text-mutations.ts'

const BOUNDARIES = 'areas.geo.json'
const TABLES = ['kostat-long.csv', 'duplicates.csv']
const DISTRICTS = 'districts.csv'

const textOf = (name: string) => readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url), 'utf8')

export interface ImportCounts {
  readonly tried: number
  readonly read: number
  readonly refused: number
  /** Thrown other than as ImportError, or a region that cannot be read again, one line each. */
  readonly escaped: readonly string[]
}

export function mutationsOfImports(count: number, seed: string): ImportCounts {
  const texts = new Map([BOUNDARIES, ...TABLES, DISTRICTS].map(name => [name, textOf(name)]))
  const names = [...texts.keys()]
  const escaped: string[] = []
  let read = 0
  for (let i = 0; i < count; i++) {
    const mutated = names[Math.floor(uniform(textKey(`${seed} file`), i, 0) * names.length)]
    const file = (name: string) => {
      const text = texts.get(name) ?? ''
      return { name, bytes: Buffer.from(name === mutated ? mutatedText(text, i, seed) : text) }
    }
    const input: ImportInput = {
      boundaries: file(BOUNDARIES),
      tables: [file(mutated === TABLES[1] ? TABLES[1] : TABLES[0])],
      ...(mutated === DISTRICTS ? { districts: file(DISTRICTS) } : {}),
      agentScale: 20,
    }
    try {
      readRegion(writeRegion(importRegion(input).region))
      read++
    } catch (error) {
      if (!(error instanceof ImportError)) escaped.push(`mutation ${i} of ${mutated}: ${String(error)}`)
    }
  }
  return { tried: count, read, refused: count - read - escaped.length, escaped }
}
