/** Visitors between cities. */
import { cite } from '../../sources.ts'
import { type Param, param } from '../parameter.ts'

export const VISITOR_PARAMS = {
  tripsPerHead: param({
    group: 'people',
    default: 0.25,
    min: 0,
    max: 1.5,
    unit: 'trips/month',
    evidence: 'unverified',
    source: cite`about 7 domestic trips a year of which part stay in the region`,
  }),
  visitorDistance: param({
    group: 'people',
    default: 1,
    min: 0.7,
    max: 1.6,
    unit: '1',
    evidence: 'assumed',
    source: cite`visitor gravity: size assumed`,
  }),
  gatewayWeight: param({
    group: 'people',
    default: 0.5,
    min: 0,
    max: 2,
    unit: '1',
    evidence: 'assumed',
    source: cite`travel time to the next gateway`,
  }),
  seasonality: param({
    group: 'people',
    default: 0.4,
    min: 0,
    max: 1,
    unit: 'share',
    evidence: 'assumed',
    source: cite`visitor gravity: size assumed`,
  }),
} as const satisfies Record<string, Param>
