import { describe, expect, it } from 'vitest'
import { horizon, placeOf } from '../../../sim/model/place/horizon.ts'

/** Three towns on a line, 10 and 20 km from the first; the second is drawn last. */
const km = [0, 10, 20, 10, 0, 10, 20, 10, 0]
const known = horizon(Int32Array.of(0, 2, 1), [50, 30, 80], km, 1)

describe('towns that people know', () => {
  it('weighs the others by their units over the distance, and leaves the own town out', () => {
    const [own, third, second] = [0, 1, 2].map(i => known.upTo[i])
    expect(own).toBe(0)
    expect(third).toBeCloseTo(80 / 20, 12)
    expect(second).toBeCloseTo(80 / 20 + 30 / 10, 12)
  })

  it('takes the town on which the draw falls, never the own one', () => {
    expect(placeOf(known, 0, 0)).toBe(1)
    expect(placeOf(known, 0, 3.9)).toBe(1)
    expect(placeOf(known, 0, 4.1)).toBe(2)
    expect(placeOf(known, 0, 6.9)).toBe(2)
    // The second town stands last in the order: its draws end on the third.
    expect(placeOf(known, 1, known.upTo[3 + 2] - 1e-9)).toBe(1)
  })

  it('knows the whole region alike without a weight of distance', () => {
    const flat = horizon(Int32Array.of(0, 1, 2), [50, 30, 80], km, 0)
    expect(Array.from(flat.upTo.subarray(0, 3))).toEqual([0, 30, 110])
  })
})
