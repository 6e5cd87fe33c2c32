import { cos, exp, PI, pow, sin } from '../../../sim/engine/index.ts'
import { hypervolume } from '../search/hypervolume.ts'
import { nsga2 } from '../search/nsga2.ts'
import { paretoFront } from '../search/pareto.ts'
import { figure, type KnownAnswer } from './define.ts'

interface Problem {
  readonly name: string
  readonly dimensions: number
  readonly objectives: number
  f(x: Float64Array): number[]
  /** Hypervolume of the whole true front against 1 in each objective. */
  readonly best: number
}

const sum = (x: Float64Array, term: (v: number) => number) => x.subarray(1).reduce((s, v) => s + term(v), 0)
const zdtG = (x: Float64Array) => 1 + (9 * sum(x, v => v)) / (x.length - 1)

/** Zitzler, Deb and Thiele (2000); DTLZ2 of Deb, Thiele, Laumanns and Zitzler (2002) with 3 objectives, 12 variables. */
export const PROBLEMS: readonly Problem[] = [
  {
    name: 'ZDT1',
    dimensions: 30,
    objectives: 2,
    f: x => [x[0], zdtG(x) * (1 - Math.sqrt(x[0] / zdtG(x)))],
    best: 2 / 3,
  },
  {
    name: 'ZDT2',
    dimensions: 30,
    objectives: 2,
    f: x => [x[0], zdtG(x) * (1 - (x[0] / zdtG(x)) ** 2)],
    best: 1 / 3,
  },
  {
    name: 'ZDT3',
    dimensions: 30,
    objectives: 2,
    f: x => {
      const share = x[0] / zdtG(x)
      return [x[0], zdtG(x) * (1 - Math.sqrt(share) - share * sin(10 * PI * x[0]))]
    },
    best: zdt3Volume(),
  },
  {
    name: 'ZDT4',
    dimensions: 10,
    objectives: 2,
    f: x => {
      const g = 1 + 10 * (x.length - 1) + sum(x, u => (10 * u - 5) ** 2 - 10 * cos(4 * PI * (10 * u - 5)))
      return [x[0], g * (1 - Math.sqrt(x[0] / g))]
    },
    best: 2 / 3,
  },
  {
    name: 'ZDT6',
    dimensions: 10,
    objectives: 2,
    f: x => {
      const first = 1 - exp(-4 * x[0]) * pow(Math.abs(sin(6 * PI * x[0])), 6)
      const g = 1 + 9 * pow(sum(x, v => v) / (x.length - 1), 0.25)
      return [first, g * (1 - (first / g) ** 2)]
    },
    // The front begins at f1 = .2807753191.
    best: (1 - 0.2807753191 ** 3) / 3,
  },
  {
    name: 'DTLZ2',
    dimensions: 12,
    objectives: 3,
    f: x => {
      const g = 1 + x.subarray(2).reduce((s, v) => s + (v - 0.5) ** 2, 0)
      const [a, b] = [(x[0] * PI) / 2, (x[1] * PI) / 2]
      return [g * cos(a) * cos(b), g * cos(a) * sin(b), g * sin(a)]
    },
    best: 1 - PI / 6,
  },
]

/** Volume above the lower hull of ZDT3's curve, by a fine grid. */
function zdt3Volume(): number {
  const steps = 200_000
  let lowest = 1
  let volume = 0
  for (let i = 0; i < steps; i++) {
    const x = i / steps
    const y = 1 - Math.sqrt(x) - x * sin(10 * PI * x)
    lowest = Math.min(lowest, y)
    volume += (1 - lowest) / steps
  }
  return volume
}

/** Hypervolume that NSGA-II reaches with a population of 100 over 250 generations. */
export function volumeReached(problem: Problem, seed: string, generations = 250): number {
  const search = nsga2(problem.dimensions, seed, { size: 100 })
  for (let g = 0; g < generations; g++)
    search.tell(search.ask().map(x => ({ objectives: problem.f(x), violation: 0 })))
  const front = paretoFront(search.population).map(i => search.population[i].objectives)
  return hypervolume(front, new Float64Array(problem.objectives).fill(1))
}

export const SEARCH: readonly KnownAnswer[] = [
  {
    analysis: 'Hypervolume',
    problem: 'three boxes that overlap, in 3 dimensions; the whole fronts of ZDT1 and DTLZ2 as fine grids',
    source: 'by hand: 3 x .25 - 3 x .125 + .125; by formula: 2/3, 1 - pi / 6',
    figures: () => {
      const boxes = [
        [0, 0.5, 0.5],
        [0.5, 0, 0.5],
        [0.5, 0.5, 0],
      ]
      const curve = Array.from({ length: 5001 }, (_, i) => [i / 5000, 1 - Math.sqrt(i / 5000)])
      const sphere: number[][] = []
      for (let i = 0; i <= 40; i++)
        for (let j = 0; j <= 40; j++) {
          const [a, b] = [(i / 80) * PI, (j / 80) * PI]
          sphere.push([cos(a) * cos(b), cos(a) * sin(b), sin(a)])
        }
      return [
        figure('boxes', 0.5, 1e-12, hypervolume(boxes, [1, 1, 1])),
        figure('ZDT1', 2 / 3, 0.001, hypervolume(curve, [1, 1])),
        figure('DTLZ2', 1 - PI / 6, 0.04, hypervolume(sphere, [1, 1, 1])),
      ]
    },
  },
  {
    analysis: 'NSGA-II',
    problem: 'hypervolume against 1 in each objective, population 100, 250 generations, one seed',
    source: `whole true fronts by formula: ${PROBLEMS.map(p => p.best.toFixed(4)).join(', ')}; NSGA-II of pymoo 0.6.2, median of 3 seeds, as below`,
    figures: () =>
      PROBLEMS.map((problem, i) =>
        figure(problem.name, ELSEWHERE[i].volume, ELSEWHERE[i].tolerance, volumeReached(problem, 'known')),
      ),
  },
]

/** What another implementation of NSGA-II reaches (Blank and Deb 2020), and how far its seeds lie apart, generously. */
const ELSEWHERE = [
  { volume: 0.6598, tolerance: 0.005 },
  { volume: 0.3266, tolerance: 0.005 },
  { volume: 1.0402, tolerance: 0.005 },
  { volume: 0.6586, tolerance: 0.015 },
  { volume: 0.3139, tolerance: 0.01 },
  { volume: 0.3792, tolerance: 0.015 },
] as const
