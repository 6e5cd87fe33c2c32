/**
 * Agents in fixed rows, grouped in blocks: block g holds the rows `blockStart[g] .. blockStart[g+1]-1`. A row is a place
 * (a floor unit of a district); an agent occupies it, leaves it or moves to another. Rows never shift, so that an index
 * stays valid for as long as the agent stays, and a pass over a block touches memory in order with all values of the
 * block at hand.
 *
 * Births, exits and moves are queued by processes and take effect together in `commit`, between processes: no loop over
 * agents ever sees the population change under its feet. A place that is claimed for a newcomer is closed to others at once.
 *
 * Nothing here allocates from month to month: the queues grow to what the busiest month so far has asked for, since room for
 * all rows at once would be as much memory as four columns.
 */
import type { Kind, KindArrays } from './columns.ts'
import { uniform } from './rng.ts'

export const VACANT = 0
export const OPEN = 1
export const CLAIMED = 2

/** Entries of a queue at the start. */
const QUEUE = 256

function doubled(queue: Int32Array): Int32Array {
  const longer = new Int32Array(2 * queue.length)
  longer.set(queue)
  return longer
}

/** A column of an agent, `width` entries a row. */
interface Cells<T> {
  readonly array: T
  readonly width: number
}

function viewAs<T>(
  Made: new (buffer: ArrayBufferLike, byteOffset: number, length: number) => T,
  { buffer, byteOffset, byteLength, BYTES_PER_ELEMENT }: KindArrays[Kind],
): T {
  const entries = byteLength / Math.min(4, BYTES_PER_ELEMENT)
  return new Made(buffer, byteOffset, entries)
}

export class Population {
  /** 0 vacant, 1 open, 2 claimed for a birth or a move that has not been committed. */
  readonly state: Uint8Array
  /** First row of each block, and one past the last. */
  readonly blockStart: Int32Array
  /** Open and claimed rows of each block. */
  readonly occupied: Int32Array
  /** The agent's columns as bytes, half-words and words: three kinds of array, for each of which a loop stays fast. */
  readonly #bytes: readonly Cells<Uint8Array>[]
  readonly #halves: readonly Cells<Uint16Array>[]
  readonly #words: readonly Cells<Uint32Array>[]
  #births: Int32Array = new Int32Array(QUEUE)
  #exits: Int32Array = new Int32Array(QUEUE)
  #moves: Int32Array = new Int32Array(2 * QUEUE)
  readonly #blockOf: Uint16Array | Int32Array
  #nBirths = 0
  #nExits = 0
  #nMoves = 0
  /** Called for each exit before the row is cleared, and for each move after the row was carried over and cleared. */
  onExit: ((row: number) => void) | undefined
  onMove: ((from: number, to: number) => void) | undefined

  /**
   * @param state    column of row states, one a row
   * @param occupied column of counts, one a block
   * @param columns  the agent's own columns: cleared at exit, carried over at a move
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
    const sized = (bytes: number) => spec.columns.filter(({ array }) => array.BYTES_PER_ELEMENT === bytes)
    this.#bytes = sized(1).map(({ array, width }) => ({ array: viewAs(Uint8Array, array), width }))
    this.#halves = sized(2).map(({ array, width }) => ({ array: viewAs(Uint16Array, array), width }))
    this.#words = [
      ...sized(4).map(({ array, width }) => ({ array: viewAs(Uint32Array, array), width })),
      ...sized(8).map(({ array, width }) => ({ array: viewAs(Uint32Array, array), width: 2 * width })),
    ]
    this.#blockOf = spec.blockOf
  }

  /** Vacant rows of a block, claims already taken off. */
  vacant(block: number): number {
    return this.blockStart[block + 1] - this.blockStart[block] - this.occupied[block]
  }

