import { describe, expect, it } from 'vitest'
import { countMet, judge, judgeTarget } from '../../../src/validate/judge.ts'
import type { Pattern, Target } from '../../../src/validate/patterns/define.ts'
import type { ReplicateResult } from '../../../src/validate/replicate.ts'

const band = (id: string, low?: number, high?: number): Target => ({ id, label: { en: id }, low, high })
const target = band('x', 1, 2)
const reported = band('y')

function pattern(id: string, targets: Pattern['targets']): Pattern {
  const text = { ko: id, en: id }
  return {
    id,
    weight: 'A',
    use: 'test',
    scope: 'districts',
    title: text,
    statistic: text,
    source: 'none',
    targets,
    measure: () => [],
  }
}

function results(values: readonly Record<string, readonly number[]>[]): ReplicateResult[] {
  return values.map((v, replicate) => ({ region: 'r', seed: 's', replicate, values: v }))
}

describe('judgeTarget', () => {
  it('holds the bounds themselves inside', () => {
    expect([1, 2, 0.999, 2.001].map(v => judgeTarget(target, [v]).met)).toEqual([true, true, false, false])
  })

  it('is met by the mean although most replicates are outside', () => {
    expect(judgeTarget(target, [0, 0.5, 2.5, 3])).toMatchObject({ mean: 1.5, shareInBand: 0, met: true })
  })

  it('is met by seven in ten replicates although the mean is outside, and not by six', () => {
    const seven = [1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 90, 90, 90]
    expect(judgeTarget(target, seven)).toMatchObject({ shareInBand: 0.7, met: true })
    expect(judgeTarget(target, [90, ...seven.slice(1)])).toMatchObject({ shareInBand: 0.6, met: false })
  })

  it('leaves out replicates that did not show it, and is not met where none did', () => {
    expect(judgeTarget(target, [Number.NaN, 1.5, Number.POSITIVE_INFINITY])).toMatchObject({
      n: 1,
      mean: 1.5,
      met: true,
    })
    expect(judgeTarget(target, [Number.NaN])).toMatchObject({ n: 0, met: false })
  })

  it('reports and does not judge without a band', () => {
    expect(judgeTarget(reported, [5])).toMatchObject({ mean: 5, met: undefined })
  })
})

describe('judge', () => {
  it('needs all judged targets, and none of those reported', () => {
    const both = pattern('P', [target, band('z', 0), reported])
    const met = (row: number[]) => judge([both], results([{ P: row }]))[0].met
    expect([met([1.5, 1, 99]), met([1.5, -1, 99]), met([0, 1, 99])]).toEqual([true, false, false])
  })

  it('gives no verdict on what no replicate measured, or what is only reported', () => {
    const verdicts = judge([pattern('P', [target]), pattern('Q', [reported])], results([{ Q: [1] }]))
    expect(verdicts.map(v => v.met)).toEqual([undefined, undefined])
    expect(countMet(verdicts, 'A')).toEqual({ met: 0, of: 0 })
  })
})
