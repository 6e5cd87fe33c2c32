import type { Summary } from '../../sim/index.ts'

/** The unit of a metric's summary: what flows each month (shopsPerMonth), summed over the months, is an amount (shops). */
export function unitOfSummary(unit: string, summary: Summary): string {
  return summary === 'sum' ? unit.replace(/PerMonth$/, '') : unit
}
