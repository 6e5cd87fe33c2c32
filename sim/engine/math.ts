/**
 * Elementary functions that give the same bits in every JavaScript engine.
 *
 * The language fixes the result of `+ - * /` and `sqrt` to the last bit but leaves `exp`, `log`, `sin` and
 * their kin to the engine, so two browsers may run the same scenario apart. Everything here is made of
 * the fixed operations and of exact powers of two. No function allocates or throws: impossible arguments
 * give NaN, as in `Math`.
 *
 * Accuracy, tested against `Math` over the whole range: `exp` `log` `expm1` `log1p` `tanh` `logistic` within
 * 1e-15 of the value; `pow` within (1 + |y ln x|) 1e-15; `sin` `cos` within 1e-15 of 1 for |x| < 5e5;
 * `normalCdf` within 1e-14 of the value; `normalQuantile` within 1e-14 of max(1, |value|) (lower half).
 */

/** Natural logarithm of 2. */
export const LN2 = Math.LN2
/** Ratio of a circle's circumference to its diameter. */
export const PI = Math.PI

// ln 2 = LN2_HIGH + LN2_LOW; the high part has 40 bits, so that k * LN2_HIGH is exact for |k| < 2^13.
const LN2_HIGH = 0.6931471805592082
const LN2_LOW = 7.371002565167799e-13
const INV_LN2 = Math.LOG2E
const SQRT2 = Math.SQRT2

// pi / 2 in three parts of 33 bits, so that the products with a quadrant number below 2^19 are exact.
const HALF_PI_1 = 1.5707963267341256
const HALF_PI_2 = 6.077100506303966e-11
const HALF_PI_3 = 2.0222662487959506e-21
const TWO_OVER_PI = 0.6366197723675814

const TWO_POW_54 = 1.8014398509481984e16
const TWO_POW_M100 = 7.888609052210118e-31

const MIN_EXPONENT = -1074
/** POWER_OF_TWO[k + 1074] = 2^k for k in -1074..1023, every one exact. */
const POWER_OF_TWO = new Float64Array(2098)
POWER_OF_TWO[-MIN_EXPONENT] = 1
for (let k = 1; k <= 1023; k++) POWER_OF_TWO[k - MIN_EXPONENT] = POWER_OF_TWO[k - 1 - MIN_EXPONENT] * 2
for (let k = -1; k >= MIN_EXPONENT; k--)
  POWER_OF_TWO[k - MIN_EXPONENT] = POWER_OF_TWO[k + 1 - MIN_EXPONENT] / 2

// A double and its two halves; which half holds the exponent depends on the machine, not on the engine.
const doubleView = new Float64Array(1)
const wordView = new Uint32Array(doubleView.buffer)
doubleView[0] = 1
const HIGH_WORD = wordView[1] !== 0 ? 1 : 0

/** (e^r - 1 - r) / r^2 for |r| <= 0.35, Taylor series in pairs (Estrin) to shorten the chain of products. */
function expTail(r: number): number {
  const r2 = r * r
  const r4 = r2 * r2
  const a = 0.5 + r * 0.16666666666666666 + r2 * (0.041666666666666664 + r * 0.008333333333333333)
  const b =
    0.001388888888888889 + r * 0.0001984126984126984 + r2 * (2.48015873015873e-5 + r * 2.7557319223985893e-6)
  const c =
    2.755731922398589e-7 + r * 2.505210838544172e-8 + r2 * (2.08767569878681e-9 + r * 1.6059043836821613e-10)
  return a + r4 * (b + r4 * c)
}

/** e^x. exp(-800) is 0, exp(710) is Infinity. */
export function exp(x: number): number {
  if (!(x < 709.79)) return x > 0 ? Infinity : NaN
  if (x < -745.1332191019412) return 0
  const k = Math.floor(x * INV_LN2 + 0.5)
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const y = 1 + (high + (r * r * expTail(r) - low))
  if (k < -1021) return y * POWER_OF_TWO[k + 100 - MIN_EXPONENT] * TWO_POW_M100
  if (k === 1024) return y * 2 * POWER_OF_TWO[1023 - MIN_EXPONENT]
  return y * POWER_OF_TWO[k - MIN_EXPONENT]
}

/** What is left after a time of a thing that goes by half in each half-life, both in the same unit: 2^(-time / halfLife). */
export function leftAfter(time: number, halfLife: number): number {
  return exp((-LN2 * time) / halfLife)
}

/** e^x - 1 without loss of digits near 0. */
export function expm1(x: number): number {
  if (x > -0.35 && x < 0.35) return x + x * x * expTail(x)
  return exp(x) - 1
}

