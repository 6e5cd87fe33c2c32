/** Asking rent. Quarterly values of Q1 divided by 3. */
import { cite } from '../../sources.ts'
import { type Param, param } from '../parameter.ts'

export const ASKING_RENT_PARAMS = {
  naturalVacancy: param({
    group: 'rent',
    default: 0.0432,
    min: 0.04,
    max: 0.12,
    unit: 'share',
    evidence: 'assumed',
    source: cite`natural vacancy, office literature: ${'S36'}`,
  }),
  vacancyResponse: param({
    group: 'rent',
    default: 1.93,
    min: 0.3,
    max: 2,
    unit: '1/year',
    evidence: 'derived',
    source: cite`${'Q1'}`,
  }),
  bidPassThrough: param({
    group: 'rent',
    default: 0.0151,
    min: 0.015,
    max: 0.12,
    unit: '1/month',
    evidence: 'derived',
    source: cite`${'Q1'}: 0.18 a quarter`,
  }),
  extrapolation: param({
    group: 'rent',
    default: 0.346,
    min: 0,
    max: 2.7,
    unit: '1',
    evidence: 'derived',
    source: cite`${'Q1'}; not separately identified`,
  }),
  downwardStickiness: param({
    group: 'rent',
    default: 0.38,
    min: 0.05,
    max: 0.5,
    unit: '1',
    evidence: 'derived',
    source: cite`${'Q1'}; face rents, ${'S13b'}`,
  }),
  bidShare: param({
    group: 'rent',
    default: 0.5,
    min: 0.2,
    max: 0.9,
    unit: 'share',
    evidence: 'assumed',
    source: cite`bid rent: 0.4 to 0.9 assumed`,
  }),
  chainBidShare: param({
    group: 'rent',
    default: 0.86,
    min: 0.3,
    max: 1,
    unit: 'share',
    evidence: 'assumed',
    source: cite`chains pay 0.15-0.25 of sales`,
  }),
} as const satisfies Record<string, Param>
