/** Policy accounting (M25) and what a place can absorb. */
import { type Param, param } from '../parameter.ts'

export const POLICY_ACCOUNTING_PARAMS = {
  taxOnSales: param(
    'law',
    0.01,
    0,
    0.03,
    'share',
    '지방세수(매출 대비)',
    'Municipal tax on sales',
    'memory',
    'local consumption tax: 25.3% of VAT on value added of about 40% of sales',
  ),
  taxOnProfit: param(
    'law',
    0.012,
    0,
    0.03,
    'share',
    '지방세수(이익 대비)',
    'Municipal tax on profit',
    'memory',
    'local income tax: a tenth of income tax',
  ),
  absorptiveCapacity: param(
    'law',
    0.6,
    0.1,
    3,
    '만원/resident/month',
    '지역의 예산 흡수 능력',
    'Spending that a place can absorb',
    'assumed',
    'domain 4.1: 1 - exp(-spend/cap); cities spend 2-30bn a year',
  ),
  fixedPerTarget: param(
    'law',
    60,
    0,
    400,
    '만원/month',
    '대상지당 고정 행정비',
    'Fixed cost of running a programme in one place',
    'assumed',
    'SD2: fragmentation of small budgets',
  ),
} as const satisfies Record<string, Param>
