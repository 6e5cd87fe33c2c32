/** Runs paired replicates of the two worlds until there are enough, and keeps them while the inputs stand. */
import {
  ReplicatePool,
  type ReplicateRecord,
  type ScenarioSpec,
  sharedMonths,
  WorkerStoppedError,
} from '../../src/page.ts'
import { messageOf } from './message.ts'
import { keptOf, type Pair, PairedRuns } from './pairs.ts'

export interface ReplicatesStatus {
  /** `stopped`: by the reader, for these inputs. */
  readonly status: 'none' | 'running' | 'done' | 'stopped' | 'failed'
  readonly done: number
  readonly total: number
  readonly message: string
}

export const NO_REPLICATES: ReplicatesStatus = { status: 'none', done: 0, total: 0, message: '' }

/** So many pairs are run without being asked for: the least from which a figure is shown as an answer. */
export const FIRST_PAIRS = 8

export class Replicates {
  readonly #pool: ReplicatePool
  readonly #onChange: () => void
  #status = NO_REPLICATES
  #pairs: PairedRuns | undefined
  /** Replicates of the baseline by index: they stay right while only the scenario is edited. */
  #baseline: { readonly spec: ScenarioSpec; readonly records: Map<number, ReplicateRecord> } | undefined
  #job = 0

  /** @param onChange told when the status or the pairs have changed */
  constructor(onChange: () => void, pool: ReplicatePool = new ReplicatePool()) {
    this.#onChange = onChange
    this.#pool = pool
  }

  get status(): ReplicatesStatus {
    return this.#status
  }

  /** Pairs in the order of their replicates, however many workers there were; undefined where there are none. */
  get pairs(): PairedRuns | undefined {
    return this.#pairs
  }

  /**
   * Runs pairs of both worlds, those already there kept, until there are `total`. Settles when done, stopped or failed.
   *
   * @param first the pair of replicate 0, which the page has run already
   */
  async run(scenario: ScenarioSpec, baseline: ScenarioSpec, total: number, first?: Pair): Promise<void> {
    const job = ++this.#job
    this.#pool.stop()
    this.#pairs ??= new PairedRuns(scenario.months)
    const pairs = this.#pairs
    if (first && pairs.n === 0) pairs.add(first)
    this.#set('running', total)
    const records = this.#recordsOf(baseline)
    const asked = Array.from({ length: total - pairs.n }, (_, i) => {
      const replicate = pairs.n + i
      const known = records.get(replicate)
      const theirs = known ? Promise.resolve(known) : this.#record(baseline, replicate)
      // Kept as it comes: an edit that ends this job leaves the baseline as it is.
      theirs.then(
        record => records.set(replicate, record),
        () => undefined,
      )
      const pair = Promise.all([theirs, this.#record(scenario, replicate)])
      // Awaited in order below; one that fails before its turn is no unhandled error.
      pair.catch(() => undefined)
      return pair
    })
    try {
      for (const pair of asked) {
        const [theirs, mine] = await pair
        if (job !== this.#job) return
        pairs.add({ scenario: mine, baseline: theirs })
        this.#set('running', total)
      }
      this.#set('done', total)
    } catch (error) {
      if (job !== this.#job || error instanceof WorkerStoppedError) return
      this.#job++
      this.#pool.stop()
      this.#set('failed', total, messageOf(error))
    }
  }

  /** Ends the work at the reader's wish; the pairs made so far stay. */
  stop(): void {
    this.#job++
    this.#pool.stop()
    this.#set('stopped', this.#status.total)
  }

  /** Other inputs: what is under way and what there is says nothing about them. */
  drop(): void {
    this.#job++
    this.#pool.stop()
    if (this.#status === NO_REPLICATES && !this.#pairs) return
    this.#pairs = undefined
    this.#status = NO_REPLICATES
    this.#onChange()
  }

  dispose(): void {
    this.#job++
    this.#pool.stop()
  }

  /** What is not drawn goes as it comes: all pairs of a job are held until the last has come. */
  async #record(spec: ScenarioSpec, replicate: number): Promise<ReplicateRecord> {
    return keptOf(await this.#pool.run(spec, replicate), replicate)
  }

  #recordsOf(baseline: ScenarioSpec): Map<number, ReplicateRecord> {
    const known = this.#baseline
    const same =
      known?.spec.months === baseline.months &&
      sharedMonths(known.spec, baseline) === Number.POSITIVE_INFINITY
    if (!known || !same) this.#baseline = { spec: baseline, records: new Map() }
    return this.#baseline!.records
  }

  #set(status: ReplicatesStatus['status'], total: number, message = ''): void {
    this.#status = { status, done: this.#pairs?.n ?? 0, total, message }
    this.#onChange()
  }
}
