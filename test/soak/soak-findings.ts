/** What `npm run soak -- --write` keeps. */
import type { DistrictSoak } from './districts.ts'
import type { PlaySoak } from './play.ts'
import type { ReplicateSoak } from './replicates.ts'

export const SOAK_FILE = new URL('../../docs/evidence/soak.json', import.meta.url)

export interface SoakFindings {
  readonly replicates?: ReplicateSoak
  readonly districts?: DistrictSoak
  readonly play?: PlaySoak
}
