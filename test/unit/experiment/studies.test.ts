import { describe, expect, it } from 'vitest'
import { conductJob } from '../../../src/experiment/job/conduct.ts'
import { preparedJob } from '../../../src/experiment/job/job-inputs.ts'
import { memoryStore } from '../../../src/experiment/job/run-store.ts'
import { inputs, pretending } from './job-fixture.ts'

type Model = Parameters<typeof pretending>[0]
type Request = Parameters<Model>[0]

// biome-ignore lint/suspicious/noExplicitAny: findings are plain data of many shapes
async function found(fields: Record<string, unknown>, model: Model): Promise<any> {
  const prepared = preparedJob(inputs(fields))
  const study = prepared.study()
  const store = memoryStore()
  const run = (width: number, again = study) =>
    conductJob({ ...prepared, study: again, store, executor: pretending(model, width) })
  const outcome = await run(3)
  expect(outcome.complete).toBe(true)
  // Taken up again, everything is there and the answer is the same.
  const again = prepared.study()
  const executor = pretending(model)
  const resumed = await conductJob({ ...prepared, study: again, store, executor })
  expect(executor.asked).toEqual([])
  expect(JSON.stringify(again.finding(resumed.table))).toBe(JSON.stringify(study.finding(outcome.table)))
  return study.finding(outcome.table)
}

const param = (r: Request, id: string) => r.spec.params[id] ?? 0
const uniform = (id: string, low: number, high: number) => ({
  target: { param: id },
  values: { uniform: { low, high } },
})
/** Luck that every scenario and point meets alike. */
const luck = ({ replicate }: Request) => Math.sin(99 * (replicate + 1))

