/** Platforms (M22). */
import { type Param, param } from '../parameter.ts'

export const PLATFORM_PARAMS = {
  listingChance: param(
    'online',
    0.004,
    0,
    0.02,
    '1/month',
    '플랫폼 입점 확률',
    'Chance to list on a platform where nobody around does',
    'assumed',
    'S-curve; SD3',
  ),
  listingImitation: param(
    'online',
    0.03,
    0,
    0.1,
    '1/month',
    '플랫폼 입점 모방',
    'Added chance where everybody around is listed',
    'assumed',
    'S-curve; SD3',
  ),
  platformFee: param(
    'online',
    0.1,
    0.04,
    0.2,
    'share',
    '플랫폼 수수료',
    'Fee of a platform on what it sells',
    'memory',
    'M22: 6-15% and advertising',
  ),
  platformLock: param(
    'online',
    0.4,
    0,
    1.5,
    '1',
    '플랫폼 의존 시 수수료 인상',
    'Rise of the fee when all are listed',
    'assumed',
    'M22: dependence',
  ),
} as const satisfies Record<string, Param>
