/**
 * Student's t law, by the regularised incomplete beta function, and the log-gamma function it needs. Within 1e-10 of
 * the tables. Impossible arguments give NaN.
 */
import { exp, log, log1p, normalCdf, normalQuantile, PI } from '../engine/math.ts'

const HALF_LOG_TWO_PI = 0.9189385332046728

/** ln of the gamma function for x > 0: Stirling's series after moving x above 12 by the recurrence. */
export function logGamma(x: number): number {
  if (!(x > 0)) return NaN
  let product = 1
  let shifted = x
  while (shifted < 12) {
    product *= shifted
    shifted += 1
  }
  const z = 1 / (shifted * shifted)
  const series =
    (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - (z * 691) / 360360))))) / shifted
  return (shifted - 0.5) * log(shifted) - shifted + HALF_LOG_TWO_PI + series - log(product)
}

/** Continued fraction of the incomplete beta function by the modified Lentz method; converges fast for x < (a+1)/(a+b+2). */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  let d = 1 - ((a + b) * x) / (a + 1)
  d = 1 / (Math.abs(d) < tiny ? tiny : d)
  let c = 1
  let fraction = d
  for (let m = 1; m <= 10000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d, tiny)
    c = nonZero(1 + even / c, tiny)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d, tiny)
    c = nonZero(1 + odd / c, tiny)
    const step = d * c
    fraction *= step
    if (Math.abs(step - 1) < 1e-16) break
  }
  return fraction
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value
}

/** Regularised incomplete beta function I_x(a, b), the share of a beta(a, b) law below x in [0, 1]; a, b > 0. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0)) return NaN
  if (x === 0 || x === 1) return x
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x))
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a
  return 1 - (front * betaFraction(1 - x, b, a)) / b
}

/** P(T <= t) of Student's t with `df` > 0 degrees of freedom; the normal law for df = Infinity. */
export function studentCdf(t: number, df: number): number {
  if (!(df > 0) || Number.isNaN(t)) return NaN
  if (df > 1e10) return normalCdf(t)
  const square = t * t
  if (square === Infinity) return t > 0 ? 1 : 0
  if (square < df) {
    // Near the centre the complement is formed directly, so that no digit is lost.
    const half = 0.5 * incompleteBeta(square / (df + square), 0.5, 0.5 * df)
    return t > 0 ? 0.5 + half : 0.5 - half
  }
  const tail = 0.5 * incompleteBeta(df / (df + square), 0.5 * df, 0.5)
  return t > 0 ? 1 - tail : tail
}

/** Two-sided p-value of a t statistic. */
export function studentTwoSidedP(t: number, df: number): number {
  return Math.min(1, 2 * studentCdf(-Math.abs(t), df))
}

function studentDensity(t: number, df: number): number {
  const logConstant = logGamma(0.5 * (df + 1)) - logGamma(0.5 * df) - 0.5 * log(df * PI)
  return exp(logConstant - 0.5 * (df + 1) * log1p((t * t) / df))
}

/**
 * Inverse of `studentCdf`: the t that a share p of the law does not exceed. p = .975 gives 12.7062 at 1 degree of
 * freedom, 2.2281 at 10.
 */
export function studentQuantile(p: number, df: number): number {
  if (!(df > 0) || !(p >= 0 && p <= 1)) return NaN
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity
  if (p === 0.5) return 0
  if (df > 1e10) return normalQuantile(p)
  const tail = Math.min(p, 1 - p)
  // Bracket the magnitude of the lower-tail quantile, then Newton steps that bisection keeps inside the bracket.
  let low = 0
  let high = Math.max(1, -normalQuantile(tail))
  while (studentCdf(-high, df) > tail && high < 1e300) {
    low = high
    high *= 2
  }
  let t = 0.5 * (low + high)
  for (let step = 0; step < 200; step++) {
    const excess = studentCdf(-t, df) - tail
    if (excess > 0) low = t
    else high = t
    const newton = t + excess / studentDensity(t, df)
    const next = newton > low && newton < high ? newton : 0.5 * (low + high)
    if (Math.abs(next - t) <= 1e-15 * t) break
    t = next
  }
  return p < 0.5 ? -t : t
}
