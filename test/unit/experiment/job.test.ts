import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { BLOCK, conductJob } from '../../../src/experiment/job/conduct.ts'
import {
  createJobFolder,
  MergeError,
  mergeShards,
  openJobFolder,
  runJobFolder,
} from '../../../src/experiment/job/job-folder.node.ts'
import { inputsText, JobError, preparedJob, readInputs } from '../../../src/experiment/job/job-inputs.ts'
import { readJob } from '../../../src/experiment/job/read-job.ts'
import { memoryStore } from '../../../src/experiment/job/run-store.ts'
import { REGISTRIES } from '../../../src/registry.ts'
import { readTable } from '../../../src/report/read-table.ts'
import { ScenarioError } from '../../../src/scenario/problem.ts'
import { scratchFolder } from '../../fixtures/call-golmok.ts'
import { inputs, inThisThread, jobText, pretending } from './job-fixture.ts'

const scratch = scratchFolder()
afterAll(scratch.remove)
let folders = 0
const newFolder = () => join(scratch.path, `job-${folders++}`)

const sweep = {
  replicates: 30,
  vary: [
    { target: { lever: 'rentCap' }, values: { grid: { from: 0.01, to: 0.05, steps: 3 } } },
    { target: { param: 'profitWeight' }, values: { list: [1, 2] } },
  ],
  series: true,
}
/** Something that tells runs apart to the last bit. */
const figure = ({ spec, replicate }: Parameters<Parameters<typeof pretending>[0]>[0], metric: string) =>
  Math.sin(spec.id.length + 10 * replicate + 3 * (spec.levers[0]?.value ?? 0) + metric.length)

describe('job files', () => {
  const problems = (fields: Record<string, unknown>) => {
    try {
      readJob(jobText(fields), REGISTRIES, 'a.json')
    } catch (error) {
      if (error instanceof ScenarioError) return error.problems
      throw error
    }
    return []
  }
  const uniform = (low: number, high: number) => ({ uniform: { low, high } })

  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown metric', { metrics: ['creatorOpen'] }, 'metrics[0]'],
    [
      'an unknown lever',
      { vary: [{ target: { lever: 'rentCapp' }, values: { fixed: 1 } }] },
      'vary[0].target',
    ],
    [
      'a value out of range',
      { vary: [{ target: { lever: 'rentCap' }, values: uniform(0, 99) }], analysis: { kind: 'sobol' } },
      'vary[0].values',
    ],
    [
      'a range without width',
      { vary: [{ target: { param: 'profitWeight' }, values: uniform(2, 2) }], analysis: { kind: 'sobol' } },
      'vary[0].values.uniform',
    ],
    [
      'an option that the lever lacks',
      { vary: [{ target: { lever: 'rentCap', option: 'x' }, values: { fixed: 0 } }] },
      'vary[0].target.option',
    ],
    [
      'seeds that are numbers in a range',
      { vary: [{ target: { seed: true }, values: uniform(0, 1) }] },
      'vary[0].values',
    ],
    ['nothing sampled', { analysis: { kind: 'morris' } }, 'vary'],
    ['a list in a sensitivity analysis', { ...sweep, analysis: { kind: 'sobol' } }, 'vary'],
    [
      'one scenario to attribute',
      { scenarios: ['alley/baseline'], analysis: { kind: 'attribute' } },
      'scenarios',
    ],
    ['a metric that is not measured', { analysis: { kind: 'settle', metric: 'jobs' } }, 'metrics'],
    [
      'an odd population',
      { analysis: { kind: 'search', population: 5, objectives: [{ metric: 'displaced', better: 'lower' }] } },
      'analysis.population',
    ],
    ['a newer version', { schemaVersion: 2 }, 'schemaVersion'],
    ['another kind of file', { kind: 'golmok-scenario' }, 'kind'],
  ])('%s is told with its place', (_, fields, path) => {
    const found = problems(fields)
    expect(found.length).toBeGreaterThan(0)
    expect(found[0].path).toBe(path)
    expect(found[0].message.ko).toMatch(/\p{Script=Hangul}/u)
  })

  it('a good one is read, with its defaults', () => {
    expect(readJob(jobText({ vary: sweep.vary }), REGISTRIES)).toMatchObject({
      analysis: { kind: 'ensemble' },
      places: [],
      series: false,
    })
  })
})

describe('inputs', () => {
  it('hold all that a job needs, and are of one engine', () => {
    const made = inputs(sweep)
    expect(readInputs(inputsText(made), REGISTRIES, 'a')).toEqual(made)
    expect(() => readInputs('{}', REGISTRIES, 'a')).toThrow(JobError)
    expect(() => readInputs(inputsText({ ...made, engineVersion: '0' }), REGISTRIES, 'a')).toThrow(JobError)
  })

  it('put all scenarios on one seed and horizon, and check places', () => {
    const { specs } = preparedJob(inputs({ seed: 'x', months: 9 }))
    expect(specs.map(s => [s.seed, s.months])).toEqual([
      ['x', 9],
      ['x', 9],
    ])
    expect(() => preparedJob(inputs({ places: ['nowhere'] }))).toThrow(JobError)
  })

  it('a package without levers of its own cannot be attributed', () => {
    const fields = { scenarios: ['alley/baseline', 'alley/baseline'], analysis: { kind: 'attribute' } }
    expect(() => preparedJob(inputs(fields))).toThrow(JobError)
  })
})

