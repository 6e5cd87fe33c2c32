import { describe, expect, it } from 'vitest'
import type { Region } from '../../sim/region.ts'
import { nodeCatalog } from '../../src/region/catalog.node.ts'
import { REGISTRIES } from '../../src/registry.ts'
import { formatProblem, type Problem, ScenarioError } from '../../src/scenario/problem.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { type RegionLoader, resolveScenario } from '../../src/scenario/resolve.ts'
import { textWith, use } from './scenario-texts.ts'

const catalog = nodeCatalog()
const alley = (await catalog.region('alley'))!

async function problemsOf(
  changes: Readonly<Record<string, unknown>>,
  loader: RegionLoader = catalog.loader(),
) {
  const { file } = readScenario(textWith(changes), REGISTRIES)
  const outcome = await resolveScenario(file, loader).catch((error: unknown) => error)
  if (outcome instanceof ScenarioError) return outcome.problems
  if (outcome instanceof Error) throw outcome
  return []
}

const found = (problems: readonly Problem[]) => problems.map(p => `${p.code} ${p.path}`)

it('gives what the simulation takes', async () => {
  const { file } = readScenario(textWith({ seed: 'abc', params: { spendPerHead: 150 } }), REGISTRIES)
  const spec = await resolveScenario(file, catalog.loader())
  expect(spec.region.id).toBe('alley')
  expect(spec).toMatchObject({
    id: 'test',
    seed: 'abc',
    spinUpMonths: 60,
    months: 240,
    params: { spendPerHead: 150 },
  })
  expect(Object.keys(spec).sort()).toEqual(
    ['budget', 'id', 'levers', 'months', 'params', 'region', 'seed', 'shocks', 'spinUpMonths'].sort(),
  )
})

it('takes a region that stands in the file', async () => {
  const { file } = readScenario(textWith({ region: { ...alley, id: 'own' } }), REGISTRIES)
  const nothing: RegionLoader = { ids: [], load: async () => undefined }
  expect((await resolveScenario(file, nothing)).region.id).toBe('own')
})

it('says which region is missing, and which are there', async () => {
  const [problem] = await problemsOf({ region: 'aley' })
  expect(problem).toMatchObject({ code: 'regionNotFound', path: 'region' })
  expect(formatProblem(problem!, 'en')).toContain('Did you mean "alley"?')
  expect(problem!.expected).toContain('seven-towns')
})

describe('areas', () => {
  it('names a district that the region lacks, and the nearest that it has', async () => {
    const problems = await problemsOf({ levers: [use({ where: { districts: ['zelkova', 'gingko'] } })] })
    expect(found(problems)).toEqual(['badReference levers[0].where.districts[1]'])
    expect(formatProblem(problems[0]!, 'en')).toContain('Did you mean "ginkgo"?')
  })

  it('names a town that the region lacks', async () => {
    expect(found(await problemsOf({ levers: [use({ where: { towns: ['nowhere'] } })] }))).toEqual([
      'badReference levers[0].where.towns[0]',
    ])
  })

  it('refuses an area that holds no district', async () => {
    expect(found(await problemsOf({ levers: [use({ where: { townTypes: ['county'] } })] }))).toEqual([
      'emptyArea levers[0].where',
    ])
  })
})

describe('the same lever twice', () => {
  const zelkova = { districts: ['zelkova'] }
  it.each<[string, object[], boolean]>([
    ['at one time everywhere', [use({ from: 0 }), use({ from: 100 })], true],
    ['one after the other', [use({ from: 0, to: 100 }), use({ from: 100 })], false],
    ['at one time in two places', [use({ where: zelkova }), use({ where: { districts: ['hanok'] } })], false],
    [
      'in a place and in a type that holds it',
      [use({ where: zelkova }), use({ where: { districtTypes: ['alley'] } })],
      true,
    ],
    ['different levers', [use({}), { lever: 'keyMoney', value: 1, from: 60 }], false],
  ])('%s', async (_what, levers, overlap) => {
    expect(found(await problemsOf({ levers }))).toEqual(overlap ? ['overlap levers[1]'] : [])
  })
})

it('passes on the problems of a faulty region file', async () => {
  const faulty: Region = { ...alley, districts: [] }
  const loader: RegionLoader = { ids: ['x'], load: async () => faulty }
  // Nothing to act on is told against the scenario, not thrown as something else.
  expect(
    found(await problemsOf({ region: 'x', levers: [use({ where: { districtTypes: ['alley'] } })] }, loader)),
  ).toEqual(['emptyArea levers[0].where'])
})
