/** Snapshots of one run at chosen months, within a budget of memory. */

export interface HasBytes {
  readonly bytes: ArrayBuffer
}

/**
 * Keeps a snapshot every `interval` months and at months that a scenario names (where a lever starts). When they
 * outgrow the budget the interval doubles and what stands between goes; month 0, the end of the spin-up, always stays.
 */
export class Checkpoints<S extends HasBytes> {
  readonly #at = new Map<number, S>()
  readonly #budgetBytes: number
  #interval: number
  #bytes = 0

  /**
   * @param budgetBytes memory for all snapshots together; one is kept even where it alone is larger
   * @param interval    months between regular snapshots at the start
   */
  constructor(budgetBytes: number, interval: number) {
    this.#budgetBytes = budgetBytes
    this.#interval = interval
  }

  get months(): number[] {
    return [...this.#at.keys()].sort((a, b) => a - b)
  }

  get bytes(): number {
    return this.#bytes
  }

  /** Whether a snapshot of this month is wanted and not there yet. */
  wants(month: number, named: ReadonlySet<number>): boolean {
    return !this.#at.has(month) && (month % this.#interval === 0 || named.has(month))
  }

  add(month: number, snapshot: S): void {
    this.#drop(month)
    this.#at.set(month, snapshot)
    this.#bytes += snapshot.bytes.byteLength
    while (this.#bytes > this.#budgetBytes && this.#at.size > 1) this.#thinOut()
  }

  /** The latest snapshot at or before a month. */
  before(month: number): { month: number; snapshot: S } | undefined {
    let best = -1
    for (const m of this.#at.keys()) if (m <= month && m > best) best = m
    const snapshot = this.#at.get(best)
    return snapshot && { month: best, snapshot }
  }

  /** Forgets what lies after a month: the run took another way from there. */
  forgetAfter(month: number): void {
    for (const m of this.months) if (m > month) this.#drop(m)
  }

  clear(): void {
    this.#at.clear()
    this.#bytes = 0
  }

  #thinOut(): void {
    const before = this.#at.size
    this.#interval *= 2
    for (const m of this.months) if (m % this.#interval !== 0) this.#drop(m)
    if (this.#at.size === before && this.#interval > 1 << 20) this.#drop(this.months.at(-1)!)
  }

  #drop(month: number): void {
    const old = this.#at.get(month)
    if (!old) return
    this.#bytes -= old.bytes.byteLength
    this.#at.delete(month)
  }
}
