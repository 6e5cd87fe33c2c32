/** Appeal of a business to customers, without the noise of the month. */

import type { ReadonlyNumbers } from '../../engine/columns.ts'
import { expOf, logOf } from '../../engine/float-tables.ts'
import { N_RESOURCES } from '../../region.ts'
import { cite } from '../../sources.ts'
import { MAX_TIES } from '../columns.ts'
import { constant } from '../constant.ts'
import { defineRule } from '../process.ts'
import { CREATOR } from '../sectors.ts'
import type { World } from '../world.ts'
import { clienteleAt } from './clientele.ts'

const USUAL_AUTHENTICITY = constant({
  value: 0.3,
  unit: 'share',
  source: cite`assumed`,
  why: 'Authenticity of an ordinary street, at which it adds nothing.',
})

const LEARNING_REACH = constant({
  value: 0.6,
  unit: 'share',
  source: cite`assumed`,
  why: 'Part of the learning curve of production that customers notice as quality.',
})

/** What the place adds to the appeal of a sector: appeal_s (1 + r_s resource) (1 + g_k services) (1 + i_s Z). */
export const localAppeal = defineRule({
  reads: ['district.design', 'district.tech', 'district.authenticity'],
  run(see, _set, w: World, sector: number, district: number): number {
    const t = w.sector
    let pull = t.appeal[sector]
    const r = t.resource[sector]
    if (r >= 0)
      pull *= 1 + t.resourceWeight[sector] * (w.resources[w.townOf[district] * N_RESOURCES + r] - 0.5)
    // Business services within reach make their clients better (SD4: servitisation).
    pull *=
      1 +
      w.params.kibsGain *
        (t.usesDesign[sector] * see['district.design'][district] +
          t.usesTech[sector] * see['district.tech'][district])
    if (t.kind[sector] === CREATOR)
      pull *= 1 + t.identity[sector] * 0.5 * (see['district.authenticity'][district] - USUAL_AUTHENTICITY)
    return pull
  },
})

/** What a business brings: exp(ability + vogue) E^b, without its size. */
function ownAppeal(ability: number, vogue: number, learning: number, experience: number): number {
  let sum = ability + vogue
  if (learning > 0) sum += learning * LEARNING_REACH * logOf(experience)
  return expOf(sum)
}

function countTies(ties: ReadonlyNumbers, unit: number): number {
  let n = 0
  for (let k = unit * MAX_TIES; k < (unit + 1) * MAX_TIES; k++) n += +(ties[k] !== 0)
  return n
}

/**
 *   w = appeal_s size exp(ability + vogue) E^b (1 + r_s resource) (1 + i_s Z) (1 + g ties) (1 - c apprentices) n(age)
 *
 * E experience [years], b learning exponent; Z authenticity of the district, i_s how far the sector's customers look
 * for it; g tieSales, c what an apprentice takes of a master's time; n the share of its customers that know it by now (clientele.ts). Only creators have resource, learning and ties to speak of.
 */
export const appealOf = defineRule({
  reads: [
    'business.sector',
    'business.ability',
    'business.vogue',
    'business.experience',
    'business.ties',
    'business.size',
    'business.opened',
    'business.apprentices',
  ],
  rules: [localAppeal],
  run(see, set, w: World, unit: number, district: number): number {
    const { sector: t } = w
    const s = see['business.sector'][unit]
    const own = ownAppeal(
      see['business.ability'][unit],
      see['business.vogue'][unit],
      t.learning[s],
      see['business.experience'][unit],
    )
    const ties = countTies(see['business.ties'], unit)
    return (
      localAppeal(see, set, w, s, district) *
      see['business.size'][unit] *
      own *
      clienteleAt(w.clientele, s, w.tick - see['business.opened'][unit]) *
      (1 + w.params.tieSales * ties) *
      (1 - w.params.apprenticeCost * see['business.apprentices'][unit])
    )
  },
})

/** The same for all rows from `start` to `end` of a district, `local` holding its `localAppeal` by sector; ties left out. */
export const appealWithoutTies = defineRule({
  reads: [
    'business.sector',
    'business.size',
    'business.ability',
    'business.vogue',
    'business.experience',
    'business.opened',
  ],
  writes: ['business.weight'],
  run(see, set, w: World, local: Float64Array, start: number, end: number): void {
    const { learning } = w.sector
    const sector = see['business.sector']
    const size = see['business.size']
    const ability = see['business.ability']
    const vogue = see['business.vogue']
    const experience = see['business.experience']
    const weight = set['business.weight']
    const opened = see['business.opened']
    const { clientele, tick } = w
    for (let u = start; u < end; u++) {
      const s = sector[u]
      weight[u] =
        local[s] *
        size[u] *
        ownAppeal(ability[u], vogue[u], learning[s], experience[u]) *
        clienteleAt(clientele, s, tick - opened[u])
    }
  },
})

/** Adds what ties bring, and takes off what apprentices cost, for the creators `list[start .. end-1]`. */
export const appealOfTies = defineRule({
  reads: ['business.ties', 'business.apprentices'],
  writes: ['business.weight'],
  run(see, set, w: World, list: Int32Array, start: number, end: number): void {
    const ties = see['business.ties']
    const weight = set['business.weight']
    const each = w.params.tieSales
    const apprentices = see['business.apprentices']
    const cost = w.params.apprenticeCost
    for (let i = start; i < end; i++) {
      const u = list[i]
      weight[u] *= (1 + each * countTies(ties, u)) * (1 - cost * apprentices[u])
    }
  },
})
