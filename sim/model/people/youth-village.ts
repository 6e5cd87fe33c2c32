import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineProcess } from '../process.ts'
import { BANDS, MOVERS, YOUNG } from './people-columns.ts'

const LEAST_APPEAL = constant({
  value: 0.3,
  unit: 'factor',
  source: cite`assumed`,
  why: 'Least factor by which flows of the young change the share who settle.',
})
const MOST_SETTLE = constant({
  value: 0.3,
  unit: 'share',
  source: cite`assumed`,
  why: 'No more than this share of those who stay for a while settle.',
})
const MOST_COME = constant({
  value: 0.01,
  unit: '1/month',
  source: cite`assumed`,
  why: 'No more than this share of the young outside the region come in a month.',
})

const FROM_OUTSIDE = constant({
  value: 0.5,
  unit: 'share',
  source: cite`assumed`,
  why: 'Of those who settle, half came from outside the region, half from its other towns (displacement).',
})
const FOUNDERS = constant({
  value: 0.3,
  unit: 'share',
  source: cite`assumed`,
  why: 'Of the settlers, those who want to found something of their own.',
})
const LEAVE = constant({
  value: 0.008,
  unit: '1/month',
  source: cite`assumed`,
  why: 'Settlers who leave in a month while a programme holds them.',
})
const LEAVE_AFTER = constant({
  value: 0.03,
  unit: '1/month',
  source: cite`assumed`,
  why: 'Settlers who leave in a month once the programme has ended.',
})

/** Share of the people of a short stay who settle, by how the young of the town vote with their feet. */
export function settleShare(share: number, arriving: number, leaving: number): number {
  const appeal = leaving > 0 ? Math.max(LEAST_APPEAL, Math.min(2, arriving / leaving)) : 1
  return Math.min(MOST_SETTLE, share * appeal)
}

/**
 * Youth villages (L20): short stays, of which some settle, found, and in part leave again.
 *
 *   settlers' = settlers + stays share (arriving/leaving of the young) - leave settlers
 *
 * Settlers are people of 15-34 who come from outside and from other towns of the region, so that people are
 * conserved and part of the gain is another town's loss; more of them leave when the programme ends. Share 3-15 % (assumed;
 * unknown in S63). Known answer: 100 stays a month at 8 % and even flows: 8 settlers. Draws: none.
 */
export const youthVillage = defineProcess({
  id: 'youthVillage',
  about: 'short stays of the young: settlers, and settlers who leave',
  active: w => w.spec.levers.some(use => use.lever === 'youthVillage'),
  reads: ['townPolicy.youthStays', 'town.arriving', 'town.leaving'],
  writes: ['town.people', 'region.outsidePeople', 'town.resettled', 'town.settlers', 'town.makers'],
  run(see, set, w) {
    const T = w.nTowns
    const people = set['town.people']
    const outside = set['region.outsidePeople']
    const resettled = set['town.resettled']
    resettled.fill(0)
    let young = 0
    for (let t = 0; t < T; t++) young += people[t * BANDS + YOUNG]
    for (let t = 0; t < T; t++) {
      const stays = see['townPolicy.youthStays'][t]
      const settled = see['town.settlers'][t]
      if (stays <= 0 && settled <= 0) continue
      const at = t * MOVERS + 1
      const share = settleShare(w.params.settleShare, see['town.arriving'][at], see['town.leaving'][at])
      const others = young - people[t * BANDS + YOUNG]
      const fromTowns = others > 0 ? 1 - FROM_OUTSIDE : 0
      const come = Math.min(stays * share, MOST_COME * outside[1])
      const go = settled * (stays > 0 ? LEAVE : LEAVE_AFTER)
      const net = come - go
      const own = people[t * BANDS + YOUNG]
      outside[1] -= net * (1 - fromTowns)
      if (fromTowns > 0)
        for (let k = 0; k < T; k++)
          if (k !== t) {
            const moved = (net * fromTowns * people[k * BANDS + 1]) / others
            people[k * BANDS + 1] -= moved
            resettled[k] -= moved
          }
      people[t * BANDS + YOUNG] = own + net
      resettled[t] += net
      young += net * (1 - fromTowns)
      set['town.settlers'][t] = settled + net
      set['town.makers'][t] += FOUNDERS * net
    }
  },
})
