/**
 * Life-cycle stage of a commercial district, month by month, with dated transitions (S20b, S21, S22b).
 * Works on plain monthly series, of a simulation or of a survey.
 */
import { requireLength } from './shape.ts'

export const STAGES = ['quiet', 'pioneer', 'boom', 'mature', 'bust', 'reactivation'] as const
export type Stage = (typeof STAGES)[number]

export interface StageSeries {
  /** Asking rent on new leases, any unit. */
  readonly rent: ArrayLike<number>
  /** Rent growth over 3 years of the city [1/year], same months. */
  readonly cityGrowth: ArrayLike<number>
  readonly vacancy: ArrayLike<number>
  /** Shares of open shops. */
  readonly creators: ArrayLike<number>
  readonly chains: ArrayLike<number>
  /** Visitors or sales per unit, any unit. */
  readonly footfall: ArrayLike<number>
  /** Openings in the month over units. */
  readonly entries: ArrayLike<number>
  /** 1 - sum of squared shares of the trades, where known: mature streets lose it. */
  readonly diversity?: ArrayLike<number>
}

export interface StageRule {
  /** Natural vacancy v*. */
  readonly naturalVacancy: number
  /** Months over which shares and entries are averaged, and a stage must last before it counts. */
  readonly smooth: number
  readonly hold: number
}

export const STAGE_RULE: StageRule = { naturalVacancy: 0.07, smooth: 12, hold: 6 }

export interface StageChange {
  /** Month in which the new stage began. */
  readonly month: number
  readonly from: Stage
  readonly to: Stage
}

export interface Stages {
  /** Index into `STAGES` by month. */
  readonly byMonth: Uint8Array
  readonly changes: readonly StageChange[]
}

const GROWTH_MONTHS = 36
const PIONEERS = 0.05
const CHAINS = 0.2
const CHAIN_RISE = 0.1
const BUST_VACANCY = 2
const BUST_FOOTFALL = 0.8
const BACK_VACANCY = 1.3
const BACK_RENT = 0.7

/** Growth a year over up to three years; over the months there are at the start, 0 below a year. */
export function yearlyGrowth(rent: ArrayLike<number>, month: number): number {
  const back = Math.min(GROWTH_MONTHS, month)
  if (back < 12 || !(rent[month - back] > 0)) return 0
  const ratio = rent[month] / rent[month - back]
  // Linear over the years it took: within a point of the compound rate where it matters (under 20 % a year).
  return back === GROWTH_MONTHS ? cubeRoot(ratio) - 1 : ((ratio - 1) * 12) / back
}

function cubeRoot(x: number): number {
  let y = x > 0 ? Math.max(1, x) : 0
  for (let i = 0; i < 60 && y > 0; i++) {
    const next = (2 * y + x / (y * y)) / 3
    if (Math.abs(next - y) < 1e-12 * y) return next
    y = next
  }
  return y
}

/**
 * Classifies every month. Rules, the first that matches; months before it are remembered for peaks:
 *
 *   re-activation  after a bust: vacancy < 1.3 v*, entries above those of the bust, rent >= 30 % under its peak
 *   bust           after a boom or maturity: vacancy >= 2 v* and footfall <= 80 % of its highest since the boom began
 *   mature         after a boom: chains >= 20 %, or 10 points above their share when pioneers came (and diversity falling, where known)
 *   boom           rent growth (3 years) >= city + 3 points and vacancy < v*
 *   pioneer        creators >= 5 % and rising over two years, rent growth < city + 2 points; kept while they hold
 *   quiet          otherwise; a boom, maturity or bust lasts until another rule takes its place, a bust that neither
 *                  recovers nor stays empty ends as quiet
 *
 * @throws RangeError when a series has another length than `rent`
 */
export function lifeCycleStages(series: StageSeries, rule: StageRule = STAGE_RULE): Stages {
  const n = series.rent.length
  for (const [name, list] of Object.entries(series))
    if (list !== undefined) requireLength(name, list.length, n)
  const { naturalVacancy: natural } = rule
  const creators = trailing(series.creators, rule.smooth)
  const chains = trailing(series.chains, rule.smooth)
  const vacancy = trailing(series.vacancy, rule.smooth)
  const footfall = trailing(series.footfall, rule.smooth)
  const entries = trailing(series.entries, rule.smooth)
  const diversity = series.diversity ? trailing(series.diversity, rule.smooth) : undefined
  const byMonth = new Uint8Array(n)
  const changes: StageChange[] = []
  let stage: Stage = 'quiet'
  let wanted: Stage = 'quiet'
  let since = 0
  let chainsAtStart = n > 0 ? chains[0] : 0
  let rentPeak = 0
  let footfallPeak = 0
  let bustEntries = 0
  for (let m = 0; m < n; m++) {
    const risen = stage === 'boom' || stage === 'mature'
    if (risen) {
      rentPeak = Math.max(rentPeak, series.rent[m])
      footfallPeak = Math.max(footfallPeak, footfall[m])
    }
    if (stage === 'bust') bustEntries = Math.min(bustEntries, entries[m])
    const over = yearlyGrowth(series.rent, m) - series.cityGrowth[m]
    const lessDiverse = diversity === undefined || diversity[m] <= diversity[Math.max(0, m - 24)]
    const chainRich = chains[m] >= CHAINS || chains[m] >= chainsAtStart + CHAIN_RISE
    let next: Stage
    if (stage === 'bust') {
      if (
        vacancy[m] < BACK_VACANCY * natural &&
        entries[m] > bustEntries &&
        series.rent[m] <= BACK_RENT * rentPeak
      )
        next = 'reactivation'
      else next = vacancy[m] < BACK_VACANCY * natural ? 'quiet' : 'bust'
    } else if (risen && vacancy[m] >= BUST_VACANCY * natural && footfall[m] <= BUST_FOOTFALL * footfallPeak)
      next = 'bust'
    else if (risen && chainRich && lessDiverse) next = 'mature'
    else if (over >= 0.03 && vacancy[m] < natural) next = 'boom'
    else if (risen) next = stage
    else if (
      creators[m] >= PIONEERS &&
      over < 0.02 &&
      (stage === 'pioneer' || creators[m] > creators[Math.max(0, m - 24)])
    )
      next = 'pioneer'
    else next = stage === 'reactivation' ? 'reactivation' : 'quiet'
    if (next !== wanted) {
      wanted = next
      since = m
    }
    if (wanted !== stage && m - since + 1 >= rule.hold) {
      changes.push({ month: since, from: stage, to: wanted })
      for (let k = since; k < m; k++) byMonth[k] = STAGES.indexOf(wanted)
      if (wanted === 'pioneer' || (wanted === 'boom' && stage === 'quiet')) chainsAtStart = chains[since]
      if (wanted === 'boom') {
        rentPeak = series.rent[m]
        footfallPeak = footfall[m]
      }
      if (wanted === 'bust') bustEntries = entries[m]
      stage = wanted
    }
    byMonth[m] = STAGES.indexOf(stage)
  }
  return { byMonth, changes }
}

/** Mean of the last `span` months that are known; NaN counts as 0 where nothing was known yet. */
function trailing(values: ArrayLike<number>, span: number): Float64Array {
  const out = new Float64Array(values.length)
  for (let m = 0; m < values.length; m++) {
    let sum = 0
    let n = 0
    for (let k = Math.max(0, m - span + 1); k <= m; k++) {
      if (Number.isNaN(values[k])) continue
      sum += values[k]
      n++
    }
    out[m] = n > 0 ? sum / n : m > 0 ? out[m - 1] : 0
  }
  return out
}
