/** The patterns that the model is judged by, in the order of their codes. Adding one is a file and a line here. */
import type { Pattern } from './define.ts'
import { p01 } from './p01-survival.ts'
import { p02 } from './p02-sector-survival.ts'
import { p03 } from './p03-duration-dependence.ts'
import { p04 } from './p04-churn.ts'
import { p05 } from './p05-rent-burden.ts'
import { p06 } from './p06-vacancy.ts'
import { p07 } from './p07-rent-wedge.ts'
import { p08 } from './p08-boom-bust.ts'
import { p09 } from './p09-district-types.ts'
import { p10 } from './p10-displacement.ts'
import { p11 } from './p11-chains.ts'
import { p12 } from './p12-creator-geography.ts'
import { p13 } from './p13-sophistication.ts'
import { p14 } from './p14-kibs-sites.ts'
import { p14b } from './p14b-kibs-types.ts'
import { p15 } from './p15-sales.ts'
import { p16 } from './p16-spatial-turnover.ts'
import { p17 } from './p17-city-system.ts'
import { p18 } from './p18-migration-ageing.ts'
import { p19 } from './p19-pandemic.ts'
import { p20 } from './p20-policy-signatures.ts'

export const PATTERNS: readonly Pattern[] = [
  p01,
  p02,
  p03,
  p04,
  p05,
  p06,
  p07,
  p08,
  p09,
  p10,
  p11,
  p12,
  p13,
  p14,
  p14b,
  p15,
  p16,
  p17,
  p18,
  p19,
  p20,
]
