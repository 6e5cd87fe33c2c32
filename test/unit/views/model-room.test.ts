import { describe, expect, it } from 'vitest'
import type { EvidenceTarget } from '../../../src/validate/evidence.ts'
import { roomOf } from '../../../web/app/room.ts'
import { translatorOf } from '../../../web/app/translate.ts'
import { bandText, evidenceWords, figure, intervalText } from '../../../web/views/model/figures.ts'
import { pictureOf } from '../../../web/views/model/picture.ts'

const [ko, en] = [translatorOf('ko'), translatorOf('en')]

const target = (change: Partial<EvidenceTarget>): EvidenceTarget => ({
  id: 't',
  label: { ko: '글', en: 'text' },
  low: 0.2,
  high: 0.4,
  n: 3,
  mean: 0.5,
  p10: 0.45,
  p90: 0.6,
  met: false,
  ...change,
})

describe('the picture of a target', () => {
  it('keeps the order of its marks, all of them inside', () => {
    const { band, interval, mean } = pictureOf(target({}))!
    const marks = [0, band!.from, band!.to, interval!.from, mean, interval!.to, 1]
    expect(marks).toEqual([...marks].sort((a, b) => a - b))
    expect(new Set(marks).size).toBe(marks.length)
  })

  it('shows a mean inside its band inside, and where', () => {
    const { band, mean } = pictureOf(target({ mean: 0.3, p10: 0.25, p90: 0.35 }))!
    expect(mean).toBeCloseTo((band!.from + band!.to) / 2, 10)
  })

  it('lets a band without an end run to the edge', () => {
    expect(pictureOf(target({ high: null }))!.band).toMatchObject({ to: 1, openLow: false, openHigh: true })
    expect(pictureOf(target({ low: null }))!.band).toMatchObject({ from: 0, openLow: true, openHigh: false })
    // Even where the runs lie on its closed end: something of the band is to be seen.
    const { band } = pictureOf(target({ low: 0.5, high: null, mean: 0.5, p10: 0.5, p90: 0.5 }))!
    expect(1 - band!.from).toBeGreaterThan(0.2)
  })

  it('does without a band, without an interval and without anything', () => {
    expect(pictureOf(target({ low: null, high: null }))!.band).toBeUndefined()
    expect(pictureOf(target({ p10: null, p90: null }))!.interval).toBeUndefined()
    expect(pictureOf(target({ mean: null }))).toBeUndefined()
  })
})

describe('figures of the evidence', () => {
  it('have three figures that matter, and never a negative zero', () => {
    expect([0.74654, 4.977, 62.3, 312.4].map(x => figure(x, en))).toEqual(['0.747', '4.98', '62.3', '312'])
    expect(figure(-0.0109, en)).toBe('−0.011')
    expect(figure(-0.00002, en)).toBe('0.000')
    expect(figure(0, en)).toBe('0')
    expect(figure(null, ko)).toBe('값 없음')
  })

  it('say bands and intervals in words', () => {
    expect(bandText(target({}), en)).toBe('0.200 to 0.400')
    expect(bandText(target({ high: null }), en)).toBe('at least 0.200')
    expect(bandText(target({ low: null }), ko)).toBe('0.400 이하')
    expect(bandText(target({ low: null, high: null }), en)).toBe('no band')
    expect(intervalText(target({}), ko)).toBe('0.450~0.600')
  })
})

describe('texts of the evidence', () => {
  it('are in the language of the reader where this program says the same in English as the file, and say so where not', () => {
    expect(evidenceWords('P16.near.note', 'above 0', ko)).toEqual({ text: '0보다 큼', lang: 'ko' })
    expect(evidenceWords('P16.near.note', 'above 0', en)).toEqual({ text: 'above 0', lang: 'en' })
    expect(evidenceWords('P16.near.note', 'something new', ko)).toEqual({ text: 'something new', lang: 'en' })
    const own = { ko: '새 제목', en: 'A new title' }
    expect(evidenceWords('P16.title', own, ko)).toEqual({ text: '새 제목', lang: 'ko' })
  })
})

describe('rooms', () => {
  it('are told by the address', () => {
    expect(['', '#', '#lab', '#map', '#modelled'].map(roomOf)).toEqual(Array(5).fill('lab'))
    expect(['#model', '#model/P7', '#model/ranking'].map(roomOf)).toEqual(Array(3).fill('model'))
  })
})
