/** Visitors between cities (M1b). */
import { type Param, param } from '../parameter.ts'

export const VISITOR_PARAMS = {
  tripsPerHead: param(
    'people',
    0.25,
    0,
    1.5,
    'trips/month',
    '1인당 지역 내 여행',
    'Trips to other towns of the region per resident',
    'memory',
    'M1b; about 7 domestic trips a year of which part stay in the region',
  ),
  visitorDistance: param(
    'people',
    1,
    0.7,
    1.6,
    '1',
    '방문 중력: 거리',
    'Visitor gravity: exponent of distance',
    'assumed',
    'M1b',
  ),
  gatewayWeight: param(
    'people',
    0.5,
    0,
    2,
    '1',
    '관문 접근성의 방문객 탄력성',
    'Elasticity of outside visitors to access from the gateways',
    'assumed',
    'M1b; travel time to the next gateway',
  ),
  seasonality: param(
    'people',
    0.4,
    0,
    1,
    'share',
    '방문객 계절성',
    'Seasonality of visitors (1: x0.6 to x1.6)',
    'assumed',
    'M1b',
  ),
} as const satisfies Record<string, Param>
