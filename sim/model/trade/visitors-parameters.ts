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
    label: { ko: '1인당 지역 내 여행', en: 'Trips to other towns of the region per resident' },
    evidence: 'unverified',
    source: cite`about 7 domestic trips a year of which part stay in the region`,
  }),
  visitorDistance: param({
    group: 'people',
    default: 1,
    min: 0.7,
    max: 1.6,
    unit: '1',
    label: { ko: '방문 중력: 거리', en: 'Visitor gravity: exponent of distance' },
    evidence: 'assumed',
    source: cite`visitor gravity: size assumed`,
  }),
  gatewayWeight: param({
    group: 'people',
    default: 0.5,
    min: 0,
    max: 2,
    unit: '1',
    label: {
      ko: '관문 접근성의 방문객 탄력성',
      en: 'Elasticity of outside visitors to access from the gateways',
    },
    evidence: 'assumed',
    source: cite`travel time to the next gateway`,
  }),
  seasonality: param({
    group: 'people',
    default: 0.4,
    min: 0,
    max: 1,
    unit: 'share',
    label: { ko: '방문객 계절성', en: 'Seasonality of visitors (1: x0.6 to x1.6)' },
    evidence: 'assumed',
    source: cite`visitor gravity: size assumed`,
  }),
} as const satisfies Record<string, Param>
