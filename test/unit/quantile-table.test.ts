import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../sim/engine/math.ts'
import { lognormalTable, quantileOf, quantileTable } from '../../sim/engine/quantile-table.ts'

const bitsOf = (p: number) => Math.floor(p * 2 ** 32)

describe('noise by table', () => {
  it('gives back a straight line exactly, in the tails as well, so that no cell is misplaced', () => {
    const identity = quantileTable(p => p)
    for (const p of [
      0, 1e-9, 1e-6, 0.0005, 0.000976, 0.000977, 0.3, 0.5, 0.99902, 0.99903, 0.9999, 0.999999999,
    ]) {
      expect(Math.abs(quantileOf(identity, bitsOf(p)) - p)).toBeLessThan(1e-9)
    }
  })

  it('stays within 0.005 of the normal quantile up to one in a million', () => {
    const normal = quantileTable(normalQuantile)
    for (let p = 1e-6; p < 1 - 1e-6; p += 0.00001237) {
      expect(Math.abs(quantileOf(normal, bitsOf(p)) - normalQuantile(p))).toBeLessThan(0.005)
    }
  })

  it('reads signed and unsigned bits alike', () => {
    const table = lognormalTable(0.5)
    expect(quantileOf(table, 0xfffff000 | 0)).toBe(quantileOf(table, 0xfffff000))
    expect(quantileOf(table, -1)).toBeGreaterThan(quantileOf(table, 0x7fffffff))
  })

  it('keeps the moments of lognormal noise: mean 1, mean square exp(sigma^2)', () => {
    const table = lognormalTable(0.5)
    const n = 2 ** 20
    let mean = 0
    let square = 0
    for (let k = 0; k < n; k++) {
      const value = quantileOf(table, k * 4096 + 2048)
      mean += value / n
      square += (value * value) / n
    }
    expect(Math.abs(mean - 1)).toBeLessThan(1e-5)
    expect(Math.abs(square - Math.exp(0.25))).toBeLessThan(1e-4)
  })
})
