import { describe, expect, it } from 'vitest'
import { distanceOf, outsideBand } from '../../../src/validate/distance.ts'
import type { Target } from '../../../src/validate/patterns/define.ts'
import { PATTERNS } from '../../../src/validate/patterns/index.ts'
import type { ReplicateResult } from '../../../src/validate/replicate.ts'

const p03 = PATTERNS.find(p => p.id === 'P3')
if (!p03) throw new Error('P3 is gone')
const result = (region: string, ratio: number): ReplicateResult => ({
  region,
  seed: 'a',
  replicate: 0,
  values: { P3: p03.targets.map(t => (t.id === 'hazardRatio' ? ratio : 0.7)) },
})

describe('distance from the bands', () => {
  it('counts in half-widths of a band, negative inside', () => {
    const band = { low: 2, high: 4 } as Target
    expect(outsideBand(band, 5)).toBeCloseTo(1)
    expect(outsideBand(band, 1)).toBeCloseTo(1)
    expect(outsideBand(band, 3)).toBeCloseTo(-1)
  })

  it('pools neighbourhoods and countries two to one, so that misses of the one are not hidden by a crowd of the other', () => {
    const ratio = (list: readonly ReplicateResult[]) =>
      distanceOf(list).targets.find(t => t.target.id === 'hazardRatio')?.mean
    const streets = [1, 2, 3, 4].map(i => result(`neighbourhood-${i}`, 3))
    expect(ratio([...streets, result('country-a', 6)])).toBeCloseTo(4)
    expect(ratio(streets)).toBeCloseTo(3)
    expect(ratio([result('country-a', 6)])).toBeCloseTo(6)
  })

  it('a band just missed costs more than one just met', () => {
    const cost = (ratio: number) => distanceOf([result('neighbourhood-1', ratio)]).total
    expect(cost(2.99)).toBeGreaterThan(cost(3.01))
    expect(cost(2)).toBeGreaterThan(2 * cost(2.5) - cost(3.01))
  })
})