describe('studies', () => {
  it('a sweep says medians, errors and paired differences at every point', async () => {
    const finding = await found(
      { replicates: 9, vary: [{ target: { lever: 'rentCap' }, values: { list: [0.01, 0.04] } }] },
      r => 100 + luck(r) + 50 * (r.spec.levers[0]?.value ?? 0),
    )
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const creators = (p: any) => p.scenarios[1].metrics.creatorsOpen
    const [low, high] = finding.points.map(creators)
    expect(high.difference.mean).toBeCloseTo(2, 10)
    expect(high.difference.high - high.difference.low).toBeLessThan(1e-9) // common luck falls out
    expect(high.median - low.median).toBeCloseTo(1.5, 10)
    expect(low.medianError).toBeGreaterThan(0)
    expect(low.medianInterval[0]).toBeLessThan(low.median)
  })

  it('Sobol indices of a sum are its shares of variance; the baseline has its own', async () => {
    const finding = await found(
      {
        replicates: 1,
        vary: [uniform('profitWeight', 0.5, 3), uniform('rentWeight', 0.5, 3)],
        analysis: { kind: 'sobol', points: 256 },
      },
      (r, metric) =>
        (metric === 'displaced' ? 0 : 1) * (3 * param(r, 'profitWeight') + param(r, 'rentWeight')),
    )
    const { creatorsOpen, displaced } = finding.scenarios[1].metrics
    expect(creatorsOpen.indices.profitWeight.first).toBeCloseTo(0.9, 1)
    expect(creatorsOpen.indices.rentWeight.total).toBeCloseTo(0.1, 1)
    expect(displaced.indices.profitWeight.first).toBeNaN()
    expect(creatorsOpen.difference.indices.profitWeight.total).toBeNaN() // both scenarios alike
  })

  it('Morris says size and direction in units of the whole range', async () => {
    const finding = await found(
      { replicates: 1, vary: [uniform('profitWeight', 1, 3)], analysis: { kind: 'morris', trajectories: 5 } },
      r => -3 * param(r, 'profitWeight') + luck(r),
    )
    const { profitWeight } = finding.scenarios[0].metrics.creatorsOpen.effects
    expect(profitWeight.mu).toBeCloseTo(-6, 6)
    expect(profitWeight.muStar).toBeCloseTo(6, 6)
  })

  it('an attribution divides a package among its levers and adds up', async () => {
    const finding = await found(
      {
        scenarios: ['alley/baseline', 'alley/improve-and-protect'],
        replicates: 3,
        analysis: { kind: 'attribute' },
      },
      r => luck(r) + 10 * r.spec.levers.length,
    )
    expect(finding.levers.length).toBeGreaterThan(1)
    const { whole, overlap, levers } = finding.metrics.creatorsOpen
    const shares = Object.values<{ shapley: { mean: number } }>(levers).map(l => l.shapley.mean)
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(whole.mean, 10)
    expect(overlap.mean).toBeCloseTo(0, 10)
  })

  it('robustness finds the assumptions under which a policy fails, and the least regret', async () => {
    const finding = await found(
      {
        replicates: 1,
        vary: [uniform('profitWeight', 0.5, 3), uniform('rentWeight', 0.5, 3)],
        analysis: {
          kind: 'robust',
          points: 256,
          thresholds: [{ metric: 'creatorsOpen', atLeast: 0, difference: true }],
        },
      },
      r => (r.spec.id === 'rent-cap' ? param(r, 'profitWeight') - 1.5 : 0),
    )
    const policy = finding.scenarios[1]
    expect(policy.meetsAll).toBeCloseTo(0.6, 1)
    const best = policy.failureBoxes.find((b: { density: number }) => b.density === 1)
    expect(best.bounds.profitWeight.high).toBeCloseTo(1.5, 1)
    expect(finding.scenarios[0].meetsAll).toBe(1)
    expect(finding.regret.creatorsOpen.least).toBe('rent-cap') // may lose 1, the baseline 1.5
  })

  it('a search finds the trade-off, keeps to its limit, and runs the front again on fresh luck', async () => {
    const finding = await found(
      {
        replicates: 2,
        vary: [{ target: { lever: 'rentCap' }, values: { uniform: { low: 0, high: 0.05 } } }],
        analysis: {
          kind: 'search',
          population: 12,
          generations: 8,
          freshReplicates: 3,
          objectives: [
            { metric: 'creatorsOpen', better: 'higher' },
            { metric: 'displaced', better: 'lower' },
          ],
          constraints: [{ metric: 'policyCost', atMost: 1.5, difference: true }],
        },
      },
      (r, metric) => {
        const x = 40 * (r.spec.levers[0]?.value ?? 0)
        return metric === 'creatorsOpen' ? x : metric === 'displaced' ? x * x + luck(r) : 100 + x
      },
    )
    expect(finding.front.length).toBeGreaterThan(3)
    for (const { values, meetsConstraints, onFrontAgain } of finding.front) {
      expect(40 * values.rentCap).toBeLessThanOrEqual(1.5 + 1e-9)
      expect([meetsConstraints, onFrontAgain]).toEqual([true, true])
    }
    const reach = Math.max(
      ...finding.front.map((p: { values: { rentCap: number } }) => 40 * p.values.rentCap),
    )
    expect(reach).toBeGreaterThan(1.3)
  })

  it('pairs are added until the difference is settled', async () => {
    const fields = {
      replicates: 1,
      metrics: ['creatorsOpen'],
      analysis: { kind: 'settle', metric: 'creatorsOpen', looks: [4, 16, 64] },
    }
    const model = (shift: number) => (r: Request) =>
      r.spec.id === 'rent-cap' ? shift + Math.sin(12.9 * (r.replicate + 1) ** 2) : 0
    const clear = await found(fields, model(9))
    expect(clear).toMatchObject({ pairs: 4, scenarios: [{ state: 'settled' }] })
    const none = await found(fields, model(0))
    expect(none).toMatchObject({ pairs: 64, scenarios: [{ state: 'notToldApart' }] })
  })

  it('history matching narrows what the data inform and says what they do not', async () => {
    const finding = await found(
      {
        scenarios: ['alley/baseline'],
        replicates: 2,
        vary: [uniform('profitWeight', 0.5, 3), uniform('rentWeight', 0.5, 3)],
        analysis: {
          kind: 'historyMatching',
          points: 30,
          waves: 2,
          observations: [{ metric: 'creatorsOpen', value: 20, sd: 0.3 }],
        },
      },
      r => 10 * param(r, 'profitWeight') + 0.2 * luck(r),
    )
    expect(finding.notInformed).toEqual(['rentWeight'])
    expect(finding.remainingWidth.profitWeight).toBeLessThan(0.25)
    for (const set of finding.acceptedSets) expect(set.profitWeight).toBeCloseTo(2, 0)
  })

  it('history matching says when nothing comes near', async () => {
    const finding = await found(
      {
        scenarios: ['alley/baseline'],
        replicates: 1,
        vary: [uniform('profitWeight', 0.5, 3)],
        analysis: {
          kind: 'historyMatching',
          points: 10,
          observations: [{ metric: 'creatorsOpen', value: 99, sd: 0.1 }],
        },
      },
      r => param(r, 'profitWeight') + 0.01 * Math.sin(1e4 * param(r, 'profitWeight')),
    )
    expect(finding).toMatchObject({ nothingLeft: true, acceptedSets: [] })
  })

  it('ABC-SMC gathers around the truth', async () => {
    const finding = await found(
      {
        scenarios: ['alley/baseline'],
        replicates: 1,
        vary: [uniform('profitWeight', 0.5, 3), uniform('rentWeight', 0.5, 3)],
        analysis: {
          kind: 'abc',
          particles: 60,
          generations: 5,
          observations: [{ metric: 'creatorsOpen', value: 20, sd: 1 }],
        },
      },
      r => 10 * param(r, 'profitWeight'),
    )
    expect(finding.posterior.profitWeight.median).toBeCloseTo(2, 1)
    expect(finding.notInformed).toEqual(['rentWeight'])
  })
})
