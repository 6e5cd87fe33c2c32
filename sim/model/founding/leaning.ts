/** What the candidates of a town lean to. */

import type { Region } from '../../region.ts'
import { SECTORS } from '../sectors.ts'

/** Share of each sector among the candidates of its kind in a town: local resources draw people to the craft that uses them. */
export function leaningsOf(town: Region['towns'][number]): number[] {
  return SECTORS.map(s =>
    s.resource === undefined
      ? s.share
      : s.share * (1 - s.resourceWeight * 0.5 + s.resourceWeight * town.resources[s.resource]),
  )
}
