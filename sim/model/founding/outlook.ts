/** What all seekers of a place look at alike. Used by the processes entry, leases and exit. */

import { logOf } from '../../engine/float-tables.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineRule } from '../process.ts'
import type { World } from '../world.ts'

const PEER_SCALE = constant({
  value: 10,
  unit: '1',
  source: cite`assumed`,
  why: 'Peers a unit are few: their logarithm is taken of ten times their number.',
})

/** What all seekers of a month see of each district, apart from what they would earn there [utility]. Scratch. */
export interface Outlook {
  readonly cheapness: Float64Array
  /** Peers, buzz and authenticity, which creators look for. */
  readonly company: Float64Array
}

export function makeOutlook(nDistricts: number): Outlook {
  return { cheapness: new Float64Array(nDistricts), company: new Float64Array(nDistricts) }
}

/** To be called by a process before its first seeker chooses: two logarithms a district instead of two a candidate. */
export const lookAround = defineRule({
  reads: ['district.ask', 'district.peers', 'district.buzz', 'district.authenticity'],
  run(see, _set, w: World): void {
    const { params: p, outlook } = w
    const ask = see['district.ask']
    const peers = see['district.peers']
    const buzz = see['district.buzz']
    const authenticity = see['district.authenticity']
    for (let d = 0; d < w.nDistricts; d++) {
      outlook.cheapness[d] = -p.rentWeight * logOf(ask[d] / 100)
      outlook.company[d] =
        p.peerWeight * logOf(1 + PEER_SCALE * peers[d]) + p.buzzChoice * buzz[d] + 0.5 * authenticity[d]
    }
  },
})
