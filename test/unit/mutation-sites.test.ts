import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { namedMutants } from '../mutation/named-faults.ts'
import { mutantsOf } from '../mutation/sites.ts'
import { folderOf } from '../mutation/trial.ts'

const COLUMNS = ['district.displaced', 'district.displacedCreators', 'unit.upkeep']
const made = (text: string) =>
  mutantsOf('x.ts', text, COLUMNS).map(m => text.slice(0, m.start) + m.replacement + text.slice(m.end))

describe('mutants of a source', () => {
  it('turn comparisons, sums, branches and arguments round, one at a time', () => {
    expect(made('const a = b < c')).toEqual(['const a = b <= c'])
    expect(made('const a = b ? c : d')).toEqual(['const a = b ? d : c'])
    expect(made('f(a, b)')).toEqual([';', 'f(b, a)'])
    expect(made('if (!a) b += 3')).toEqual(['if (a) b += 3', 'if (!a) b -= 3', 'if (!a) b += 6'])
  })

  it('read a neighbour in place of a column', () => {
    expect(made("const m = { num: 'district.displaced' }")).toEqual([
      "const m = { num: 'district.displacedCreators' }",
    ])
  })

  it('leave types, imports and what only describes alone', () => {
    expect(made("import { a } from 'district.displaced'")).toEqual([])
    expect(made('type A = { b: 1 | 2 }')).toEqual([])
    expect(made("const p = { id: 'district.displaced', reads: ['unit.upkeep'], about: 'a' }")).toEqual([])
    expect(made('const a = b as 3')).toEqual([])
  })

  it('stand where they say', () => {
    const [m] = mutantsOf('x.ts', '\n\nconst a = b < c', COLUMNS)
    expect(m).toMatchObject({ file: 'x.ts', line: 3, original: '<', replacement: '<=', operator: 'operator' })
  })
})

describe('faults that once passed the tests', () => {
  it('stand in the sources still, each in a folder whose tests are known', () => {
    const named = namedMutants(fileURLToPath(new URL('../../', import.meta.url)))
    expect(named.length).toBeGreaterThanOrEqual(6)
    for (const { file } of named) expect(folderOf(file), file).not.toBe('')
  })

  it('are tried with the tests of the nearest folder', () => {
    expect(folderOf('sim/model/policy/levers/rent-cap.ts')).toBe('sim/model/policy')
    expect(folderOf('sim/model/tenancy/leases.ts')).toBe('sim/model')
    expect(folderOf('web/app/lab-model.ts')).toBe('')
  })
})
