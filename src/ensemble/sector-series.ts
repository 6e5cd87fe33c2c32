import { OPEN } from '../../sim/engine/index.ts'
import { SECTORS, type WorldState } from '../../sim/index.ts'

/** What is counted by sector each month, in this order. */
export const SECTOR_FIGURES = ['open', 'sales', 'rent'] as const

/** Open businesses, their sales and their rents [만원 a month] by sector: months x sectors x figures. Looks only. */
export class SectorSeries {
  readonly values: Float64Array

  constructor(months: number) {
    this.values = new Float64Array(months * SECTORS.length * SECTOR_FIGURES.length)
  }

  take(month: number, { c, nUnits }: WorldState): void {
    const state = c['business.state']
    const sector = c['business.sector']
    const sales = c['business.sales']
    const rent = c['business.rent']
    const start = month * SECTORS.length * SECTOR_FIGURES.length
    for (let unit = 0; unit < nUnits; unit++) {
      if (state[unit] !== OPEN) continue
      const at = start + sector[unit] * SECTOR_FIGURES.length
      this.values[at]++
      this.values[at + 1] += sales[unit]
      this.values[at + 2] += rent[unit]
    }
  }
}
