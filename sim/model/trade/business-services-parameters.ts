/** Business services (KIBS). */
import { cite } from '../../sources.ts'
import { type Param, param } from '../parameter.ts'

export const BUSINESS_SERVICE_PARAMS = {
  kibsGain: param({
    group: 'skill',
    default: 0.12,
    min: 0,
    max: 0.4,
    unit: '1',
    evidence: 'assumed',
    source: cite`${'SD4'}: productivity of users`,
  }),
  kibsScale: param({
    group: 'skill',
    default: 4,
    min: 0.5,
    max: 30,
    unit: 'firms',
    evidence: 'assumed',
    source: cite``,
  }),
  kibsFace: param({
    group: 'skill',
    default: 0.5,
    min: 0,
    max: 2,
    unit: '1',
    evidence: 'assumed',
    source: cite`${'SD4'}: design in centres, engineering outside`,
  }),
} as const satisfies Record<string, Param>
