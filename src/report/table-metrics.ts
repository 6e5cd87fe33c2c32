/** The metrics that result tables have columns for: all of them. */
import { METRICS } from '../../sim/index.ts'
import type { TableMetrics } from './result-tables.ts'

export const TABLE_METRICS: TableMetrics = {
  region: METRICS.map(m => m.id),
  district: METRICS.filter(m => m.level === 'district').map(m => m.id),
}
