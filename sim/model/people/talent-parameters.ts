/** Talent pools (SD1). */
import { cite } from '../../sources.ts'
import { type Param, param } from '../parameter.ts'

export const TALENT_PARAMS = {
  creativeClass: param({
    group: 'people',
    default: 0.1,
    min: 0.02,
    max: 0.3,
    unit: 'share',
    evidence: 'unverified',
    source: cite`${'SD1'}: two pools of talent; professional and creative occupations`,
  }),
  makers: param({
    group: 'people',
    default: 0.02,
    min: 0.002,
    max: 0.1,
    unit: 'share',
    evidence: 'assumed',
    source: cite`${'SD1'}: local creators as a pool of talent of their own`,
  }),
} as const satisfies Record<string, Param>
