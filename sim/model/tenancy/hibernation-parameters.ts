/** Hibernation online. */
import { cite } from '../../sources.ts'
import { type Param, param } from '../parameter.ts'

export const HIBERNATION_PARAMS = {
  hibernation: param({
    group: 'online',
    default: 0.4,
    min: 0,
    max: 1,
    unit: 'share',
    evidence: 'assumed',
    source: cite`${'SD3'}, platforms and trade without meeting; of those whose offer suits the web`,
  }),
  reopenChance: param({
    group: 'online',
    default: 0.08,
    min: 0,
    max: 0.5,
    unit: '1/month',
    evidence: 'assumed',
    source: cite``,
  }),
} as const satisfies Record<string, Param>
