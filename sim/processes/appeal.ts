/** Appeal of a business to customers, without the noise of the month. */
import { exp, log } from '../math.ts'
import { MAX_TIES } from '../state/columns.ts'
import type { World } from '../world.ts'

/**
 *   w = appeal_s size exp(ability + vogue) E^b (1 + r_s resource) (1 + i_s Z) (1 + g ties)
 *
 * E experience [years], b learning exponent (M8); Z authenticity of the district, i_s how far the sector's customers look
 * for it; g tieSales. Only creators have resource, learning and ties to speak of.
 */
export function appealOf(w: World, unit: number, district: number): number {
  const c = w.c
  const s = c['business.sector'][unit]
  const t = w.sector
  let pull =
    t.appeal[s] * c['business.size'][unit] * exp(c['business.ability'][unit] + c['business.vogue'][unit])
  if (t.learning[s] > 0) pull *= exp(t.learning[s] * log(c['business.experience'][unit]) * LEARNING_REACH)
  const r = t.resource[s]
  if (r >= 0) pull *= 1 + t.resourceWeight[s] * (w.resources[w.townOf[district] * 5 + r] - 0.5)
  pull *=
    1 +
    w.params.kibsGain *
      (t.usesDesign[s] * c['district.design'][district] + t.usesTech[s] * c['district.tech'][district])
  if (c['business.kind'][unit] === 1) {
    pull *= 1 + t.identity[s] * 0.5 * (c['district.authenticity'][district] - 0.3)
    let ties = 0
    for (let k = unit * MAX_TIES; k < (unit + 1) * MAX_TIES; k++) if (c['business.ties'][k] !== 0) ties++
    pull *= 1 + w.params.tieSales * ties
  }
  return pull
}

/** Part of the learning curve of production that customers notice as quality. */
const LEARNING_REACH = 0.6
