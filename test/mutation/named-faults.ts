/** Faults that once passed the tests beside them: tried at every mutation run, whatever the seed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mutant } from './sites.ts'

interface NamedFault {
  readonly name: string
  readonly file: string
  /** Stands in the file exactly once. */
  readonly original: string
  readonly replacement: string
}

const FAULTS: readonly NamedFault[] = [
  {
    name: 'the protected years of the rent cap are dropped',
    file: 'sim/model/policy/levers/rent-cap.ts',
    original: "p.toward('policy.protectedYears', p.option('protectedYears'))",
    replacement: '',
  },
  {
    name: 'of the displaced, creators alone are counted',
    file: 'sim/metrics/displacement.ts',
    original: "num: 'district.displaced',\n  }),\n  defineMetric({\n    id: 'displacement",
    replacement: "num: 'district.displacedCreators',\n  }),\n  defineMetric({\n    id: 'displacement",
  },
  {
    name: 'an interval that touches 0 leaves it out',
    file: 'src/compare/verdict.ts',
    original: 'd.low > 0 || d.high < 0',
    replacement: 'd.low >= 0 || d.high <= 0',
  },
  {
    name: 'events are dated a month late',
    file: 'src/ensemble/events.ts',
    original: 'tick => tick - spinUpMonths',
    replacement: 'tick => tick - spinUpMonths + 1',
  },
  {
    name: 'the two figures of an event are swapped',
    file: 'src/ensemble/events.ts',
    original: 'a: log.a.slice(from, to),\n    b: log.b.slice(from, to),',
    replacement: 'a: log.b.slice(from, to),\n    b: log.a.slice(from, to),',
  },
  {
    name: 'files are written in place',
    file: 'src/files/whole-file.node.ts',
    original: 'const file = await UnfinishedFile.create(path, options)',
    replacement: `if (options.isNew !== true) {
    await mkdir(dirname(path), { recursive: true })
    const inPlace = await open(path, 'w')
    await inPlace.writeFile(content)
    return inPlace.close()
  }
  const file = await UnfinishedFile.create(path, options)`,
  },
]

/** @throws Error where the source no longer holds what a fault changes: the list is to be renewed then */
export function namedMutants(root: string): readonly Mutant[] {
  return FAULTS.map(({ name, file, original, replacement }) => {
    const text = readFileSync(join(root, file), 'utf8')
    const start = text.indexOf(original)
    if (start < 0 || text.indexOf(original, start + 1) >= 0)
      throw new Error(`${file}: the place of "${name}" is not there once`)
    const line = text.slice(0, start).split('\n').length
    return { file, line, start, end: start + original.length, original, replacement, operator: name }
  })
}