describe('runs', () => {
  it('are keyed by their place: the replicate is the slowest, values vary as said', () => {
    const wave = preparedJob(inputs(sweep))
      .study()
      .next({ figure: () => 0 })
    if (!wave) throw new Error('no wave')
    expect(wave.size).toBe(30 * 6 * 2)
    expect(wave.run(0)).toEqual({ scenario: 0, point: 0, replicate: 0, values: [0.01, 1] })
    expect(wave.run(3)).toEqual({ scenario: 1, point: 1, replicate: 0, values: [0.03, 1] })
    expect(wave.run(12)).toEqual({ scenario: 0, point: 0, replicate: 1, values: [0.01, 1] })
  })

  it('run a scenario that nothing changes once a replicate, and find it at every point', async () => {
    const prepared = preparedJob(inputs({ ...sweep, vary: [sweep.vary[0]], series: false }))
    const study = prepared.study()
    const executor = pretending(figure)
    const outcome = await conductJob({ ...prepared, study, store: memoryStore(), executor })
    expect(outcome.known).toBe(30 * (1 + 3))
    expect(executor.asked.filter(r => r.spec.id === 'baseline')).toHaveLength(30)
    const { points } = study.finding(outcome.table) as { points: { scenarios: { metrics: unknown }[] }[] }
    expect(points[2].scenarios[0]).toEqual(points[0].scenarios[0])
    expect(points[2].scenarios[1]).not.toEqual(points[0].scenarios[1])
  })

  it('change the scenario they say: levers in all but the baseline, parameters in all', () => {
    const { requestOf } = preparedJob(inputs(sweep))
    const at = (scenario: number) => requestOf({ scenario, point: 5, replicate: 0, values: [0.05, 2] }).spec
    expect(at(0).levers).toEqual([])
    expect(at(1).levers[0]).toMatchObject({ lever: 'rentCap', value: 0.05 })
    expect([at(0), at(1)].map(s => s.params)).toEqual([{ profitWeight: 2 }, { profitWeight: 2 }])
  })

  it('on the engine itself give the same digest by two widths, with months of a town and a district', async () => {
    const places = preparedJob(inputs()).specs[0].region
    const prepared = preparedJob(
      inputs({
        months: 3,
        replicates: 1,
        places: [places.towns[0].id, places.districts[2].id],
        series: true,
      }),
    )
    const run = async (width: number) => {
      const folder = newFolder()
      await createJobFolder(folder, prepared.inputs)
      const found = await runJobFolder(folder, prepared, { ...inThisThread(), width })
      return { folder, found }
    }
    const one = await run(1)
    const two = await run(2)
    expect(one.found.complete).toBe(true)
    expect(two.found).toEqual(one.found)
    const bytes = readFileSync(join(one.folder, 'months/block-000000.parquet'))
    expect(readFileSync(join(two.folder, 'months/block-000000.parquet'))).toEqual(bytes)
    const rows = await readTable(bytes, 'parquet', [])
    expect(rows).toHaveLength(2 * 3 * 3)
    expect(rows[0]).toMatchObject({ scenario: 'baseline', month: 0, place: places.id })
    const shops = rows.filter(r => r.month === 2 && r.run === 0).map(r => Number(r.creatorsOpen))
    expect(shops[0]).toBe(shops[1]) // the alley is one town
    expect(shops[2]).toBeLessThan(shops[0])
  })
})

