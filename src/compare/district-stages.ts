/**
 * Life-cycle stages of the districts of a run, from what it has recorded. They are found afterwards and not measured by
 * the month: a stage counts only when it has lasted, so that a month's stage is not known in that month.
 */
import { measures } from '../../sim/index.ts'

export const STAGES = measures.STAGES
/** Months that a stage must last before it counts. */
export const STAGE_HOLD_MONTHS = measures.STAGE_RULE.hold
export type Stage = measures.Stage
export type StageChange = measures.StageChange
export type Stages = measures.Stages

/** Monthly series of a run, by metric. */
export interface RecordedRun {
  /** First unit of each district, and one past the last. */
  readonly unitStart: Int32Array
  region(metric: string): Float64Array | undefined
  district(metric: string, district: number): Float64Array | undefined
}

/**
 * Stages by district, each computed when it is first asked for. Growth of rents is held against that of the region.
 * @param months of the series that are there, from the first
 * @param naturalVacancy share of units that stands empty where rents neither rise nor fall
 * @returns undefined for a district where the run has not recorded what it takes
 */
export function districtStages(
  run: RecordedRun,
  months: number,
  naturalVacancy: number,
): (district: number) => Stages | undefined {
  const regionRent = run.region('askingRent')
  const cityGrowth =
    regionRent && Float64Array.from({ length: months }, (_, m) => measures.yearlyGrowth(regionRent, m))
  const known = new Map<number, Stages | undefined>()
  const compute = (district: number): Stages | undefined => {
    const series = (metric: string) => run.district(metric, district)?.subarray(0, months)
    const [rent, vacancy, creators, chains, footfall, entries] = SERIES.map(series)
    if (!cityGrowth || !rent || !vacancy || !creators || !chains || !footfall || !entries) return undefined
    const units = run.unitStart[district + 1] - run.unitStart[district]
    return measures.lifeCycleStages(
      { rent, cityGrowth, vacancy, creators, chains, footfall, entries: entries.map(n => n / units) },
      { ...measures.STAGE_RULE, naturalVacancy },
    )
  }
  return district => {
    if (!known.has(district)) known.set(district, compute(district))
    return known.get(district)
  }
}

const SERIES = ['askingRent', 'vacancy', 'creatorShare', 'chainShare', 'footfall', 'entries'] as const
