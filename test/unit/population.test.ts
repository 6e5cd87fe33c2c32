import { describe, expect, it } from 'vitest'
import { CLAIMED, OPEN, Population, VACANT } from '../../sim/engine/population.ts'

/** Two blocks, of 4 and 6 rows; an agent has one number and a list of two. */
function twoBlocks() {
  const rows = 10
  const value = new Float64Array(rows)
  const list = new Int32Array(2 * rows)
  const population = new Population({
    state: new Uint8Array(rows),
    blockStart: Int32Array.of(0, 4, 10),
    occupied: new Int32Array(2),
    blockOf: Uint16Array.of(0, 0, 0, 0, 1, 1, 1, 1, 1, 1),
    columns: [
      { array: value, width: 1 },
      { array: list, width: 2 },
    ],
  })
  const settle = (block: number, id: number) => {
    const row = population.claim(block, 1, 2, id)
    value[row] = 100 + id
    list[2 * row] = id
    list[2 * row + 1] = -id
    population.open(row)
    return row
  }
  return { population, value, list, settle }
}

describe('population', () => {
  it('gives an agent the same row while others take other rows', () => {
    const alone = twoBlocks().population.claim(1, 1, 2, 42)
    const { population } = twoBlocks()
    population.claim(0, 1, 2, 42)
    const other = population.claim(1, 1, 2, 7)
    const row = population.claim(1, 1, 2, 42)
    expect(row === alone || other === alone).toBe(true)
    expect(alone).toBeGreaterThanOrEqual(4)
    expect(alone).toBeLessThan(10)
  })

  it('fills a block to its last row and then refuses', () => {
    const { population } = twoBlocks()
    const rows = [1, 2, 3, 4].map(id => population.claim(0, 1, 2, id))
    expect(rows.toSorted()).toEqual([0, 1, 2, 3])
    expect(population.claim(0, 1, 2, 5)).toBe(-1)
    expect(population.vacant(0)).toBe(0)
    expect(population.vacant(1)).toBe(6)
  })

  it('changes nothing before commit, and everything in it', () => {
    const { population, value, list, settle } = twoBlocks()
    const row = settle(0, 5)
    expect(population.state[row]).toBe(CLAIMED)
    population.commit()
    expect(population.state[row]).toBe(OPEN)

    const to = population.claim(1, 1, 2, 5)
    population.move(row, to)
    expect(value[row]).toBe(105)
    expect([...population.occupied]).toEqual([1, 1])
    value[row] = 7 // what the mover does before commit goes with it
    population.commit()
    expect([value[row], value[to]]).toEqual([0, 7])
    expect([...list.slice(2 * to, 2 * to + 2)]).toEqual([5, -5])
    expect([...list.slice(2 * row, 2 * row + 2)]).toEqual([0, 0])
    expect([population.state[row], population.state[to]]).toEqual([VACANT, OPEN])
    expect([...population.occupied]).toEqual([0, 1])

    population.exit(to)
    expect(population.state[to]).toBe(OPEN)
    population.commit()
    expect(population.state[to]).toBe(VACANT)
    expect(value.every(v => v === 0)).toBe(true)
    expect(list.every(v => v === 0)).toBe(true)
    expect([...population.occupied]).toEqual([0, 0])
  })

  it('tells of each exit before its row is cleared and of each move after', () => {
    const { population, value, settle } = twoBlocks()
    const leaver = settle(0, 1)
    const mover = settle(0, 2)
    population.commit()
    const seen: unknown[] = []
    population.onExit = row => seen.push(['exit', row, value[row]])
    population.onMove = (from, to) => seen.push(['move', from, value[to]])
    population.move(mover, population.claim(1, 1, 2, 2))
    population.exit(leaver)
    population.commit()
    expect(seen).toEqual([
      ['exit', leaver, 101],
      ['move', mover, 102],
    ])
  })

  it('refuses to let a row leave twice', () => {
    const { population, settle } = twoBlocks()
    const row = settle(0, 1)
    population.commit()
    population.exit(row)
    population.exit(row)
    expect(() => population.commit()).toThrow(/not open/)
    const other = twoBlocks()
    const vacant = 3
    other.population.move(vacant, other.population.claim(1, 1, 2, 1))
    expect(() => other.population.commit()).toThrow(/not open/)
  })
})
