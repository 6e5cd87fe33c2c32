/** What the page holds of one track: series by metric and the tenants of every month, filled as chunks arrive. */
import {
  type Chunk,
  type ReplicateRecord,
  recordFrom,
  type ScenarioSpec,
  sharedMonths,
} from '../../src/page.ts'

/** What the arrays are laid out by: places, units and metrics of a run. */
export interface ResultsShape {
  readonly months: number
  readonly nDistricts: number
  readonly nUnits: number
  /** First unit of each district, and one past the last: nDistricts + 1 entries. */
  readonly unitStart: Int32Array
  readonly regionMetrics: readonly string[]
  readonly districtMetrics: readonly string[]
}

export class TrackResults implements ResultsShape {
  readonly months: number
  readonly nDistricts: number
  readonly nUnits: number
  readonly unitStart: Int32Array
  readonly regionMetrics: readonly string[]
  readonly districtMetrics: readonly string[]
  /** Months that are right for the newest inputs; set by the track runner alone, from `heldFor`. */
  valid = 0
  /** Months that hold anything: past those of `spec` they belong to older inputs, and are shown as stale. */
  held = 0
  /** Counts up with each change of what is held. */
  revision = 0
  /** The inputs that the first `#filled` months were computed from. Months without their inputs are worth nothing. */
  #spec: ScenarioSpec
  #filled = 0
  readonly #region: ReadonlyMap<string, Float64Array>
  readonly #districtRow: number
  readonly #district: Float32Array
  readonly #tenants: Uint8Array
  #lastTenants = new Uint8Array(0)

  /** @param old results whose months are taken over as stale ones, where they describe the same places by the same metrics */
  constructor(shape: ResultsShape, spec: ScenarioSpec, old?: TrackResults) {
    this.months = shape.months
    this.nDistricts = shape.nDistricts
    this.nUnits = shape.nUnits
    this.unitStart = shape.unitStart
    this.regionMetrics = shape.regionMetrics
    this.districtMetrics = shape.districtMetrics
    this.#spec = spec
    this.#region = new Map(
      shape.regionMetrics.map(id => [id, new Float64Array(shape.months).fill(Number.NaN)] as const),
    )
    this.#districtRow = shape.districtMetrics.length * shape.nDistricts
    this.#district = new Float32Array(shape.months * this.#districtRow).fill(Number.NaN)
    this.#tenants = new Uint8Array(shape.months * shape.nUnits)
    if (old?.isAbout(shape)) this.#copy(old, 0, old.held)
  }

  get spec(): ScenarioSpec {
    return this.#spec
  }

  /** Months held that are sure to be those of a run of these inputs. */
  heldFor(spec: ScenarioSpec): number {
    return Math.min(this.#filled, spec.months, sharedMonths(this.#spec, spec) ?? 0)
  }

  /**
   * From now on these are results of other inputs; as many first months are kept as are sure to be the same, or taken
   * over from `other` where it holds more of them.
   */
  become(spec: ScenarioSpec, other?: TrackResults): void {
    const own = this.heldFor(spec)
    const others = other?.isAbout(this) ? Math.min(other.heldFor(spec), this.months) : 0
    if (other && others > own) this.#copy(other, own, others)
    this.#spec = spec
    this.#filled = Math.max(own, others)
  }

  /** The same months in arrays of their own. */
  copy(): TrackResults {
    const copy = new TrackResults(this, this.#spec, this)
    copy.#filled = this.#filled
    copy.valid = this.valid
    return copy
  }

  #copy(from: TrackResults, first: number, end: number): void {
    const until = Math.min(this.months, end)
    if (until <= first) return
    for (const [id, series] of this.#region) series.set(from.#region.get(id)!.subarray(first, until), first)
    const row = this.#districtRow
    this.#district.set(from.#district.subarray(first * row, until * row), first * row)
    const { nUnits } = this
    this.#tenants.set(from.#tenants.subarray(first * nUnits, until * nUnits), first * nUnits)
    this.held = Math.max(this.held, until)
    this.revision++
  }

  /** Whether a new run's figures fit into these arrays. */
  fits(shape: ResultsShape): boolean {
    return shape.months === this.months && this.isAbout(shape)
  }

  private isAbout(shape: ResultsShape): boolean {
    return (
      shape.nUnits === this.nUnits &&
      sameNumbers(shape.unitStart, this.unitStart) &&
      shape.regionMetrics.join() === this.regionMetrics.join() &&
      shape.districtMetrics.join() === this.districtMetrics.join()
    )
  }

  /** Takes months of a run of `spec`. @throws RangeError where they leave a gap: what lies in it would be of other inputs */
  take(chunk: Chunk): void {
    const { fromMonth, nMonths } = chunk
    if (fromMonth > this.#filled)
      throw new RangeError(`months from ${fromMonth} on came, but only ${this.#filled} are held`)
    this.regionMetrics.forEach((id, k) => {
      const series = this.#region.get(id)!
      for (let i = 0; i < nMonths; i++)
        series[fromMonth + i] = chunk.region[i * this.regionMetrics.length + k]
    })
    this.#district.set(chunk.district, fromMonth * this.#districtRow)
    this.#tenants.set(chunk.tenants, fromMonth * this.nUnits)
    this.#filled = fromMonth + nMonths
    this.held = Math.max(this.held, this.#filled)
    this.revision++
  }

  /** One value a month; undefined for a metric that this run does not have. */
  region(metric: string): Float64Array | undefined {
    return this.#region.get(metric)
  }

  /** The whole run as a replicate beside others. @throws RangeError where months are missing */
  record(): ReplicateRecord {
    if (this.#filled < this.months) throw new RangeError(`only ${this.#filled} of ${this.months} months`)
    return recordFrom(
      this.months,
      metric => this.#region.get(metric) ?? new Float64Array(this.months).fill(Number.NaN),
    )
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
