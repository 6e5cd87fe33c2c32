import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import murals from '../../../docs/examples/own-lever.ts'
import {
  compare,
  createRun,
  extendModel,
  loadRegion,
  loadScenario,
  run,
  ScenarioError,
} from '../../../src/index.ts'
import * as node from '../../../src/node.ts'
import { scenario, smallRegion } from '../../fixtures/worlds.ts'

const shipped = (name: string) =>
  readFileSync(new URL(`../../../scenarios/${name}.json`, import.meta.url), 'utf8')
const small = (more = {}) => scenario({ spinUpMonths: 3, months: 8, ...more })
const capped = () => small({ id: 'capped', levers: [{ lever: 'rentCap', value: 0, from: 1 }] })

describe('loading', () => {
  const region = JSON.parse(shipped('alley/region'))

  it('gives the same from text, from an object and by name', async () => {
    const byName = await node.openScenario('alley/rent-cap')
    const fromText = await loadScenario(shipped('alley/rent-cap'), {
      regions: { alley: shipped('alley/region') },
    })
    const fromObject = await loadScenario(JSON.parse(shipped('alley/rent-cap')), {
      regions: { alley: region },
    })
    expect(fromText).toEqual(byName)
    expect(fromObject).toEqual(byName)
  })

  it('takes a region file for the empty baseline of its region', async () => {
    const blank = await loadScenario(region)
    expect(blank.region).toEqual(loadRegion(region))
    expect(blank.levers).toEqual([])
  })

  it('says where a file is wrong, and which region it lacks', async () => {
    const wrong = shipped('alley/rent-cap').replace('"rentCap"', '"rentCup"')
    const failure = loadScenario(wrong, { regions: { alley: region }, name: 'mine.json' })
    await expect(failure).rejects.toThrow(ScenarioError)
    await expect(failure).rejects.toMatchObject({
      file: 'mine.json',
      problems: [{ path: 'levers[0].lever' }],
    })
    await expect(loadScenario(shipped('alley/rent-cap'))).rejects.toMatchObject({
      problems: [{ code: 'regionNotFound' }],
    })
  })

  it('knows added levers where the model has them', async () => {
    const own = { ...JSON.parse(shipped('alley/baseline')), region }
    own.levers = [{ lever: 'muralProgramme', value: 5, from: 0 }]
    await expect(loadScenario(own)).rejects.toThrow(ScenarioError)
    const spec = await loadScenario(own, { model: extendModel([murals]) })
    expect(spec.levers[0].lever).toBe('muralProgramme')
  })

  it('names the nearest shipped scenario where a name is mistyped', async () => {
    await expect(node.openScenario('alley/rent-cpa')).rejects.toThrow('did you mean alley/rent-cap?')
  })
})

describe('results of a run', () => {
  it('gives series by name as the engine wrote them', async () => {
    const result = await run(small(), { replicates: 2, record: { towns: true, districts: true } })
    const plain = createRun(small(), { replicate: 1, record: { towns: true, districts: true } })
    plain.advance(8)
    const { metrics, districtMetrics } = result.replicates[1]
    const m = metrics.indexOf('askingRent')
    expect(result.series('askingRent', { replicate: 1 })).toEqual(
      Float64Array.from({ length: 8 }, (_, t) => plain.results.region[t * metrics.length + m]),
    )
    const k = districtMetrics.indexOf('askingRent')
    const { towns, districts } = smallRegion()
    towns.forEach(({ id }, at) => {
      expect(result.series('askingRent', { replicate: 1, town: id })).toEqual(
        Float64Array.from(
          { length: 8 },
          (_, t) => plain.results.town?.[(t * districtMetrics.length + k) * towns.length + at] ?? 0,
        ),
      )
    })
    const shops = districts.map(({ id }) => result.series('creatorsOpen', { district: id })[7])
    expect(shops.reduce((sum, n) => sum + n, 0)).toBe(result.series('creatorsOpen')[7])
  })

  it('gives bands over replicates, month by month', async () => {
    const result = await run(small(), { replicates: 3 })
    const { median, p10, p90 } = result.band('creatorsOpen')
    expect(median).toHaveLength(8)
    const last = [0, 1, 2].map(replicate => result.series('creatorsOpen', { replicate })[7])
    expect(median[7]).toBe(last.sort((a, b) => a - b)[1])
    expect(p10[7]).toBeGreaterThanOrEqual(last[0])
    expect(p90[7]).toBeLessThanOrEqual(last[2])
  })

  it('says what is wrong with what it is asked for', async () => {
    const result = await run(small())
    expect(() => result.series('creatorOpen')).toThrow(
      'there is no metric creatorOpen; did you mean creatorsOpen?',
    )
    expect(() => result.series('creatorsOpen', { town: 'nowhere' })).toThrow(/no town nowhere; known: /)
    const { town } = smallRegion().districts[0]
    expect(() => result.series('creatorsOpen', { town })).toThrow('{ record: { towns: true } }')
    expect(() => result.series('policyCost', { town })).toThrow('policyCost is a figure of the whole region')
    expect(() => result.series('creatorsOpen', { replicate: 4 })).toThrow('replicate 4 did not finish')
    expect(() => result.series('creatorsOpen', { town, district: 'x' })).toThrow('not of both')
    await expect(run(small(), { replicates: 0 })).rejects.toThrow(RangeError)
  })

  it('keeps what finished when a replicate fails, and says why where none did', async () => {
    const broken = await run(small({ params: { noSuchParameter: 1 } }), { replicates: 2 })
    expect(broken.failures).toHaveLength(2)
    expect(() => broken.series('creatorsOpen')).toThrow(/no replicate finished: .*noSuchParameter/)
  })
})

