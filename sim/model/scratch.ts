/** Room that a run lends to its processes, so that no month allocates. Nothing here is state: no digest and no snapshot holds it. */

import { makeTally, type Tally } from '../record/tally.ts'
import { makeOutlook, type Outlook } from './founding/outlook.ts'
import type { Geography } from './place/geography.ts'
import { SECTORS } from './sectors.ts'

export interface Scratch {
  readonly outlook: Outlook
  /** Creators of each district by unit, refreshed each month: creatorList[unitStart[d] .. + creators[d]-1]. */
  readonly creatorList: Int32Array
  /** Room for a list of rows of one district, for loops that first find and then act. */
  readonly rows: Int32Array
  /** One number a district, for use within a process. */
  readonly scratch: Float64Array
  /** Sums over businesses by district, made at the end of a month for the metrics. */
  readonly tally: Tally
}

export function makeScratch({ nDistricts, nUnits, unitStart }: Geography): Scratch {
  let largest = 0
  for (let d = 0; d < nDistricts; d++) largest = Math.max(largest, unitStart[d + 1] - unitStart[d])
  return {
    outlook: makeOutlook(nDistricts),
    creatorList: new Int32Array(nUnits),
    rows: new Int32Array(largest + 1),
    scratch: new Float64Array(nDistricts),
    tally: makeTally(nDistricts, SECTORS.length),
  }
}
