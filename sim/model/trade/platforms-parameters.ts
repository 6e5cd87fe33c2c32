/** Platforms. */
import { cite } from '../../sources.ts'
import { type Param, param } from '../parameter.ts'

export const PLATFORM_PARAMS = {
  listingChance: param({
    group: 'online',
    default: 0.004,
    min: 0,
    max: 0.02,
    unit: '1/month',
    evidence: 'assumed',
    source: cite`S-curve; ${'SD3'}`,
  }),
  listingImitation: param({
    group: 'online',
    default: 0.03,
    min: 0,
    max: 0.1,
    unit: '1/month',
    evidence: 'assumed',
    source: cite`S-curve; ${'SD3'}`,
  }),
  platformFee: param({
    group: 'online',
    default: 0.1,
    min: 0.04,
    max: 0.2,
    unit: 'share',
    evidence: 'unverified',
    source: cite`fees of 6-15% and advertising`,
  }),
  platformLock: param({
    group: 'online',
    default: 0.4,
    min: 0,
    max: 1.5,
    unit: '1',
    evidence: 'assumed',
    source: cite`dependence on a platform, size assumed`,
  }),
} as const satisfies Record<string, Param>
