/** What hot loops look up instead of computing it: made once from the parameters and the geography of a run. */

import { type PowerTable, powerTable } from '../engine/float-tables.ts'
import { lognormalTable } from '../engine/quantile-table.ts'
import type { Region } from '../region.ts'
import { leaningsOf } from './founding/leaning.ts'
import type { Params } from './parameters.ts'
import { type TalentShares, talentShares } from './people/talent-shares.ts'
import type { Geography } from './place/geography.ts'
import { type Horizon, horizon } from './place/horizon.ts'
import type { Kernel } from './place/kernel.ts'
import { marketKernels } from './place/market-kernels.ts'
import { nearKernel } from './place/near-kernel.ts'
import { type StartSpending, startSpending } from './place/spending.ts'
import { clienteleTable } from './trade/clientele.ts'
import { type SectorTables, sectorTables } from './trade/sector-tables.ts'

export interface Tables extends TalentShares {
  readonly sector: SectorTables
  /** Other towns that founders and movers of a town look at. */
  readonly horizon: Horizon
  /** Share of a sector among the candidates of its kind in a town: leaning[town * sectors + sector]. */
  readonly leaning: Float64Array
  /** One kernel a market (shared where the decay is the same); made anew where a road is built (trade/trips.ts). */
  kernels: readonly Kernel[]
  /** Districts within reach of each other's peers. */
  readonly near: Kernel
  /** Spending of the catchments as the region's file has it; what is spent now is cell.spending. */
  readonly spendingStart: StartSpending
  /** Lognormal noise of mean 1, to be read by quantileOf. */
  readonly noise: Float64Array
  /** (summed appeal)^(sizeElasticity - 1): what is left of an appeal where others offer the same, to be read by powerOf. */
  readonly crowding: PowerTable
  /** Floor of a business by its size. */
  readonly floorBySize: PowerTable
  /** Share of its later customers that a business has, by sector and age in months, to be read by clienteleAt. */
  readonly clientele: Float64Array
}

export function makeTables(region: Region, p: Params, place: Geography): Tables {
  const { x, y, townOf, townOrder, unitsOfTown, links } = place
  return {
    ...talentShares(region, p),
    sector: sectorTables(p),
    horizon: horizon(townOrder, unitsOfTown, links.km, p.foundersDistance),
    leaning: Float64Array.from(region.towns.flatMap(leaningsOf)),
    kernels: marketKernels(p, x, y),
    near: nearKernel(x, y, p.peerRange),
    spendingStart: startSpending(region, p, townOf),
    noise: lognormalTable(p.noise),
    crowding: powerTable(p.sizeElasticity - 1),
    floorBySize: powerTable(p.floorElasticity),
    clientele: clienteleTable(p.clienteleStart, p.clienteleMonths),
  }
}
