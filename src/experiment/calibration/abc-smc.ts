/**
 * Approximate Bayesian computation by sequential Monte Carlo (Toni et al. 2009; kernel of Beaumont et al. 2009): parameter
 * sets whose simulated summaries come as near to the observed ones as a falling tolerance asks, weighted so that they stand for
 * the posterior. The caller simulates, a batch at a time; draws are keyed by the seed, so that a calibration can be repeated
 * and taken up again from its simulations alone.
 */
import { exp, normalQuantile } from '../../../sim/engine/index.ts'
import { quantile } from '../../../sim/measures/index.ts'
import { keyedUniform } from '../sampling/keyed-uniform.ts'

/** Law of what is believed before the data, on one dimension. */
export type Prior =
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }

export interface Particle {
  readonly point: Float64Array
  readonly distance: number
  /** Weights of a generation add up to 1. */
  readonly weight: number
}

export interface AbcOptions {
  /** Particles of a generation. */
  readonly particles: number
  /** Generations at most. */
  readonly generations: number
  /** The next tolerance is this quantile of the distances of those accepted. */
  readonly shrink?: number
  /** Tolerance below which the search ends. */
  readonly leastTolerance?: number
  /** Proposals of one generation over its particles, at most: beyond it the tolerance is too tight to go on. */
  readonly mostProposals?: number
}

export interface AbcSmc {
  /** Points to simulate next; undefined when it has ended. */
  ask(): readonly Float64Array[] | undefined
  /** Their distances from the data, in the order of `ask`; NaN is never accepted. */
  tell(distances: ArrayLike<number>): void
  /** The last whole generation. */
  readonly particles: readonly Particle[]
  /** Tolerance of that generation; infinite for the first, which is the prior. */
  readonly tolerance: number
  readonly generation: number
  readonly simulated: number
}

export function abcSmc(priors: readonly Prior[], seed: string, options: AbcOptions): AbcSmc {
  const { particles: wanted, generations, shrink = 0.5, leastTolerance = 0, mostProposals = 100 } = options
  let generation = 0
  let done: readonly Particle[] = []
  let tolerance = Number.POSITIVE_INFINITY
  let target = Number.POSITIVE_INFINITY
  let accepted: { point: Float64Array; distance: number }[] = []
  let proposed = 0
  let simulated = 0
  let asked: Float64Array[] = []
  let ended = false
  let spreads: Float64Array = new Float64Array(priors.length)

  const finish = () => {
    done = weighted(accepted, done, spreads, priors)
    tolerance = target
    generation++
    accepted = []
    proposed = 0
    target = quantile(
      done.map(p => p.distance),
      shrink,
    )
    spreads = kernelWidths(done, priors.length)
    if (generation >= generations || tolerance <= leastTolerance || !(target < tolerance)) ended = true
  }
  return {
    get particles() {
      return done
    },
    get tolerance() {
      return tolerance
    },
    get generation() {
      return generation
    },
    get simulated() {
      return simulated
    },
    ask() {
      if (ended) return undefined
      // Enough for what is missing at the acceptance seen so far, in one go: batches are what machines share.
      const rate = proposed === 0 ? 1 : Math.max(0.01, accepted.length / proposed)
      const batch = Math.min(4 * wanted, Math.ceil((wanted - accepted.length) / rate))
      const pick = done.length > 0 ? picker(done) : undefined
      asked = Array.from({ length: batch }, (_, i) =>
        propose(priors, pick, spreads, keyedUniform(seed, `abc ${generation} ${proposed + i}`)),
      )
      return asked
    },
    tell(distances) {
      if (distances.length !== asked.length)
        throw new RangeError(`${distances.length} distances, expected ${asked.length}`)
      asked.forEach((point, i) => {
        // In the order proposed: who simulated first must not matter.
        if (accepted.length < wanted && distances[i] <= target)
          accepted.push({ point, distance: distances[i] })
      })
      proposed += asked.length
      simulated += asked.length
      asked = []
      if (accepted.length >= wanted) finish()
      else if (proposed >= mostProposals * wanted) ended = true
    },
  }
}

const gaussian = (x: number, sd: number) => exp(-(x * x) / (2 * sd * sd)) / sd

function priorDensity(prior: Prior, x: number): number {
  if (prior.kind === 'normal') return gaussian(x - prior.mean, prior.sd)
  return x >= prior.low && x <= prior.high ? 1 / (prior.high - prior.low) : 0
}

function drawPrior(prior: Prior, u: number): number {
  return prior.kind === 'normal'
    ? prior.mean + prior.sd * normalQuantile(u)
    : prior.low + u * (prior.high - prior.low)
}

/** Picks particles by their weights. */
function picker(from: readonly Particle[]): (u: number) => Particle {
  const upTo = new Float64Array(from.length)
  let sum = 0
  from.forEach((particle, i) => {
    sum += particle.weight
    upTo[i] = sum
  })
  return u => {
    let low = 0
    let high = from.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (u * sum < upTo[middle]) high = middle
      else low = middle + 1
    }
    return from[low]
  }
}

function propose(
  priors: readonly Prior[],
  pick: ((u: number) => Particle) | undefined,
  spreads: Float64Array,
  draw: () => number,
): Float64Array {
  if (!pick) return Float64Array.from(priors, prior => drawPrior(prior, draw()))
  for (;;) {
    const parent = pick(draw())
    const point = parent.point.map((x, j) => x + spreads[j] * normalQuantile(draw()))
    if (priors.every((prior, j) => priorDensity(prior, point[j]) > 0)) return point
  }
}

/** Square root of twice the weighted variance of each coordinate. */
function kernelWidths(particles: readonly Particle[], dimensions: number): Float64Array {
  return Float64Array.from({ length: dimensions }, (_, j) => {
    const centre = particles.reduce((sum, p) => sum + p.weight * p.point[j], 0)
    const variance = particles.reduce((sum, p) => sum + p.weight * (p.point[j] - centre) ** 2, 0)
    return Math.sqrt(2 * variance)
  })
}

function weighted(
  accepted: readonly { readonly point: Float64Array; readonly distance: number }[],
  from: readonly Particle[],
  spreads: Float64Array,
  priors: readonly Prior[],
): Particle[] {
  const raw = accepted.map(({ point }) => {
    if (from.length === 0) return 1
    const kernel = from.reduce(
      (sum, p) => sum + p.weight * p.point.reduce((k, x, j) => k * gaussian(point[j] - x, spreads[j]), 1),
      0,
    )
    return priors.reduce((density, prior, j) => density * priorDensity(prior, point[j]), 1) / kernel
  })
  const sum = raw.reduce((a, b) => a + b, 0)
  return accepted.map((particle, i) => ({ ...particle, weight: raw[i] / sum }))
}

/** Effective number of particles, 1 / sum of squared weights (Kong 1992). */
export function effectiveParticles(particles: readonly Particle[]): number {
  return 1 / particles.reduce((sum, p) => sum + p.weight * p.weight, 0)
}

/** Weighted quantile of one coordinate. */
export function weightedQuantile(particles: readonly Particle[], dimension: number, p: number): number {
  const sorted = [...particles].sort((a, b) => a.point[dimension] - b.point[dimension])
  let sum = 0
  for (const particle of sorted) {
    sum += particle.weight
    if (sum >= p) return particle.point[dimension]
  }
  return sorted[sorted.length - 1]?.point[dimension] ?? Number.NaN
}
