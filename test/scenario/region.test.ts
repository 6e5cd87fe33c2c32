import { describe, expect, it } from 'vitest'
import { nodeCatalog } from '../../src/region/catalog.node.ts'
import { formatProblem, ScenarioError } from '../../src/scenario/problem.ts'
import { readRegion } from '../../src/scenario/read.ts'
import type { RegionFile } from '../../src/scenario/region-schema.ts'

const alley = (await nodeCatalog().region('alley'))!

function problemsOf(region: unknown) {
  try {
    readRegion(JSON.stringify(region))
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems
    throw error
  }
  return []
}

const town = alley.towns[0]!
const changed = (changes: Partial<RegionFile>) => ({ ...alley, ...changes })
const district = (i: number, changes: object) =>
  changed({ districts: alley.districts.map((d, k) => (k === i ? { ...d, ...changes } : d)) })

it('takes a sound region', () => {
  expect(problemsOf(alley)).toEqual([])
})

describe('tells', () => {
  it.each<[string, unknown, string, string, string]>([
    [
      'a district of no town',
      district(2, { town: 'eunhaengol' }),
      'badReference',
      'districts[2].town',
      '"eunhaenggol"',
    ],
    ['a district twice', district(3, { id: 'zelkova' }), 'duplicateId', 'districts[3].id', 'districts[0]'],
    ['catchments that do not add up', district(0, { catchment: 0.9 }), 'badSum', 'towns[0]', '1'],
    [
      'more shops than there are',
      district(0, { creators: 0.6, chains: 0.6 }),
      'badSum',
      'districts[0]',
      '1.2',
    ],
    ['half a unit', district(0, { units: 1.5 }), 'notWhole', 'districts[0].units', 'whole'],
    ['a share in per cent', district(0, { vacancy: 7 }), 'tooHigh', 'districts[0].vacancy', '0.07'],
    [
      'a fifth age band',
      changed({ towns: [{ ...town, population: [1, 2, 3, 4, 5] as never }] }),
      'wrongLength',
      'towns[0].population',
      '4',
    ],
    [
      'negative people',
      changed({ towns: [{ ...town, population: [-1, 2, 3, 4] }] }),
      'tooLow',
      'towns[0].population[0]',
      'negative',
    ],
    [
      'an open ring',
      changed({
        towns: [
          {
            ...town,
            polygon: [
              [
                [
                  [0, 0],
                  [1, 0],
                  [1, 1],
                  [0, 1],
                ],
              ],
            ],
          },
        ],
      }),
      'badPolygon',
      'towns[0].polygon[0][0]',
      'closed',
    ],
    [
      'a town without district',
      changed({ towns: [town, { ...town, id: 'empty' }] }),
      'noDistrict',
      'towns[1]',
      '"empty"',
    ],
    [
      'a link to nowhere',
      changed({ links: [{ from: 'eunhaenggol', to: 'x' }] }),
      'badReference',
      'links[0].to',
      '"x"',
    ],
    [
      'an unknown resource',
      changed({ towns: [{ ...town, resources: { ...town.resources, foods: 1 } as never }] }),
      'unknownKey',
      'towns[0].resources.foods',
      '"food"',
    ],
  ])('%s', (_what, region, code, path, says) => {
    const problems = problemsOf(region)
    const problem = problems.find(p => p.code === code && p.path === path)
    expect(problem, JSON.stringify(problems)).toBeDefined()
    expect(formatProblem(problem!, 'en')).toContain(says)
  })
})

it('refuses more units than a machine could hold', () => {
  const districts = alley.districts.map(d => ({ ...d, units: 1000000 }))
  expect(problemsOf(changed({ districts }))).toMatchObject([{ code: 'tooHigh', found: '12000000' }])
})
