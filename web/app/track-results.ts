/** What the page holds of one track: series by metric and the tenants of every month, filled as chunks arrive. */
import type { Chunk, RunInfo } from '../../src/run/protocol.ts'

export class TrackResults {
  readonly months: number
  readonly nDistricts: number
  readonly nUnits: number
  readonly unitStart: Int32Array
  readonly regionMetrics: readonly string[]
  readonly districtMetrics: readonly string[]
  /** Months that are right for the newest inputs. */
  valid = 0
  /** Months that hold anything: past `valid` they belong to older inputs, and are shown as stale. */
  held = 0
  /** Counts up with each change of what is held. */
  revision = 0
  readonly #region: ReadonlyMap<string, Float64Array>
  readonly #districtRow: number
  readonly #district: Float32Array
  readonly #tenants: Uint8Array
  #lastTenants = new Uint8Array(0)

  /** @param old results whose months are taken over as far as they describe the same places by the same metrics */
  constructor(info: RunInfo, old?: TrackResults) {
    this.months = info.months
    this.nDistricts = info.nDistricts
    this.nUnits = info.nUnits
    this.unitStart = info.unitStart
    this.regionMetrics = info.regionMetrics
    this.districtMetrics = info.districtMetrics
    this.#region = new Map(
      info.regionMetrics.map(id => [id, new Float64Array(info.months).fill(Number.NaN)] as const),
    )
    this.#districtRow = info.districtMetrics.length * info.nDistricts
    this.#district = new Float32Array(info.months * this.#districtRow).fill(Number.NaN)
    this.#tenants = new Uint8Array(info.months * info.nUnits)
    if (old?.isAbout(info)) this.#copy(old)
  }

  #copy(old: TrackResults): void {
    const months = Math.min(this.months, old.held)
    for (const [id, series] of this.#region) series.set(old.#region.get(id)!.subarray(0, months))
    this.#district.set(old.#district.subarray(0, months * this.#districtRow))
    this.#tenants.set(old.#tenants.subarray(0, months * this.nUnits))
    this.held = months
    this.valid = Math.min(months, old.valid)
  }

  /** Whether a new run's figures fit into these arrays. */
  fits(info: RunInfo): boolean {
    return info.months === this.months && this.isAbout(info)
  }

  private isAbout(info: RunInfo): boolean {
    return (
      info.nUnits === this.nUnits &&
      sameNumbers(info.unitStart, this.unitStart) &&
      info.regionMetrics.join() === this.regionMetrics.join() &&
      info.districtMetrics.join() === this.districtMetrics.join()
    )
  }

  take(chunk: Chunk): void {
    const { fromMonth, nMonths } = chunk
    this.regionMetrics.forEach((id, k) => {
      const series = this.#region.get(id)!
      for (let i = 0; i < nMonths; i++)
        series[fromMonth + i] = chunk.region[i * this.regionMetrics.length + k]
    })
    this.#district.set(chunk.district, fromMonth * this.#districtRow)
    this.#tenants.set(chunk.tenants, fromMonth * this.nUnits)
    this.valid = fromMonth + nMonths
    this.held = Math.max(this.held, this.valid)
    this.revision++
  }

  /** One value a month; undefined for a metric that this run does not have. */
  region(metric: string): Float64Array | undefined {
    return this.#region.get(metric)
  }

  /** Values of a metric by district in a month, as a new array; undefined where the metric is the region's only. */
  districts(metric: string, month: number): Float32Array | undefined {
    const k = this.districtMetrics.indexOf(metric)
    if (k < 0) return undefined
    const at = month * this.#districtRow + k * this.nDistricts
    return this.#district.slice(at, at + this.nDistricts)
  }

  /** Values of a metric in one district by month, as a new array. */
  district(metric: string, district: number): Float64Array | undefined {
    const k = this.districtMetrics.indexOf(metric)
    if (k < 0) return undefined
    const series = new Float64Array(this.months)
    for (let m = 0; m < this.months; m++)
      series[m] = this.#district[m * this.#districtRow + k * this.nDistricts + district]
    return series
  }

  /** One byte a unit, see `tenantKind`; the same array as before while nothing has changed, so that no map is redrawn. */
  tenants(month: number): Uint8Array {
    const now = this.#tenants.subarray(month * this.nUnits, (month + 1) * this.nUnits)
    const last = this.#lastTenants
    if (last.length !== now.length || last.some((code, unit) => code !== now[unit]))
      this.#lastTenants = now.slice()
    return this.#lastTenants
  }

  /** Lowest and highest value of a district metric over all months held; undefined where there is none. */
  extent(metric: string): readonly [number, number] | undefined {
    const k = this.districtMetrics.indexOf(metric)
    if (k < 0) return undefined
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    for (let m = 0; m < this.held; m++) {
      const at = m * this.#districtRow + k * this.nDistricts
      for (let i = at; i < at + this.nDistricts; i++) {
        const value = this.#district[i]
        if (value < low) low = value
        if (value > high) high = value
      }
    }
    return low <= high ? [low, high] : undefined
  }
}

function sameNumbers(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i])
}
