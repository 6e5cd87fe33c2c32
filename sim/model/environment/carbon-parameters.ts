/** Carbon and circulation. */
import { cite } from '../../sources.ts'
import { type Param, param } from '../parameter.ts'

export const CARBON_PARAMS = {
  shopEnergy: param({
    group: 'place',
    default: 0.1,
    min: 0.05,
    max: 0.2,
    unit: 't CO2/m2/year',
    evidence: 'unverified',
    source: cite`0.05-0.2, order of statistics of commercial buildings`,
  }),
  industryEmission: param({
    group: 'place',
    default: 3,
    min: 0.5,
    max: 6,
    unit: 't CO2/month',
    evidence: 'derived',
    source: cite`industry about 260 Mt a year over 4.4m workers, without power`,
  }),
  absorption: param({
    group: 'place',
    default: 53,
    min: 20,
    max: 80,
    unit: 't CO2/km2/month',
    evidence: 'derived',
    source: cite`about 40 Mt a year on 6.3m ha`,
  }),
  abatementTrend: param({
    group: 'place',
    default: 0.0008,
    min: 0,
    max: 0.004,
    unit: '1/month',
    evidence: 'assumed',
    source: cite`about 1% a year`,
  }),
  exchangeRadius: param({
    group: 'place',
    default: 45,
    min: 20,
    max: 80,
    unit: 'km',
    evidence: 'derived',
    source: cite`${'S61'}: mean distance 40 to 48 km`,
  }),
  exchangeSuccess: param({
    group: 'place',
    default: 0.45,
    min: 0.2,
    max: 0.7,
    unit: 'share',
    evidence: 'measured',
    source: cite`${'S61'}: 48% of completed projects commercialised`,
  }),
  rebound: param({
    group: 'place',
    default: 0.2,
    min: 0,
    max: 0.5,
    unit: 'share',
    evidence: 'unverified',
    source: cite`literature on the rebound effect: 10-30%`,
  }),
} as const satisfies Record<string, Param>