/** Natural logarithm. log(0) is -Infinity, log of a negative number NaN. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return Infinity
  let k = 0
  if (x < 2.2250738585072014e-308) {
    x *= TWO_POW_54
    k = -54
  }
  doubleView[0] = x
  const exponent = (wordView[HIGH_WORD] >>> 20) - 1023
  k += exponent
  // An exact product; writing the exponent back into the view would make the processor wait for the store.
  let m = x * POWER_OF_TWO[-exponent - MIN_EXPONENT]
  if (m > SQRT2) {
    m *= 0.5
    k += 1
  }
  // ln(1 + f) = 2 artanh(s) with s = f / (2 + f), arranged so that f itself enters unrounded.
  const f = m - 1
  const s = f / (2 + f)
  const z = s * s
  const z2 = z * z
  const z4 = z2 * z2
  const a = 0.6666666666666666 + z * 0.4 + z2 * (0.2857142857142857 + z * 0.2222222222222222)
  const b =
    0.18181818181818182 + z * 0.15384615384615385 + z2 * (0.13333333333333333 + z * 0.11764705882352941)
  const c = 0.10526315789473684 + z * 0.09523809523809523 + z2 * 0.08695652173913043
  const tail = z * (a + z4 * (b + z4 * c))
  const halfSquare = 0.5 * f * f
  return k * LN2_HIGH - (halfSquare - (s * (halfSquare + tail) + k * LN2_LOW) - f)
}

/** ln(1 + x) without loss of digits near 0. log1p(-1) is -Infinity, below it NaN. */
export function log1p(x: number): number {
  const u = 1 + x
  if (u === 1) return x
  if (u === Infinity) return x
  // log(u) / (u - 1) is smooth, so the rounding of 1 + x cancels in the ratio.
  return u > 0 ? log(u) * (x / (u - 1)) : u === 0 ? -Infinity : NaN
}

/** Logarithm to base 2, exact for powers of two. */
export function log2(x: number): number {
  const value = log(x) / LN2
  const whole = Math.floor(value + 0.5)
  return whole >= MIN_EXPONENT && whole <= 1023 && POWER_OF_TWO[whole - MIN_EXPONENT] === x ? whole : value
}

/** x^y for x >= 0; NaN for x < 0. pow(x, 0) is 1 for every x, pow(0, y) is 0 or Infinity. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1
  if (y === 1) return x
  if (y === 2) return x * x
  if (y === 0.5) return Math.sqrt(x)
  if (y === -1) return 1 / x
  if (x === 1) return Number.isNaN(y) ? NaN : 1
  if (x === 0) return y > 0 ? 0 : y < 0 ? Infinity : NaN
  return exp(y * log(x))
}

/** 1 / (1 + e^-x), accurate in both tails. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x))
  const e = exp(x)
  return e / (1 + e)
}

/** Hyperbolic tangent. */
export function tanh(x: number): number {
  if (x > 22) return 1
  if (x < -22) return -1
  const e = expm1(2 * x)
  return e === 0 ? x : e / (e + 2)
}

function sinKernel(r: number): number {
  const z = r * r
  const series =
    -0.16666666666666666 +
    z *
      (0.008333333333333333 +
        z *
          (-0.0001984126984126984 +
            z *
              (2.7557319223985893e-6 +
                z *
                  (-2.505210838544172e-8 +
                    z *
                      (1.6059043836821613e-10 + z * (-7.647163731819816e-13 + z * 2.8114572543455206e-15))))))
  return r + r * z * series
}

function cosKernel(r: number): number {
  const z = r * r
  const series =
    0.041666666666666664 +
    z *
      (-0.001388888888888889 +
        z *
          (2.48015873015873e-5 +
            z *
              (-2.755731922398589e-7 +
                z * (2.08767569878681e-9 + z * (-1.1470745597729725e-11 + z * 4.779477332387385e-14)))))
  return 1 - (0.5 * z - z * z * series)
}

/** Sine of quadrants + `turn` quarter turns; cosine is one quarter turn ahead. */
function sineAhead(x: number, turn: number): number {
  const quadrant = Math.floor(x * TWO_OVER_PI + 0.5)
  const r = x - quadrant * HALF_PI_1 - quadrant * HALF_PI_2 - quadrant * HALF_PI_3
  const shifted = quadrant + turn
  const side = shifted - 4 * Math.floor(shifted / 4)
  if (side === 0) return sinKernel(r)
  if (side === 1) return cosKernel(r)
  if (side === 2) return -sinKernel(r)
  return side === 3 ? -cosKernel(r) : NaN
}

/** Sine of x radians. Beyond |x| = 5e5 the argument itself loses digits. */
export function sin(x: number): number {
  return x === 0 ? x : sineAhead(x, 0)
}