  /**
   * Claims a vacant row of a block for agent `id`; -1 where the block is full. It is the first vacant one from a place that
   * the keys (a, b) and the agent decide, so that in two scenarios the same founder mostly gets the same unit.
   * @throws Error when the count of the block and the states of its rows do not agree
   */
  claim(block: number, a: number, b: number, id: number): number {
    const { state, occupied, blockStart } = this
    const start = blockStart[block]
    const end = blockStart[block + 1]
    if (occupied[block] >= end - start) return -1
    let row = start + Math.floor(uniform(a, b, id) * (end - start))
    for (let k = start; k < end; k++) {
      if (state[row] === VACANT) {
        state[row] = CLAIMED
        occupied[block]++
        return row
      }
      row++
      if (row === end) row = start
    }
    throw new Error(`block ${block} counts a vacant row but has none`)
  }

  /** Gives a claimed row back: the newcomer and the owner did not agree. */
  release(row: number): void {
    this.state[row] = VACANT
    this.occupied[this.#blockOf[row]]--
  }

  /** Queues the opening of a claimed row, whose columns the caller has written. */
  open(row: number): void {
    if (this.#nBirths === this.#births.length) this.#births = doubled(this.#births)
    this.#births[this.#nBirths++] = row
  }

  /** Queues the exit of an open row. Asking twice for one row is an error of the process, caught in `commit`. */
  exit(row: number): void {
    if (this.#nExits === this.#exits.length) this.#exits = doubled(this.#exits)
    this.#exits[this.#nExits++] = row
  }

  /** Queues the move of an open row to a claimed one. The mover's columns are copied as they stand at `commit`. */
  move(from: number, to: number): void {
    if (this.#nMoves === this.#moves.length) this.#moves = doubled(this.#moves)
    this.#moves[this.#nMoves++] = from
    this.#moves[this.#nMoves++] = to
  }

  /**
   * Carries out what was queued, exits, then moves, then births, each in the order asked.
   * @throws Error when a row is asked to leave that is not open
   */
  commit(): void {
    const { state, occupied } = this
    const exits = this.#exits
    const moves = this.#moves
    const births = this.#births
    const blockOf = this.#blockOf
    for (let k = 0; k < this.#nExits; k++) {
      const row = exits[k]
      if (state[row] !== OPEN) throw new Error(`row ${row} is asked to exit but is not open`)
      this.onExit?.(row)
      this.#clear(row)
      state[row] = VACANT
      occupied[blockOf[row]]--
    }
    for (let k = 0; k < this.#nMoves; k += 2) {
      const from = moves[k]
      const to = moves[k + 1]
      if (state[from] !== OPEN) throw new Error(`row ${from} is asked to move but is not open`)
      this.#carry(from, to)
      state[to] = OPEN
      this.onMove?.(from, to)
      state[from] = VACANT
      occupied[blockOf[from]]--
    }
    for (let k = 0; k < this.#nBirths; k++) state[births[k]] = OPEN
    this.#nExits = 0
    this.#nMoves = 0
    this.#nBirths = 0
  }

  /** Carries a row over and leaves zeros behind. */
  #carry(from: number, to: number): void {
    for (const { array, width } of this.#bytes) {
      for (let k = 0; k < width; k++) array[to * width + k] = array[from * width + k]
    }
    for (const { array, width } of this.#halves) {
      for (let k = 0; k < width; k++) array[to * width + k] = array[from * width + k]
    }
    for (const { array, width } of this.#words) {
      for (let k = 0; k < width; k++) array[to * width + k] = array[from * width + k]
    }
    this.#clear(from)
  }

  /** Clears a row, so that what a dead agent left behind can reach neither a digest nor the next tenant. */
  #clear(row: number): void {
    for (const { array, width } of this.#bytes) {
      for (let k = row * width; k < (row + 1) * width; k++) array[k] = 0
    }
    for (const { array, width } of this.#halves) {
      for (let k = row * width; k < (row + 1) * width; k++) array[k] = 0
    }
    for (const { array, width } of this.#words) {
      for (let k = row * width; k < (row + 1) * width; k++) array[k] = 0
    }
  }
}
