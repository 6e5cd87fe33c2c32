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
    label: { ko: '플랫폼 입점 확률', en: 'Chance to list on a platform where nobody around does' },
    evidence: 'assumed',
    source: cite`S-curve; ${'SD3'}`,
  }),
  listingImitation: param({
    group: 'online',
    default: 0.03,
    min: 0,
    max: 0.1,
    unit: '1/month',
    label: { ko: '플랫폼 입점 모방', en: 'Added chance where everybody around is listed' },
    evidence: 'assumed',
    source: cite`S-curve; ${'SD3'}`,
  }),
  platformFee: param({
    group: 'online',
    default: 0.1,
    min: 0.04,
    max: 0.2,
    unit: 'share',
    label: { ko: '플랫폼 수수료', en: 'Fee of a platform on what it sells' },
    evidence: 'unverified',
    source: cite`fees of 6-15% and advertising`,
  }),
  platformLock: param({
    group: 'online',
    default: 0.4,
    min: 0,
    max: 1.5,
    unit: '1',
    label: { ko: '플랫폼 의존 시 수수료 인상', en: 'Rise of the fee when all are listed' },
    evidence: 'assumed',
    source: cite`dependence on a platform, size assumed`,
  }),
} as const satisfies Record<string, Param>