/** Cosine of x radians. Beyond |x| = 5e5 the argument itself loses digits. */
export function cos(x: number): number {
  return sineAhead(x, 1)
}

/** Arc tangent of t in [0, 1]: two half-angle steps bring t below tan(pi / 16), then the power series. */
function atanUnit(t: number): number {
  const t1 = t / (1 + Math.sqrt(1 + t * t))
  const t2 = t1 / (1 + Math.sqrt(1 + t1 * t1))
  const z = t2 * t2
  let series = 0
  for (let n = 12; n >= 1; n--) series = z * ((n % 2 === 0 ? 1 : -1) / (2 * n + 1) + series)
  return 4 * (t2 + t2 * series)
}

/** Angle of the point (x, y) in radians, in [-pi, pi]. atan2(0, 0) is 0. */
export function atan2(y: number, x: number): number {
  const ay = Math.abs(y)
  const ax = Math.abs(x)
  if (Number.isNaN(ay) || Number.isNaN(ax)) return NaN
  let angle: number
  if (ay === ax) angle = ay === 0 ? 0 : PI / 4
  else angle = ay < ax ? atanUnit(ay / ax) : PI / 2 - atanUnit(ax / ay)
  if (x < 0 || (x === 0 && 1 / x < 0)) angle = PI - angle
  return y < 0 || (y === 0 && 1 / y < 0) ? -angle : angle
}

const INV_SQRT_TWO_PI = 0.3989422804014327

/** Density of the standard normal law. */
export function normalDensity(x: number): number {
  // x^2 is split so that its rounding is not multiplied by the exponential in the far tail.
  const high = Math.fround(x)
  const square = high * high
  if (!(square < 1500)) return Number.isNaN(x) ? NaN : 0
  return INV_SQRT_TWO_PI * exp(-0.5 * square) * exp(-0.5 * (x - high) * (x + high))
}

/** P(Z <= x) of the standard normal law, with full relative accuracy in the lower tail. */
export function normalCdf(x: number): number {
  const a = Math.abs(x)
  if (!(a < 38.6)) return x > 0 ? 1 : x < 0 ? 0 : NaN
  if (a < 1.5) {
    // 1/2 + phi(x) (x + x^3/3 + x^5/15 + ...): all terms of one sign.
    let term = x
    let sum = x
    for (let n = 3; n < 51; n += 2) {
      term *= (x * x) / n
      sum += term
    }
    return 0.5 + normalDensity(x) * sum
  }
  // Laplace's continued fraction of the upper tail, from the far end, where it is nearly its own fixed point.
  const depth = a < 3 ? 120 : 60
  let fraction = (a + Math.sqrt(a * a + 4 * depth)) / 2
  for (let n = depth; n >= 1; n--) fraction = a + n / fraction
  const tail = normalDensity(a) / fraction
  return x > 0 ? 1 - tail : tail
}

/**
 * Inverse of `normalCdf`: 0 gives -Infinity, 1 Infinity, outside [0, 1] NaN.
 * Rational approximations of Wichura (1988), Applied Statistics 37, algorithm AS 241.
 */
export function normalQuantile(u: number): number {
  const q = u - 0.5
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q
    return (
      (q *
        (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) *
          r +
          13731.69376550946) *
          r +
          1971.5909503065513) *
          r +
          133.14166789178438) *
          r +
          3.3871328727963665)) /
      (((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) *
        r +
        5394.196021424751) *
        r +
        687.1870074920579) *
        r +
        42.31333070160091) *
        r +
        1)
    )
  }
  const tail = q < 0 ? u : 1 - u
  if (!(tail > 0)) return tail === 0 ? (q < 0 ? -Infinity : Infinity) : NaN
  let r = Math.sqrt(-log(tail))
  let value: number
  if (r <= 5) {
    r -= 1.6
    value =
      (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r +
        1.2704582524523684) *
        r +
        3.6478483247632045) *
        r +
        5.769497221460691) *
        r +
        4.630337846156546) *
        r +
        1.4234371107496835) /
      (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r +
        0.14810397642748008) *
        r +
        0.6897673349851) *
        r +
        1.6763848301838038) *
        r +
        2.053191626637759) *
        r +
        1)
  } else {
    r -= 5
    value =
      (((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
        0.026532189526576124) *
        r +
        0.29656057182850487) *
        r +
        1.7848265399172913) *
        r +
        5.463784911164114) *
        r +
        6.657904643501103) /
      (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
        0.0007868691311456133) *
        r +
        0.014875361290850615) *
        r +
        0.1369298809227358) *
        r +
        0.599832206555888) *
        r +
        1)
  }
  return q < 0 ? -value : value
}
