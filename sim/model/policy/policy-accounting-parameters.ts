/** Policy accounting and what a place can absorb. */
import { cite } from '../../sources.ts'
import { type Param, param } from '../parameter.ts'

export const POLICY_ACCOUNTING_PARAMS = {
  taxOnSales: param({
    group: 'law',
    default: 0.01,
    min: 0,
    max: 0.03,
    unit: 'share',
    evidence: 'unverified',
    source: cite`local consumption tax: 25.3% of VAT on value added of about 40% of sales`,
  }),
  taxOnProfit: param({
    group: 'law',
    default: 0.012,
    min: 0,
    max: 0.03,
    unit: 'share',
    evidence: 'unverified',
    source: cite`local income tax: a tenth of income tax`,
  }),
  absorptiveCapacity: param({
    group: 'law',
    default: 0.6,
    min: 0.1,
    max: 3,
    unit: '만원/resident/month',
    evidence: 'assumed',
    source: cite`${'Q2'}: 1 - exp(-spend/cap); cities spend 2-30bn a year`,
  }),
  fixedPerTarget: param({
    group: 'law',
    default: 60,
    min: 0,
    max: 400,
    unit: '만원/month',
    evidence: 'assumed',
    source: cite`${'SD2'}: fragmentation of small budgets`,
  }),
} as const satisfies Record<string, Param>