describe('comparing', () => {
  it('pairs replicates, for the region and for a town', async () => {
    const options = { replicates: 3, record: { towns: true }, metrics: ['askingRent', 'policyCost'] }
    const pair = await compare(small(), capped(), options)
    const { town } = smallRegion().districts[0]
    for (const area of [{}, { town }]) {
      const means = [0, 1, 2].map(replicate => {
        const mean = (of: typeof pair.baseline) => {
          const months = of.series('askingRent', { ...area, replicate })
          return pair.baseline.metric('askingRent').summary === 'last'
            ? months[7]
            : months.reduce((a, b) => a + b, 0) / 8
        }
        return mean(pair.scenario) - mean(pair.baseline)
      })
      expect(pair.of('askingRent', area).difference.mean).toBeCloseTo((means[0] + means[1] + means[2]) / 3, 9)
    }
    expect(() => pair.of('policyCost', { town })).toThrow('figure of the whole region only')
    expect(() => pair.of('vacancy')).toThrow('vacancy was not compared')
    expect(pair.in({ town }).metrics.map(m => m.metric.id)).toEqual(['askingRent'])
  })

  it('runs both on the seed of the first', async () => {
    const pair = await compare(small(), { ...small(), seed: 'another' }, { replicates: 2 })
    expect(pair.region.identicalUntil).toBe(8)
  })

  it('does not pair results of two models', async () => {
    const pair = await compare(small(), small(), { replicates: 1, model: extendModel([murals]) })
    expect(pair.region.engineVersion).toMatch(/murals$/)
  })
})

describe('threads', () => {
  const ownLever = fileURLToPath(new URL('../../../docs/examples/own-lever.ts', import.meta.url))
  const digests = (result: node.RunResult) => result.replicates.map(r => r.digest)

  it('never change a result', async () => {
    const here = await node.run(small(), { replicates: 2 })
    const there = await node.run(small(), { replicates: 2, workers: 2 })
    expect(digests(there)).toEqual(digests(here))
  })

  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it('have the additions of the caller', async () => {
    // An addition in TypeScript needs a thread that loads from source; the bundled ones of the test run cannot.
    vi.stubEnv('GOLMOK_TEST_THREADS', '')
    const uses = small({ levers: [{ lever: 'muralProgramme', value: 9, from: 0 }] })
    const here = await run(uses, { replicates: 2, model: extendModel([murals]) })
    const there = await node.run(uses, { replicates: 2, workers: 2, additions: [ownLever] })
    expect(there.failures).toEqual([])
    expect(digests(there)).toEqual(digests(here))
    expect(there.series('murals')).toEqual(here.series('murals'))
  })

  it('refuse what cannot travel or is not there', async () => {
    const model = extendModel([murals])
    await expect(node.run(small(), { workers: 1, model })).rejects.toThrow('cannot travel to threads')
    await expect(node.run(small(), { workers: 0 })).rejects.toThrow(RangeError)
    await expect(node.run(small(), { additions: ['none.js'] })).rejects.toThrow('there is no file none.js')
    const noAddition = fileURLToPath(new URL('../../../src/version.ts', import.meta.url))
    await expect(node.run(small(), { additions: [noAddition] })).rejects.toThrow('exports no addition')
  })
})
