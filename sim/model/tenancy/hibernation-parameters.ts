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
    label: { ko: '온라인 휴면 확률', en: 'Creators who go on online after losing their shop' },
    evidence: 'assumed',
    source: cite`${'SD3'}, platforms and trade without meeting; of those whose offer suits the web`,
  }),
  reopenChance: param({
    group: 'online',
    default: 0.08,
    min: 0,
    max: 0.5,
    unit: '1/month',
    label: { ko: '재개점 시도율', en: 'Chance a month that a dormant creator looks for a place' },
    evidence: 'assumed',
    source: cite``,
  }),
} as const satisfies Record<string, Param>
