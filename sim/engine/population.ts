/**
 * Agents in fixed rows, grouped in blocks: block g holds the rows `blockStart[g] .. blockStart[g+1]-1`. A row is a place
 * (a floor unit of a district); an agent occupies it, leaves it or moves to another. Rows never shift, so that an index
 * stays valid for as long as the agent stays, and a pass over a block touches memory in order with all values of the
 * block at hand.
 *
 * Births, exits and moves are queued by processes and take effect together in `commit`, between processes: no loop over
 * agents ever sees the population change under its feet. A place that is claimed for a newcomer is closed to others at once.
 *
 * Nothing here allocates after construction.
 */
import type { Kind, KindArrays } from './columns.ts'
import { hash2 } from './rng.ts'

export const VACANT = 0
export const OPEN = 1
export const CLAIMED = 2

/** Random probes before a claim falls back to a scan of the block. At 5 % vacancy 64 probes miss once in 27. */
const PROBES = 64

export class Population {
  /** 0 vacant, 1 open, 2 claimed for a birth or a move that has not been committed. */
  readonly state: Uint8Array
  /** First row of each block, and one past the last. */
  readonly blockStart: Int32Array
  /** Open and claimed rows of each block. */
  readonly occupied: Int32Array
  readonly #columns: readonly { array: KindArrays[Kind]; width: number }[]
  readonly #births: Int32Array
  readonly #exits: Int32Array
  readonly #moves: Int32Array
  readonly #blockOf: (row: number) => number
  #nBirths = 0
  #nExits = 0
  #nMoves = 0
  /** Called for each exit before the row is cleared, and for each move after the row was copied. */
  onExit: ((row: number) => void) | undefined
  onMove: ((from: number, to: number) => void) | undefined

  /**
   * @param state    column of row states, one a row
   * @param occupied column of counts, one a block
   * @param columns  the agent's own columns: cleared at exit, copied at a move
   */
  constructor(spec: {
    state: Uint8Array
    blockStart: Int32Array
    occupied: Int32Array
    blockOf: Uint16Array | Int32Array
    columns: readonly { array: KindArrays[Kind]; width: number }[]
  }) {
    this.state = spec.state
    this.blockStart = spec.blockStart
    this.occupied = spec.occupied
    this.#columns = spec.columns
    const blockOf = spec.blockOf
    this.#blockOf = row => blockOf[row]
    this.#births = new Int32Array(spec.state.length)
    this.#exits = new Int32Array(spec.state.length)
    this.#moves = new Int32Array(2 * spec.state.length)
  }

  /** Vacant rows of a block, claims already taken off. */
  vacant(block: number): number {
    return this.blockStart[block + 1] - this.blockStart[block] - this.occupied[block]
  }

  /**
   * Claims a vacant row of a block for agent `id`; -1 where the block is full. The row found depends on the agent and
   * on which rows are vacant, not on who asked before, so that in two scenarios the same founder mostly gets the same unit.
   */
  claim(block: number, a: number, b: number, id: number): number {
    const start = this.blockStart[block]
    const n = this.blockStart[block + 1] - start
    if (n - this.occupied[block] <= 0) return -1
    const state = this.state
    const seedOfAgent = hash2(a, b, id)
    let row = start
    for (let k = 0; k < PROBES; k++) {
      const u = ((hash2(b, a, seedOfAgent + k) >>> 0) + 0.5) * 2.3283064365386963e-10
      row = start + Math.floor(u * n)
      if (state[row] === VACANT) {
        state[row] = CLAIMED
        this.occupied[block]++
        return row
      }
    }
    for (let k = 0; k < n; k++) {
      row++
      if (row === start + n) row = start
      if (state[row] === VACANT) {
        state[row] = CLAIMED
        this.occupied[block]++
        return row
      }
    }
    return -1
  }

  /** Queues the opening of a claimed row, whose columns the caller has written. */
  open(row: number): void {
    this.#births[this.#nBirths++] = row
  }

  /** Queues the exit of an open row. Asking twice for one row is an error of the process, caught in `commit`. */
  exit(row: number): void {
    this.#exits[this.#nExits++] = row
  }

  /** Queues the move of an open row to a claimed one. The mover's columns are copied as they stand at `commit`. */
  move(from: number, to: number): void {
    this.#moves[this.#nMoves++] = from
    this.#moves[this.#nMoves++] = to
  }

  /**
   * Carries out what was queued, exits, then moves, then births, each in the order asked.
   * @throws Error when a row is asked to leave that is not open
   */
  commit(): void {
    const { state, occupied } = this
    for (let k = 0; k < this.#nExits; k++) {
      const row = this.#exits[k]
      if (state[row] !== OPEN) throw new Error(`row ${row} is asked to exit but is not open`)
      this.onExit?.(row)
      this.#clear(row)
      state[row] = VACANT
      occupied[this.#blockOf(row)]--
    }
    for (let k = 0; k < this.#nMoves; k += 2) {
      const from = this.#moves[k]
      const to = this.#moves[k + 1]
      if (state[from] !== OPEN) throw new Error(`row ${from} is asked to move but is not open`)
      for (const { array, width } of this.#columns) {
        if (width === 1) array[to] = array[from]
        else array.copyWithin(to * width, from * width, (from + 1) * width)
      }
      state[to] = OPEN
      this.onMove?.(from, to)
      this.#clear(from)
      state[from] = VACANT
      occupied[this.#blockOf(from)]--
    }
    for (let k = 0; k < this.#nBirths; k++) state[this.#births[k]] = OPEN
    this.#nExits = 0
    this.#nMoves = 0
    this.#nBirths = 0
  }

  #clear(row: number): void {
    // Cleared, so that what a dead agent left behind can reach neither a digest nor the next tenant.
    for (const { array, width } of this.#columns) {
      if (width === 1) array[row] = 0
      else array.fill(0, row * width, (row + 1) * width)
    }
  }
}
