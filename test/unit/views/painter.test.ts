import { describe, expect, it } from 'vitest'
import { createPainter } from '../../../web/design/painter.ts'

/** Frames that come when the test says so. */
function frames() {
  let next = 1
  let waiting = new Map<number, () => void>()
  return {
    request(callback: () => void) {
      waiting.set(next, callback)
      return next++
    },
    cancel(id: number) {
      waiting.delete(id)
    },
    pass() {
      const due = waiting
      waiting = new Map()
      for (const callback of due.values()) callback()
      return due.size
    },
  }
}

describe('painter', () => {
  it('draws the newest of many changes, once a frame', () => {
    const clock = frames()
    const painter = createPainter(clock.request, clock.cancel)
    const drawn: number[] = []
    for (const state of [1, 2, 3]) painter.ask(() => drawn.push(state))
    expect(clock.pass()).toBe(1)
    expect(drawn).toEqual([3])
    expect(clock.pass()).toBe(0)
  })

  it('draws at every frame although the page changes before each', () => {
    const clock = frames()
    const drawn: number[] = []
    const painter = createPainter(clock.request, clock.cancel)
    painter.ask(() => drawn.push(0))
    for (let frame = 1; frame <= 5; frame++) {
      // The page's own work of a frame comes first, as playback does, and asks for the next drawing.
      painter.ask(() => drawn.push(frame))
      clock.pass()
    }
    expect(drawn).toEqual([1, 2, 3, 4, 5])
  })

  it('draws nothing any more once stopped', () => {
    const clock = frames()
    const painter = createPainter(clock.request, clock.cancel)
    painter.ask(() => expect.unreachable())
    painter.stop()
    clock.pass()
  })
})
