/**
 * Ordinary least squares for small tables, by Householder reflections (no squared condition number).
 */
import { log } from '../engine/math.ts'
import { mean, sampleSd } from './moments.ts'
import { requireLength } from './shape.ts'
import { studentTwoSidedP } from './student.ts'

/** A fitted line or plane. Lists by coefficient begin with the intercept where there is one. */
export interface OlsFit {
  /** In units of y per unit of x. NaN when the columns depend on each other or outnumber the rows. */
  coefficients: Float64Array
  /** Homoscedastic standard errors; NaN when no degree of freedom is left. */
  standardErrors: Float64Array
  tValues: Float64Array
  /** Two-sided, from Student's t. */
  pValues: Float64Array
  /** t^2 / (t^2 + df): share of what the others leave unexplained that this column explains. */
  partialR2: Float64Array
  /** b sd(x) / sd(y); NaN for the intercept. */
  standardisedBetas: Float64Array
  /** Share of variance explained (about the mean with an intercept, about 0 without). */
  r2: number
  adjustedR2: number
  /** Standard deviation of the residuals, in units of y. */
  residualSd: number
  /** Rows less coefficients. */
  df: number
  n: number
}

/**
 * Regresses y on columns.
 *
 * @param y n values
 * @param columns explanatory columns of n values each
 * @param options.intercept a constant column is put first by default
 * @throws RangeError when a column has another length
 */
export function ols(
  y: ArrayLike<number>,
  columns: readonly ArrayLike<number>[],
  { intercept = true }: { intercept?: boolean } = {},
): OlsFit {
  const n = y.length
  for (const [j, column] of columns.entries()) requireLength(`column ${j}`, column.length, n)
  const q = columns.map(column => Float64Array.from(column))
  if (intercept) q.unshift(new Float64Array(n).fill(1))
  const k = q.length
  const df = n - k
  const rotated = Float64Array.from(y)
  const diagonal = reflect(q, rotated)
  const solved = diagonal.length === k
  const coefficients = solved ? backSubstitute(q, diagonal, rotated) : new Float64Array(k).fill(NaN)

  let residualSquares = 0
  for (let i = k; i < n; i++) residualSquares += rotated[i] * rotated[i]
  const centre = intercept ? mean(y) : 0
  let totalSquares = 0
  for (let i = 0; i < n; i++) totalSquares += (y[i] - centre) * (y[i] - centre)
  const residualSd = solved && df > 0 ? Math.sqrt(residualSquares / df) : NaN
  const r2 = solved && totalSquares > 0 ? 1 - residualSquares / totalSquares : NaN

  const standardErrors = solved
    ? inverseRowNorms(q, diagonal).map(norm => norm * residualSd)
    : new Float64Array(k).fill(NaN)
  const tValues = coefficients.map((b, j) => b / standardErrors[j])
  const sdY = sampleSd(y)
  const first = intercept ? 1 : 0
  return {
    coefficients,
    standardErrors,
    tValues,
    pValues: tValues.map(t => studentTwoSidedP(t, df)),
    partialR2: tValues.map(t => (t * t === Infinity ? 1 : (t * t) / (t * t + df))),
    standardisedBetas: coefficients.map((b, j) =>
      j < first ? NaN : (b * sampleSd(columns[j - first])) / sdY,
    ),
    r2,
    adjustedR2: df > 0 ? 1 - ((1 - r2) * (n - first)) / df : NaN,
    residualSd,
    df,
    n,
  }
}

/**
 * Householder triangulation in place: afterwards q[j][i] with i < j holds R above its diagonal, and `rotated` holds Q'y.
 * Returns the diagonal of R, cut short where a column depends on those before it.
 */
function reflect(q: Float64Array[], rotated: Float64Array): number[] {
  const n = rotated.length
  const diagonal: number[] = []
  for (let j = 0; j < q.length; j++) {
    const column = q[j]
    let whole = 0
    let below = 0
    for (let i = 0; i < n; i++) {
      whole += column[i] * column[i]
      if (i >= j) below += column[i] * column[i]
    }
    const norm = Math.sqrt(below)
    if (!(norm > 1e-12 * Math.sqrt(whole)) || j >= n) return diagonal
    const alpha = column[j] > 0 ? -norm : norm
    const head = column[j] - alpha
    const scale = -1 / (alpha * head)
    const targets = [...q.slice(j + 1), rotated]
    for (const target of targets) {
      let dot = head * target[j]
      for (let i = j + 1; i < n; i++) dot += column[i] * target[i]
      dot *= scale
      target[j] -= dot * head
      for (let i = j + 1; i < n; i++) target[i] -= dot * column[i]
    }
    diagonal.push(alpha)
  }
  return diagonal
}

function backSubstitute(q: Float64Array[], diagonal: number[], right: Float64Array): Float64Array {
  const k = diagonal.length
  const solution = new Float64Array(k)
  for (let j = k - 1; j >= 0; j--) {
    let sum = right[j]
    for (let l = j + 1; l < k; l++) sum -= q[l][j] * solution[l]
    solution[j] = sum / diagonal[j]
  }
  return solution
}

/** Length of each row of R^-1: the square roots of the diagonal of (X'X)^-1. */
function inverseRowNorms(q: Float64Array[], diagonal: number[]): Float64Array {
  const k = diagonal.length
  const squares = new Float64Array(k)
  const unit = new Float64Array(k)
  for (let c = 0; c < k; c++) {
    unit.fill(0)
    unit[c] = 1
    const column = backSubstitute(q, diagonal, unit)
    for (let j = 0; j < k; j++) squares[j] += column[j] * column[j]
  }
  return squares.map(Math.sqrt)
}

/** A power law y = e^intercept x^exponent fitted in logarithms. */
export interface PowerLawFit {
  /** The elasticity, also the urban scaling exponent when x is population. */
  exponent: number
  standardError: number
  /** ln y at x = 1. */
  intercept: number
  r2: number
  n: number
  /** Pairs left out because x or y is not above zero, or is missing. */
  nDropped: number
}

/**
 * Least squares of ln y on ln x. A place without any y drops out of the logarithm; `nDropped` says how many.
 *
 * @throws RangeError when the lengths differ
 */
export function logLogFit(x: ArrayLike<number>, y: ArrayLike<number>): PowerLawFit {
  requireLength('y', y.length, x.length)
  const logX: number[] = []
  const logY: number[] = []
  for (let i = 0; i < x.length; i++) {
    if (!(x[i] > 0 && y[i] > 0 && x[i] < Infinity && y[i] < Infinity)) continue
    logX.push(log(x[i]))
    logY.push(log(y[i]))
  }
  const fit = ols(logY, [logX])
  return {
    exponent: fit.coefficients[1],
    standardError: fit.standardErrors[1],
    intercept: fit.coefficients[0],
    r2: fit.r2,
    n: logX.length,
    nDropped: x.length - logX.length,
  }
}
