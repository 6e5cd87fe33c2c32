/** Facts of the sectors in arrays, for loops over businesses. */

import { log } from '../../engine/math.ts'
import { RESOURCES } from '../../region.ts'
import type { Params } from '../parameters.ts'
import { MARKET_OF, MARKET_SALES, SECTORS } from '../sectors.ts'

/** Indexed by sector. */
export interface SectorTables {
  readonly market: Uint8Array
  readonly kind: Uint8Array
  readonly appeal: Float64Array
  /** Margin at hardly any sales, and what a unit of sales takes off it: see gross-margin.ts. */
  readonly margin: Float64Array
  readonly overwork: Float64Array
  readonly fixed: Float64Array
  readonly ownerPay: Float64Array
  /** Smallest size that a shop is planned for. */
  readonly leastSize: Float64Array
  readonly identity: Float64Array
  /** Learning exponent b = ln(1/PR) / ln 2. */
  readonly learning: Float64Array
  /** Online sales over sales in the shop at full reach: o / (1 - o). */
  readonly online: Float64Array
  readonly fashion: Float64Array
  readonly usesDesign: Float64Array
  readonly usesTech: Float64Array
  readonly faceToFace: Float64Array
  readonly resource: Int8Array
  readonly resourceWeight: Float64Array
}

/** Sales of a business of size 1 in a sector at the start [만원 a month]. */
function salesAtSizeOne(p: Params, s: (typeof SECTORS)[number]): number {
  return p.salesLevel * MARKET_SALES[s.market] * s.appeal
}

export function sectorTables(p: Params): SectorTables {
  const of = (pick: (s: (typeof SECTORS)[number]) => number) => Float64Array.from(SECTORS, pick)
  return {
    market: Uint8Array.from(MARKET_OF),
    kind: Uint8Array.from(SECTORS, s => s.kind),
    appeal: of(s => s.appeal),
    margin: of(s => s.margin * (1 + p.overwork)),
    overwork: of(s => p.overwork / salesAtSizeOne(p, s)),
    fixed: of(s => s.fixed),
    ownerPay: of(s => s.ownerPay),
    leastSize: of(s => p.leastSales / salesAtSizeOne(p, s)),
    identity: of(s => s.identity),
    online: of(s => s.online / (1 - s.online)),
    fashion: of(s => s.fashion),
    usesDesign: of(s => s.usesDesign),
    usesTech: of(s => s.usesTech),
    faceToFace: of(s => s.faceToFace),
    learning: of(s => -log(s.progressRatio) / log(2)),
    resource: Int8Array.from(SECTORS, s => (s.resource ? RESOURCES.indexOf(s.resource) : -1)),
    resourceWeight: of(s => s.resourceWeight),
  }
}
