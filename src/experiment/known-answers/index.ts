/** Every analysis with an answer that is known. */
import { ATTRIBUTION } from './attribution.ts'
import { CALIBRATION } from './calibration.ts'
import type { KnownAnswer } from './define.ts'
import { ROBUSTNESS } from './robustness.ts'
import { SEARCH } from './search.ts'
import { SENSITIVITY } from './sensitivity.ts'
import { SETTLING } from './settling.ts'

export const KNOWN_ANSWERS: readonly KnownAnswer[] = [
  ...SENSITIVITY,
  ...ROBUSTNESS,
  ...ATTRIBUTION,
  ...SEARCH,
  ...CALIBRATION,
  ...SETTLING,
]
