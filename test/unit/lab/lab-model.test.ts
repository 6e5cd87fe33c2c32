import { expose } from 'comlink'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ScenarioSpec } from '../../../sim/scenario.ts'
import { METRICS } from '../../../src/registry.ts'
import type { ReplicateApi } from '../../../src/run/replicate-protocol.ts'
import { recordOf } from '../../../src/run/replicate-record.ts'
import type { Draft } from '../../../web/app/draft.ts'
import { LabModel } from '../../../web/app/lab-model.ts'
import { type ToyFaults, toyRun, toyWorker } from './toy-worker.ts'

const region = { id: 'toy', towns: [], districts: [] } as unknown as Draft['region']
const draftOf = (cap: number, of: Draft['region'] = region): Draft =>
  ({
    region: of,
    file: {
      id: 'x',
      title: { ko: '', en: '' },
      seed: 'a',
      spinUpMonths: 3,
      months: 30,
      params: {},
      levers: cap < 0.05 ? [{ lever: 'rentCap', value: cap, from: 0 }] : [],
      shocks: [],
      budget: {},
    },
  }) as unknown as Draft

const BASE = draftOf(0.05)

const turns = async (n: number) => {
  for (let i = 0; i < n; i++) await new Promise(resolve => setImmediate(resolve))
}

/** Lets the workers go on until something is so. */
async function until(check: () => boolean): Promise<void> {
  for (let i = 0; i < 5000; i++) {
    if (check()) return
    await turns(1)
  }
  throw new Error(`never came: ${check}`)
}
const finished = (lab: LabModel) => () => lab.state.replicates.status === 'done'
const computed = (lab: LabModel) => () => lab.state.scenario.phase === 'done'

/** A replicate worker on the toy world. @param digest what it says of a run from scratch */
function replicateWorker(digest: (spec: ScenarioSpec) => string | Promise<string>): Worker {
  const { port1: page, port2: inside } = new MessageChannel()
  const api: ReplicateApi = {
    replicate: (spec, replicate) => {
      const run = toyRun({ ...spec, seed: `${spec.seed}${replicate}` })
      return recordOf(run.results.region.map(value => value % 1000))
    },
    digest: digest as ReplicateApi['digest'],
  }
  expose(api, inside)
  inside.start()
  page.start()
  return {
    postMessage: page.postMessage.bind(page),
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
    terminate: () => {
      inside.close()
      page.close()
    },
    onerror: null,
  } as unknown as Worker
}

const labs: LabModel[] = []
function setUp(
  faults: ToyFaults = {},
  digest = (spec: ScenarioSpec) => toyRun(spec).digest().combined as string | Promise<string>,
) {
  const lab = new LabModel(BASE, BASE, 'x.json', {
    lab: () => toyWorker(5, faults).worker,
    replicate: () => replicateWorker(digest),
    size: 2,
  })
  labs.push(lab)
  lab.start()
  return lab
}
afterEach(() => {
  vi.useRealTimers()
  for (const lab of labs.splice(0)) lab.dispose()
})

describe('the first pairs', () => {
  it('run by themselves when the hand leaves the lever, not while it is on it', async () => {
    const lab = setUp()
    await until(computed(lab))
    expect(lab.state.replicates.status).toBe('none')
    lab.edit(draftOf(0.02), 'value rentCap')
    await until(computed(lab))
    await turns(100)
    expect(lab.state.replicates.status).toBe('none')
    lab.settle()
    await until(finished(lab))
    expect(lab.state.replicates).toMatchObject({ status: 'done', done: 8, total: 8 })
    expect(lab.findings!.n).toBe(8)
  })

  it('are those of the newest inputs: an edit ends the old ones', async () => {
    const lab = setUp()
    lab.edit(draftOf(0.02))
    await until(() => lab.state.replicates.done > 1)
    lab.edit(draftOf(0.01))
    expect(lab.pairs).toBeUndefined()
    await until(finished(lab))
    const straight = toyRun({ ...draftOf(0.01).file, region } as unknown as ScenarioSpec)
    expect(lab.state.replicates).toMatchObject({ status: 'done', done: 8 })
    expect(lab.pairs!.summaries('scenario', METRICS[0])[0]).toBe(straight.state)
  })

  it('are not run for worlds that are one, nor again after the reader has stopped them', async () => {
    const lab = setUp()
    lab.edit(draftOf(0.02))
    await until(() => lab.state.replicates.status === 'running')
    lab.stopReplicates()
    const stopped = lab.state.replicates.done
    await turns(200)
    lab.settle()
    await turns(200)
    expect(lab.state.replicates).toMatchObject({ status: 'stopped', done: stopped })
    lab.undo()
    await until(computed(lab))
    await turns(50)
    expect(lab.state.replicates.status).toBe('none')
  })
})

describe('another scenario', () => {
  it('clears what was said of the old one until it is computed, then plays', async () => {
    const lab = setUp()
    lab.edit(draftOf(0.02))
    await until(finished(lab))
    expect(lab.findings).toBeDefined()
    const elsewhere = { ...region, id: 'other' } as Draft['region']
    lab.load(draftOf(0.02, elsewhere), draftOf(0.05, elsewhere), 'other.json', true)
    expect(lab.state.opening).toBe(true)
    expect(lab.findings).toBeUndefined()
    expect(lab.pairs).toBeUndefined()
    expect(lab.results.scenario).toBeUndefined()
    expect(lab.state).toMatchObject({ cursor: 0, playing: true })
    await until(finished(lab))
    expect(lab.state.opening).toBe(false)
    expect(lab.findings!.n).toBe(8)
  })

  it('does not open for ever where its run fails', async () => {
    const lab = setUp({
      onStep: () => {
        throw new Error('no month')
      },
    })
    await until(() => lab.state.scenario.phase === 'failed')
    expect(lab.state.scenario).toMatchObject({ phase: 'failed', message: 'no month' })
    expect(lab.state.opening).toBe(false)
  })
})

describe('a verification', () => {
  it('says same, different, or that it failed', async () => {
    for (const [digest, status] of [
      [undefined, 'same'],
      [() => 'another', 'different'],
      [() => Promise.reject(new Error('it is dead')), 'failed'],
    ] as const) {
      const lab = setUp({}, digest)
      lab.edit(draftOf(0.02))
      await until(computed(lab))
      await lab.verify()
      expect(lab.state.verification.status).toBe(status)
    }
  })
})