describe('a job in a folder', () => {
  const prepared = preparedJob(inputs(sweep))
  const finished = async () => {
    const folder = newFolder()
    await createJobFolder(folder, prepared.inputs)
    return { folder, found: await runJobFolder(folder, prepared, pretending(figure)) }
  }
  const files = (folder: string) =>
    Object.fromEntries(
      ['runs', 'months'].flatMap(table =>
        readdirSync(join(folder, table)).map(name => [
          `${table}/${name}`,
          readFileSync(join(folder, table, name)).toString('base64'),
        ]),
      ),
    )
  /** Stops after so many runs, as a cut would: nothing is finished or closed in order. */
  const cutAfter = async (folder: string, runs: number) => {
    const controller = new AbortController()
    const executor = pretending((request, metric) => {
      if (executor.asked.length > runs) controller.abort()
      return figure(request, metric)
    })
    return runJobFolder(folder, prepared, executor, { signal: controller.signal })
  }

  it('is the same in memory, and sealed in whole blocks', async () => {
    const { folder, found } = await finished()
    const outcome = await conductJob({
      study: prepared.study(),
      store: memoryStore(),
      executor: pretending(figure, 1),
      measured: prepared.measured,
      requestOf: prepared.requestOf,
    })
    expect(outcome.table.digest(outcome.known)).toBe(found.digest)
    expect(readdirSync(join(folder, 'runs'))).toHaveLength(Math.ceil(360 / BLOCK))
    expect(readdirSync(join(folder, 'open'))).toEqual([])
  })

  it.each([1, 63, 64, 65, 200, 350])(
    'cut after %i runs and resumed: the same bytes, nothing twice',
    async n => {
      const whole = await finished()
      const folder = newFolder()
      await createJobFolder(folder, prepared.inputs)
      const cut = await cutAfter(folder, n)
      expect(cut.complete).toBe(false)
      expect(existsSync(join(folder, 'finding.json'))).toBe(false)
      const executor = pretending(figure)
      const found = await runJobFolder(folder, await openJobFolder(folder, REGISTRIES), executor)
      expect(executor.asked.length).toBe(360 - cut.runs.done)
      expect(found).toEqual(whole.found)
      expect(files(folder)).toEqual(files(whole.folder))
    },
  )

  it('a line cut in the middle, or with a changed byte, is run again', async () => {
    const whole = await finished()
    for (const spoil of [
      (path: string) => appendFileSync(path, '0123456789abcdef {"index":9'),
      (path: string) =>
        writeFileSync(path, readFileSync(path, 'utf8').replace(/"done"(?=[^\n]*\n$)/, '"donf"')),
    ]) {
      const folder = newFolder()
      await createJobFolder(folder, prepared.inputs)
      await cutAfter(folder, 20)
      const journal = join(folder, 'open', readdirSync(join(folder, 'open'))[0])
      spoil(journal)
      expect((await runJobFolder(folder, prepared, pretending(figure))).digest).toBe(whole.found.digest)
      expect(files(folder)).toEqual(files(whole.folder))
    }
  })

  it('a cut between block and journal counts the block, once', async () => {
    const whole = await finished()
    const folder = newFolder()
    await createJobFolder(folder, prepared.inputs)
    await cutAfter(folder, 60)
    const name = readdirSync(join(folder, 'open'))[0]
    const journal = readFileSync(join(folder, 'open', name))
    await runJobFolder(folder, prepared, pretending(figure))
    writeFileSync(join(folder, 'open', name), journal)
    const executor = pretending(figure)
    const found = await runJobFolder(folder, prepared, executor)
    expect(executor.asked).toEqual([])
    expect(found.digest).toBe(whole.found.digest)
    expect(existsSync(join(folder, 'open', name))).toBe(false)
  })

  it('four shards merged give the bytes of the whole', async () => {
    const whole = await finished()
    const parts = await Promise.all(
      [1, 2, 3, 4].map(async part => {
        const folder = newFolder()
        await createJobFolder(folder, prepared.inputs)
        const found = await runJobFolder(folder, prepared, pretending(figure), { shard: { part, of: 4 } })
        expect(found.complete).toBe(false)
        return folder
      }),
    )
    const into = newFolder()
    const merged = await mergeShards(parts, into, REGISTRIES)
    const executor = pretending(figure)
    const found = await runJobFolder(into, merged, executor)
    expect(executor.asked).toEqual([])
    expect(found).toEqual(whole.found)
    expect(files(into)).toEqual(files(whole.folder))
    await expect(mergeShards([parts[0], parts[0]], newFolder(), REGISTRIES)).rejects.toThrow(MergeError)
    const other = newFolder()
    await createJobFolder(other, inputs({ ...sweep, seed: 'other' }))
    await expect(mergeShards([parts[0], other], newFolder(), REGISTRIES)).rejects.toThrow(MergeError)
  })

  it('one bad run is a record, and is run again when asked', async () => {
    const folder = newFolder()
    await createJobFolder(folder, prepared.inputs)
    const bad = pretending((request, metric) => {
      if (request.replicate === 7 && request.spec.id === 'rent-cap') throw new Error('no world')
      return figure(request, metric)
    })
    const found = await runJobFolder(folder, prepared, bad)
    expect(found).toMatchObject({ complete: true, runs: { done: 354, failed: 6, known: 360 } })
    expect(found.failures[0]).toEqual({ index: 85, error: 'no world' })
    const again = await runJobFolder(folder, prepared, pretending(figure))
    expect(again).toEqual(found)
    const whole = await finished()
    const mended = await runJobFolder(folder, prepared, pretending(figure), { retryFailed: true })
    expect(mended).toEqual(whole.found)
    expect(files(folder)).toEqual(files(whole.folder))
  })

  it('a worker that dies once gets a second try', async () => {
    const folder = newFolder()
    await createJobFolder(folder, prepared.inputs)
    let died = 0
    const found = await runJobFolder(
      folder,
      prepared,
      pretending((request, metric) => {
        if (request.replicate === 3 && died++ === 0) throw new Error('a worker thread ended with code 1')
        return figure(request, metric)
      }),
    )
    expect(found.runs.failed).toBe(0)
  })

  it('is never written over', async () => {
    const { folder } = await finished()
    await expect(createJobFolder(folder, prepared.inputs)).rejects.toThrow(/exists/)
  })
})
