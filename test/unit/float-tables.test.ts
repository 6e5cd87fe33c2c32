import { describe, expect, it } from 'vitest'
import { expOf, logOf, powerOf, powerTable } from '../../sim/engine/float-tables.ts'

/** Numbers over many powers of two, edges of cells among them. */
const numbers = Array.from(
  { length: 4000 },
  (_, i) => 2 ** ((i % 80) - 40) * (1 + ((i * 7919) % 4096) / 4096),
)

describe('powers, logarithms and exponentials by table', () => {
  it.each([-0.4, 0.6, -1, 1, 0])('x^%s is right to 2.5e-7', exponent => {
    const table = powerTable(exponent)
    for (const x of numbers) expect(Math.abs(powerOf(table, x) / x ** exponent - 1)).toBeLessThan(2.5e-7)
  })

  it('a power of zero is what it should be', () => {
    expect(powerOf(powerTable(0.6), 0)).toBe(0)
    expect(powerOf(powerTable(-0.4), 0)).toBe(Number.POSITIVE_INFINITY)
    expect(powerOf(powerTable(0), 0)).toBe(1)
  })

  it('ln x is right to 1.5e-7', () => {
    for (const x of numbers) expect(Math.abs(logOf(x) - Math.log(x))).toBeLessThan(1.5e-7)
    expect(logOf(1)).toBe(0)
  })

  it('e^x is right to 1.5e-7', () => {
    for (let x = -50; x <= 50; x += 0.0137) expect(Math.abs(expOf(x) / Math.exp(x) - 1)).toBeLessThan(1.5e-7)
    expect(expOf(0)).toBe(1)
  })

  it('rises with its argument across the edges of cells and of powers of two', () => {
    for (const x of numbers) {
      const next = x * (1 + 2 ** -40)
      expect(logOf(next)).toBeGreaterThanOrEqual(logOf(x))
      expect(powerOf(powerTable(1), next)).toBeGreaterThanOrEqual(powerOf(powerTable(1), x))
    }
  })
})
