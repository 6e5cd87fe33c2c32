/**
 * Static fit of the spatial interaction model to observed centre sizes (Harris and Wilson 1978): money of zone i goes to centre
 * j in proportion to W_j^alpha e^(-beta c_ij), and centres are at rest, W_j in proportion to what they draw. For alpha below 1
 * that rest is the only one (see test/unit/verification/harris-wilson), so that alpha and beta can be told from sizes alone.
 *
 * Least squares in logarithms: ln W_j = ln(size at rest) + constant + error. Intervals by the linearised model at the optimum.
 */
import { exp, log } from '../../../sim/engine/index.ts'
import { mean, ols, studentQuantile } from '../../../sim/measures/index.ts'

export interface InteractionData {
  /** Money or people of each zone; not negative. */
  readonly origins: ArrayLike<number>
  /** Observed size of each centre; above zero. */
  readonly sizes: ArrayLike<number>
  /** Cost from zone i to centre j at `i * centres + j`; not negative. */
  readonly costs: ArrayLike<number>
}

export interface FittedNumber {
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface InteractionFit {
  /** Elasticity of attraction to size. */
  readonly alpha: FittedNumber
  /** Decay by a unit of cost. */
  readonly beta: FittedNumber
  /** Share of the variance of ln size that is explained. */
  readonly r2: number
  /** The same for centres that the fit had not seen, by folds; NaN where there are too few. */
  readonly holdOutR2: number
  /** Standard deviation of ln size around the fit. */
  readonly residualSd: number
  /** Size at rest of each centre, scaled to the total observed. */
  readonly fitted: Float64Array
  /** Whether the optimum lies at a bound of the search, where intervals mean little. */
  readonly atBound: boolean
}

/** Above this the rest is no longer unique for sure, nor found in reasonable time. */
const MOST_ALPHA = 0.98
const LEAST_ALPHA = 0.02
/** Relative error of a size at rest. */
const PRECISION = 1e-9

/**
 * Sizes at rest, by W <- (what W draws), which contracts by alpha a round.
 * @param from ln of sizes to start at, near the answer; even sizes where absent
 * @returns ln of the sizes, which add up to the money of the zones
 */
export function sizesAtRest(
  { origins, costs }: Pick<InteractionData, 'origins' | 'costs'>,
  centres: number,
  alpha: number,
  beta: number,
  from?: Float64Array,
): Float64Array {
  const zones = origins.length
  const decay = Float64Array.from(costs, c => exp(-beta * c))
  let total = 0
  for (let i = 0; i < zones; i++) total += origins[i]
  const size = from ? from.map(exp) : new Float64Array(centres).fill(total / centres)
  const pull = new Float64Array(centres)
  const drawn = new Float64Array(centres)
  for (let round = 0; round < 20_000; round++) {
    for (let j = 0; j < centres; j++) pull[j] = exp(alpha * log(size[j]))
    drawn.fill(0)
    for (let i = 0; i < zones; i++) {
      const row = i * centres
      let sum = 0
      for (let j = 0; j < centres; j++) sum += pull[j] * decay[row + j]
      if (!(sum > 0)) continue
      const share = origins[i] / sum
      for (let j = 0; j < centres; j++) drawn[j] += share * pull[j] * decay[row + j]
    }
    let change = 0
    for (let j = 0; j < centres; j++) {
      const next = Math.max(drawn[j], 1e-12 * total)
      change = Math.max(change, Math.abs(next / size[j] - 1))
      size[j] = next
    }
    if (change < PRECISION * (1 - alpha)) break
  }
  return size.map(w => log(w))
}

/** @throws RangeError when the shapes do not fit or there are too few centres */
export function fitCentreSizes(
  data: InteractionData,
  options: { readonly level?: number; readonly folds?: number } = {},
): InteractionFit {
  const { level = 0.95, folds = 5 } = options
  const centres = data.sizes.length
  if (data.costs.length !== data.origins.length * centres)
    throw new RangeError(`${data.costs.length} costs, expected ${data.origins.length} x ${centres}`)
  if (centres < 4) throw new RangeError(`${centres} centres, expected at least 4`)
  const observed = Float64Array.from(data.sizes, w => log(w))
  if (observed.some(w => !Number.isFinite(w))) throw new RangeError('every centre needs a size above zero')
  const all = Array.from({ length: centres }, (_, j) => j)
  const best = search(data, observed, all)
  const jacobian = columnsAt(data, centres, best)
  const { rest } = best
  const residuals = observed.map((w, j) => w - rest[j])
  const linear = ols(residuals, [jacobian.alpha, jacobian.logBeta])
  const t = studentQuantile(0.5 + level / 2, centres - 3)
  const [, seAlpha, seLogBeta] = linear.standardErrors
  const explained = r2Of(observed, rest, all)
  const sum = Float64Array.from(data.sizes).reduce((a, b) => a + b, 0)
  const atRest = rest.map(w => exp(w))
  const restSum = atRest.reduce((a, b) => a + b, 0)
  return {
    alpha: { value: best.alpha, low: best.alpha - t * seAlpha, high: best.alpha + t * seAlpha },
    beta: {
      value: best.beta,
      low: best.beta * exp(-t * seLogBeta),
      high: best.beta * exp(t * seLogBeta),
    },
    r2: explained,
    holdOutR2: holdOut(data, observed, folds, best),
    residualSd: linear.residualSd,
    fitted: atRest.map(w => (w * sum) / restSum),
    atBound: best.atBound,
  }
}

interface Point {
  readonly alpha: number
  readonly beta: number
}

/** Sum of squares about the mean error, over the centres used. */
function misfit(observed: Float64Array, rest: Float64Array, used: readonly number[]) {
  const errors = used.map(j => observed[j] - rest[j])
  const centre = mean(errors)
  return errors.reduce((sum, e) => sum + (e - centre) ** 2, 0)
}

/** The best of a grid, then Gauss-Newton steps in alpha and ln beta, halved until they help. */
function search(data: InteractionData, observed: Float64Array, used: readonly number[], start?: Point) {
  const centres = observed.length
  const unit = typicalCost(data)
  const [lowest, highest] = [0.02 / unit, 50 / unit]
  const at = (alpha: number, beta: number, from?: Float64Array) => {
    const point = {
      alpha: Math.min(MOST_ALPHA, Math.max(LEAST_ALPHA, alpha)),
      beta: Math.min(highest, Math.max(lowest, beta)),
    }
    const rest = sizesAtRest(data, centres, point.alpha, point.beta, from)
    return { ...point, rest, cost: misfit(observed, rest, used) }
  }
  const tried = start
    ? [at(start.alpha, start.beta)]
    : [0.1, 0.4, 0.7, 0.9].flatMap(a => [0.1, 0.5, 2, 8, 30].map(b => at(a, b / unit)))
  let best = tried.reduce((a, b) => (b.cost < a.cost ? b : a))
  for (let round = 0; round < 60; round++) {
    const columns = columnsAt(data, centres, best)
    const step = ols(
      used.map(j => observed[j] - best.rest[j]),
      [used.map(j => columns.alpha[j]), used.map(j => columns.logBeta[j])],
    ).coefficients
    if (!Number.isFinite(step[1]) || !Number.isFinite(step[2])) break
    let next = best
    for (let share = 1; share > 1e-4 && !(next.cost < best.cost); share /= 2)
      next = at(best.alpha + share * step[1], best.beta * exp(share * step[2]), best.rest)
    const gain = best.cost - next.cost
    if (!(gain > 0)) break
    best = next
    if (gain < 1e-10 * best.cost) break
  }
  const { alpha, beta } = best
  const atBound = alpha >= MOST_ALPHA || alpha <= LEAST_ALPHA || beta >= highest || beta <= lowest
  return { alpha, beta, atBound, rest: best.rest }
}

function typicalCost({ costs }: InteractionData): number {
  const positive = Array.from(costs).filter(c => c > 0)
  return positive.length > 0 ? mean(positive) : 1
}

/** How ln size at rest answers to alpha and ln beta, by central differences. */
function columnsAt(
  data: InteractionData,
  centres: number,
  { alpha, beta, rest }: Point & { readonly rest: Float64Array },
) {
  const h = 1e-4
  const between = (up: Float64Array, down: Float64Array) => up.map((w, j) => (w - down[j]) / (2 * h))
  return {
    alpha: between(
      sizesAtRest(data, centres, alpha + h, beta, rest),
      sizesAtRest(data, centres, alpha - h, beta, rest),
    ),
    logBeta: between(
      sizesAtRest(data, centres, alpha, beta * exp(h), rest),
      sizesAtRest(data, centres, alpha, beta * exp(-h), rest),
    ),
  }
}

function r2Of(observed: Float64Array, rest: Float64Array, used: readonly number[], shift?: number): number {
  const errors = used.map(j => observed[j] - rest[j])
  const constant = shift ?? mean(errors)
  const centre = mean(used.map(j => observed[j]))
  const left = errors.reduce((sum, e) => sum + (e - constant) ** 2, 0)
  const whole = used.reduce((sum, j) => sum + (observed[j] - centre) ** 2, 0)
  return whole > 0 ? 1 - left / whole : Number.NaN
}

/**
 * Fits without every fold in turn and foretells its centres. All centres take part in the rest: what is held out is the size
 * of some, not that they exist.
 */
function holdOut(data: InteractionData, observed: Float64Array, folds: number, start: Point): number {
  const centres = observed.length
  if (centres < 2 * folds) return Number.NaN
  let left = 0
  for (let f = 0; f < folds; f++) {
    const used: number[] = []
    const held: number[] = []
    for (let j = 0; j < centres; j++) (j % folds === f ? held : used).push(j)
    const { rest } = search(data, observed, used, start)
    const constant = mean(used.map(j => observed[j] - rest[j]))
    for (const j of held) left += (observed[j] - rest[j] - constant) ** 2
  }
  const centre = mean(observed)
  const whole = observed.reduce((sum, w) => sum + (w - centre) ** 2, 0)
  return whole > 0 ? 1 - left / whole : Number.NaN
}
