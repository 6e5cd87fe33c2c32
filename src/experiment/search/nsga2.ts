/**
 * NSGA-II (Deb, Pratap, Agarwal and Meyarivan 2002, IEEE Transactions on Evolutionary Computation 6): several objectives at
 * once, with constraints, over points of the unit cube. The caller evaluates, a generation at a time; draws are keyed by the
 * seed, so that a search can be repeated, and taken up again, from the evaluations alone.
 */
import { drawIndex, pow, type Uniform } from '../../../sim/engine/index.ts'
import { keyedUniform } from '../sampling/keyed-uniform.ts'
import { latinHypercube } from '../sampling/latin-hypercube.ts'
import { crowdingDistances, type Evaluated, nonDominatedFronts } from './pareto.ts'

export interface Individual extends Evaluated {
  readonly point: Float64Array
}

export interface Nsga2 {
  readonly generation: number
  /** Points to evaluate next, each coordinate within [0, 1]. */
  ask(): readonly Float64Array[]
  /** Their outcomes, in the order of `ask`. */
  tell(outcomes: readonly Evaluated[]): void
  /** Those kept, best fronts first; empty before the first `tell`. */
  readonly population: readonly Individual[]
}

export interface Nsga2Options {
  /** Individuals, an even number. */
  readonly size?: number
  /** Distribution indices of crossover and mutation: larger ones keep children nearer to their parents. */
  readonly crossoverIndex?: number
  readonly mutationIndex?: number
  readonly crossoverChance?: number
  /** Chance of each coordinate to mutate; one in the number of dimensions where absent. */
  readonly mutationChance?: number
  /** Points among the first generation, such as what is in force today. */
  readonly start?: readonly ArrayLike<number>[]
}

/** @throws RangeError for an odd or small size */
export function nsga2(dimensions: number, seed: string, options: Nsga2Options = {}): Nsga2 {
  const { size = 100, start = [] } = options
  if (!Number.isInteger(size) || size < 4 || size % 2 !== 0)
    throw new RangeError(`population of ${size}, expected an even number of at least 4`)
  const operators = {
    crossoverIndex: options.crossoverIndex ?? 20,
    mutationIndex: options.mutationIndex ?? 20,
    crossoverChance: options.crossoverChance ?? 0.9,
    mutationChance: options.mutationChance ?? 1 / dimensions,
  }
  let generation = 0
  let asked: readonly Float64Array[] = []
  let population: readonly Individual[] = []
  return {
    get generation() {
      return generation
    },
    get population() {
      return population
    },
    ask() {
      asked =
        generation === 0
          ? firstGeneration(size, dimensions, seed, start)
          : children(population, keyedUniform(seed, `nsga2 generation ${generation}`), operators)
      return asked
    },
    tell(outcomes) {
      if (outcomes.length !== asked.length)
        throw new RangeError(`${outcomes.length} outcomes, expected ${asked.length}`)
      const born = asked.map((point, i): Individual => ({ ...outcomes[i], point }))
      population = survivors([...population, ...born], size)
      generation++
    },
  }
}

function firstGeneration(
  size: number,
  dimensions: number,
  seed: string,
  start: readonly ArrayLike<number>[],
): Float64Array[] {
  const { at } = latinHypercube(size, dimensions, seed)
  return Array.from({ length: size }, (_, i) =>
    i < start.length ? Float64Array.from(start[i]) : at.slice(i * dimensions, (i + 1) * dimensions),
  )
}

interface Operators {
  readonly crossoverIndex: number
  readonly mutationIndex: number
  readonly crossoverChance: number
  readonly mutationChance: number
}

function children(population: readonly Individual[], draw: Uniform, operators: Operators): Float64Array[] {
  const rank = ranksAndCrowding(population)
  const pick = () => {
    const a = drawIndex(draw, population.length)
    const b = drawIndex(draw, population.length)
    const [left, right] = [rank[a], rank[b]]
    if (left.front !== right.front) return population[left.front < right.front ? a : b]
    return population[left.crowding >= right.crowding ? a : b]
  }
  const born: Float64Array[] = []
  while (born.length < population.length) {
    const pair = crossed(pick().point, pick().point, draw, operators)
    for (const child of pair) {
      mutate(child, draw, operators)
      born.push(child)
    }
  }
  return born.slice(0, population.length)
}

function ranksAndCrowding(population: readonly Individual[]) {
  const out = population.map(() => ({ front: 0, crowding: 0 }))
  nonDominatedFronts(population).forEach((front, f) => {
    for (const [i, crowding] of crowdingDistances(population, front)) out[i] = { front: f, crowding }
  })
  return out
}

function survivors(all: readonly Individual[], size: number): Individual[] {
  const kept: Individual[] = []
  for (const front of nonDominatedFronts(all)) {
    const distance = crowdingDistances(all, front)
    const order =
      kept.length + front.length <= size
        ? front
        : [...front].sort((a, b) => (distance.get(b) as number) - (distance.get(a) as number) || a - b)
    for (const i of order.slice(0, size - kept.length)) kept.push(all[i])
    if (kept.length === size) break
  }
  return kept
}

/** Simulated binary crossover within bounds (Deb and Agrawal 1995, as in the authors' own program). */
function crossed(
  a: Float64Array,
  b: Float64Array,
  draw: Uniform,
  { crossoverIndex: eta, crossoverChance }: Operators,
): [Float64Array, Float64Array] {
  const left = a.slice()
  const right = b.slice()
  if (draw() >= crossoverChance) return [left, right]
  for (let j = 0; j < left.length; j++) {
    if (draw() >= 0.5 || Math.abs(a[j] - b[j]) < 1e-14) continue
    const [low, high] = a[j] < b[j] ? [a[j], b[j]] : [b[j], a[j]]
    const u = draw()
    const spread = (room: number) => {
      const alpha = 2 - pow(1 + (2 * room) / (high - low), -(eta + 1))
      return u <= 1 / alpha ? pow(u * alpha, 1 / (eta + 1)) : pow(1 / (2 - u * alpha), 1 / (eta + 1))
    }
    const first = held(0.5 * (low + high - spread(low) * (high - low)))
    const second = held(0.5 * (low + high + spread(1 - high) * (high - low)))
    const swap = draw() < 0.5
    left[j] = swap ? second : first
    right[j] = swap ? first : second
  }
  return [left, right]
}

/** Polynomial mutation within bounds (Deb and Goyal 1996). */
function mutate(point: Float64Array, draw: Uniform, { mutationIndex: eta, mutationChance }: Operators): void {
  for (let j = 0; j < point.length; j++) {
    if (draw() >= mutationChance) continue
    const x = point[j]
    const u = draw()
    const move =
      u < 0.5
        ? pow(2 * u + (1 - 2 * u) * pow(1 - x, eta + 1), 1 / (eta + 1)) - 1
        : 1 - pow(2 * (1 - u) + (2 * u - 1) * pow(x, eta + 1), 1 / (eta + 1))
    point[j] = held(x + move)
  }
}

const held = (x: number) => Math.min(1, Math.max(0, x))
