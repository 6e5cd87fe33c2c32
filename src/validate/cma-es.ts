/**
 * Separable CMA-ES (Ros & Hansen 2008): evolution strategy that adapts the step and the spread of each coordinate to what
 * has worked. Minimises a noisy function of some dozens of numbers between 0 and 1 that is dear to evaluate; the caller
 * evaluates, a generation at a time. Draws are keyed by the seed, so that a search can be repeated.
 *
 * Known answers: sphere and ill-scaled ellipsoid (test/unit/validate/cma-es.test.ts).
 */
import { normal, textKey } from '../../sim/engine/index.ts'

export interface CmaEs {
  /** Points of the next generation, each coordinate held within [0, 1]. */
  ask(): readonly Float64Array[]
  /** What they cost, in the order of `ask`; NaN counts as worst. */
  tell(costs: readonly number[]): void
  /** Where the search stands. */
  readonly mean: Float64Array
  readonly step: number
}

/**
 * @param start  point in [0, 1]^n
 * @param step   first standard deviation of a coordinate
 * @param size   points a generation; absent: 4 + 3 ln n
 */
export function cmaEs(start: ArrayLike<number>, step: number, seed: string, size?: number): CmaEs {
  const n = start.length
  const lambda = size ?? 4 + Math.floor(3 * Math.log(n))
  const mu = Math.floor(lambda / 2)
  const raw = Array.from({ length: mu }, (_, i) => Math.log((lambda + 1) / 2) - Math.log(i + 1))
  const sum = raw.reduce((a, b) => a + b, 0)
  const weights = raw.map(w => w / sum)
  const effective = 1 / weights.reduce((a, w) => a + w * w, 0)
  const cSigma = (effective + 2) / (n + effective + 5)
  const damping = 1 + 2 * Math.max(0, Math.sqrt((effective - 1) / (n + 1)) - 1) + cSigma
  const cPath = (4 + effective / n) / (n + 4 + (2 * effective) / n)
  // Only n numbers of the covariance are learnt, not n(n+1)/2: they may be learnt faster by (n + 2) / 3.
  const faster = (n + 2) / 3
  const cOne = Math.min(0.5, (faster * 2) / ((n + 1.3) ** 2 + effective))
  const cMu = Math.min(1 - cOne, (faster * 2 * (effective - 2 + 1 / effective)) / ((n + 2) ** 2 + effective))
  const expectedNorm = Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n))
  const mean = Float64Array.from(start)
  const variance = new Float64Array(n).fill(1)
  const path = new Float64Array(n)
  const sigmaPath = new Float64Array(n)
  const [a, b] = [textKey(seed), textKey('cma-es')]
  let sigma = step
  let generation = 0
  let asked: Float64Array[] = []
  return {
    mean,
    get step() {
      return sigma
    },
    ask() {
      asked = Array.from({ length: lambda }, (_, k) =>
        Float64Array.from(mean, (m, i) => {
          const z = normal(a, b, (generation * lambda + k) * n + i)
          return Math.min(1, Math.max(0, m + sigma * Math.sqrt(variance[i]) * z))
        }),
      )
      generation++
      return asked
    },
    tell(costs) {
      const cost = (k: number) => (Number.isNaN(costs[k]) ? Number.POSITIVE_INFINITY : costs[k])
      const order = asked.map((_, k) => k).sort((p, q) => cost(p) - cost(q) || p - q)
      const best = order.slice(0, mu).map(k => asked[k])
      const old = Float64Array.from(mean)
      let norm = 0
      for (let i = 0; i < n; i++) {
        mean[i] = best.reduce((s, x, k) => s + weights[k] * x[i], 0)
        const y = (mean[i] - old[i]) / sigma
        sigmaPath[i] =
          (1 - cSigma) * sigmaPath[i] + Math.sqrt((cSigma * (2 - cSigma) * effective) / variance[i]) * y
        norm += sigmaPath[i] * sigmaPath[i]
      }
      norm = Math.sqrt(norm)
      const fading = Math.sqrt(1 - (1 - cSigma) ** (2 * generation))
      const moving = norm / fading < (1.4 + 2 / (n + 1)) * expectedNorm ? 1 : 0
      for (let i = 0; i < n; i++) {
        const y = (mean[i] - old[i]) / sigma
        path[i] = (1 - cPath) * path[i] + moving * Math.sqrt(cPath * (2 - cPath) * effective) * y
        const spread = best.reduce((s, x, k) => s + weights[k] * ((x[i] - old[i]) / sigma) ** 2, 0)
        variance[i] =
          (1 - cOne - cMu + (1 - moving) * cOne * cPath * (2 - cPath)) * variance[i] +
          cOne * path[i] * path[i] +
          cMu * spread
      }
      sigma *= Math.exp(Math.min(1, (cSigma / damping) * (norm / expectedNorm - 1)))
    },
  }
}
