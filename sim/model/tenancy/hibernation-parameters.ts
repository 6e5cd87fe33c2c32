/** Hibernation online. */
import { type Param, param } from '../parameter.ts'

export const HIBERNATION_PARAMS = {
  hibernation: param(
    'online',
    0.4,
    0,
    1,
    'share',
    '온라인 휴면 확률',
    'Creators who go on online after losing their shop',
    'assumed',
    'SD3 row 2; of those whose offer suits the web',
  ),
  reopenChance: param(
    'online',
    0.08,
    0,
    0.5,
    '1/month',
    '재개점 시도율',
    'Chance a month that a dormant creator looks for a place',
    'assumed',
    '',
  ),
} as const satisfies Record<string, Param>
