/** What a finished run shows, in the form in which patterns are measured. */
import type { Run } from '../../sim/index.ts'
import { DISTRICT_METRICS, EVENT, type Region, SECTORS } from '../../sim/index.ts'
import type { Watched } from './watch.ts'
import type { YearEnds } from './year-ends.ts'

/** One business life as far as it was seen. Ages in months. */
export interface Spell {
  readonly kind: number
  readonly sector: number
  readonly district: number
  /** Age when first seen: 0 for those who opened after the spin-up. */
  readonly entered: number
  readonly end: number
  readonly died: boolean
  /** Month (of those that count) in which it died, or the last one. */
  readonly month: number
}

/** A time for which a unit stood empty, both ends seen. */
interface EmptySpell {
  readonly district: number
  /** Month in which it fell vacant. */
  readonly from: number
  readonly months: number
  readonly leaver: number
  readonly successor: number
}

/** A business open at the end of the run. */
export interface OpenBusiness {
  readonly kind: number
  readonly sector: number
  readonly district: number
  /** Expected sales, 만원 a year; real firms sell this whatever the agent scale. */
  readonly yearlySales: number
  readonly months: number
  readonly rent: number
  readonly profit: number
}

export interface Observation {
  readonly region: Region
  readonly seed: string
  readonly replicate: number
  readonly spinUpMonths: number
  readonly months: number
  readonly nDistricts: number
  /** Series of a district metric: value of month m and district d at [m * nDistricts + d]. */
  series(metric: string): Float32Array
  /** Lives of businesses, storefronts and business services alike. */
  readonly spells: readonly Spell[]
  readonly empty: readonly EmptySpell[]
  readonly open: readonly OpenBusiness[]
  /** Town of each district. */
  readonly townOf: Uint16Array
  /** Businesses open five years before the end, town * sectors + sector; undefined in a shorter run. */
  readonly countsBefore: Float64Array | undefined
  /** People who move in the last year from town to town, row the origin, and the km between them. */
  readonly flow: Float32Array
  readonly km: ArrayLike<number>
  /** Rents, profits and sales at the ends of years. */
  readonly yearEnds: YearEnds | undefined
  /** Only in regions small enough for runs in pairs. */
  readonly watched: Watched | undefined
}

const STOREFRONT = SECTORS.map(s => !s.kibs)

/** Shops and restaurants, as the tax service counts them: business services are not among them. */
export function isStorefront(sector: number): boolean {
  return STOREFRONT[sector]
}

/** Businesses open now by town and sector, row a town. */
export function countByTown({ world: w }: Run): Float64Array {
  const counts = new Float64Array(w.nTowns * SECTORS.length)
  const { c } = w
  for (let u = 0; u < w.nUnits; u++)
    if (c['business.state'][u] === 1)
      counts[w.townOf[w.districtOf[u]] * SECTORS.length + c['business.sector'][u]]++
  return counts
}

/**
 * Reads a finished run. The run must have been made with `record.districts`.
 * @param countsBefore what `countByTown` gave five years before the end, where the run is that long
 * @throws Error when the run kept no district series
 */
export function observe(
  run: Run,
  {
    countsBefore,
    watched,
    yearEnds,
  }: { countsBefore?: Float64Array; watched?: Watched; yearEnds?: YearEnds } = {},
): Observation {
  const { world: w, spec, results } = run
  const D = w.nDistricts
  const district = results.district
  if (!district) throw new Error('patterns are measured on runs that record districts')
  const months = run.month
  const cache = new Map<string, Float32Array>()
  const lines = DISTRICT_METRICS.length
  return {
    region: spec.region,
    seed: spec.seed,
    replicate: run.replicate,
    spinUpMonths: spec.spinUpMonths,
    months,
    nDistricts: D,
    series(metric) {
      const known = cache.get(metric)
      if (known) return known
      const line = DISTRICT_METRICS.findIndex(m => m.id === metric)
      if (line < 0) throw new RangeError(`no district metric ${metric}`)
      const out = new Float32Array(months * D)
      for (let m = 0; m < months; m++)
        out.set(district.subarray((m * lines + line) * D, (m * lines + line + 1) * D), m * D)
      cache.set(metric, out)
      return out
    },
    ...lives(run),
    open: openNow(run),
    townOf: w.townOf,
    countsBefore,
    yearEnds,
    flow: Float32Array.from(w.c['link.flow']),
    km: w.links.km,
    watched,
  }
}

/** Follows every business and every unit through the event log. */
function lives(run: Run): { spells: Spell[]; empty: EmptySpell[] } {
  const { world: w, spec } = run
  const e = w.events
  const spin = spec.spinUpMonths
  const last = spin + run.month - 1
  const spells: Spell[] = []
  const empty: EmptySpell[] = []
  const leftAt = new Int32Array(w.nUnits).fill(-1)
  const leftBy = new Uint8Array(w.nUnits)
  const vacate = (unit: number, tick: number, kind: number) => {
    leftAt[unit] = tick >= spin ? tick : -1
    leftBy[unit] = kind
  }
  const occupy = (unit: number, tick: number, kind: number) => {
    if (leftAt[unit] >= 0)
      empty.push({
        district: w.districtOf[unit],
        from: leftAt[unit] - spin,
        months: tick - leftAt[unit],
        leaver: leftBy[unit],
        successor: kind,
      })
    leftAt[unit] = -1
  }
  for (let i = 0; i < e.length; i++) {
    const type = e.type[i]
    const tick = e.tick[i]
    const kind = e.kind[i]
    if (type === EVENT.opened) occupy(e.unit[i], tick, kind)
    if (type === EVENT.moved) {
      vacate(e.unit[i], tick, kind)
      occupy(e.toUnit[i], tick, kind)
    }
    const closes =
      type === EVENT.failed || type === EVENT.retired || (type === EVENT.displaced && !movesNext(run, i))
    if (!closes) continue
    vacate(e.unit[i], tick, kind)
    if (tick < spin || tick > last) continue
    const end = e.months[i]
    const entered = Math.max(0, end - (tick - spin))
    const district = w.districtOf[e.unit[i]]
    spells.push({ kind, sector: e.sector[i], district, entered, end, died: true, month: tick - spin })
  }
  const { c } = w
  for (let u = 0; u < w.nUnits; u++) {
    if (c['business.state'][u] !== 1) continue
    const end = last + 1 - c['business.opened'][u]
    const entered = Math.max(0, end - run.month)
    spells.push({
      kind: c['business.kind'][u],
      sector: c['business.sector'][u],
      district: w.districtOf[u],
      entered,
      end,
      died: false,
      month: run.month - 1,
    })
  }
  return { spells, empty }
}

/** A displaced business that moves is written down as moved right after. */
function movesNext(run: Run, i: number): boolean {
  const e = run.world.events
  return (
    i + 1 < e.length &&
    e.type[i + 1] === EVENT.moved &&
    e.key[i + 1] === e.key[i] &&
    e.tick[i + 1] === e.tick[i]
  )
}

function openNow(run: Run): OpenBusiness[] {
  const { world: w } = run
  const { c } = w
  const out: OpenBusiness[] = []
  for (let u = 0; u < w.nUnits; u++) {
    if (c['business.state'][u] !== 1) continue
    out.push({
      kind: c['business.kind'][u],
      sector: c['business.sector'][u],
      district: w.districtOf[u],
      yearlySales: 12 * c['business.expected'][u],
      months: w.tick - c['business.opened'][u],
      rent: c['business.rent'][u],
      profit: c['business.profit'][u],
    })
  }
  return out
}
