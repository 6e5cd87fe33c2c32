/** Figures and fingerprints of the runs of a job by their place: what studies read, and what one digest is made of. */
import { digestBytes, digestText } from '../../../sim/index.ts'
import type { Outcomes } from '../studies/study.ts'
import type { RunRecord } from './run-record.ts'

export class RunTable implements Outcomes {
  readonly #figures: (Float64Array | undefined)[] = []
  readonly #prints: string[] = []
  readonly #errors = new Map<number, string>()
  #done = 0

  has(index: number): boolean {
    return this.#prints[index] !== undefined
  }

  /** @throws RangeError for a run that is there already: none is counted twice */
  add(record: RunRecord): void {
    if (this.has(record.index)) throw new RangeError(`run ${record.index} is there already`)
    if (record.status === 'failed') {
      this.#errors.set(record.index, record.error)
      this.#prints[record.index] = digestText(`failed ${record.error}`)
      return
    }
    this.#done++
    this.#figures[record.index] = record.figures
    const figures = record.figures.slice()
    this.#prints[record.index] = `${record.digest}${digestBytes(figures.buffer as ArrayBuffer)}`
  }

  figure(index: number, metric: number): number {
    return this.#figures[index]?.[metric] ?? Number.NaN
  }

  get done(): number {
    return this.#done
  }

  get failed(): number {
    return this.#errors.size
  }

  /** Failed runs with what they failed with, by place. */
  get failures(): { readonly index: number; readonly error: string }[] {
    return [...this.#errors].map(([index, error]) => ({ index, error })).sort((a, b) => a.index - b.index)
  }

  /** One fingerprint of all runs up to `count`; equal for any number of workers and machines. */
  digest(count: number): string {
    let chain = ''
    for (let i = 0; i < count; i++) chain = digestText(`${chain} ${i} ${this.#prints[i] ?? 'missing'}`)
    return chain
  }
}
