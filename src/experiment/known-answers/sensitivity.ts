import { elementaryEffects, morrisDesign } from '../analysis/morris.ts'
import { sobolIndices } from '../analysis/sobol-indices.ts'
import { keyedUniform } from '../sampling/keyed-uniform.ts'
import { saltelliDesign } from '../sampling/saltelli-design.ts'
import { sobolSequence } from '../sampling/sobol-sequence.ts'
import { figure, type KnownAnswer } from './define.ts'
import { evaluated, G_CONSTANTS, gFunction, gIndices, ishigami, ishigamiIndices } from './test-functions.ts'

const BASE = 4096

function orders(
  f: (x: Float64Array) => number,
  known: { first: readonly number[]; total: readonly number[] },
  shown: number,
) {
  const k = known.first.length
  const found = sobolIndices(evaluated(saltelliDesign(BASE, k, 'known'), f), k, { resamples: 50 })
  return Array.from({ length: shown }, (_, j) => [
    figure(`S${j + 1}`, known.first[j], 0.01, found[j].first),
    figure(`ST${j + 1}`, known.total[j], 0.01, found[j].total),
  ]).flat()
}

/** Mean absolute elementary effect of every factor of a product function, over all places of the grid. */
function exactMuStar(levels: number): number[] {
  const g = (u: number, j: number) => (Math.abs(4 * u - 2) + G_CONSTANTS[j]) / (1 + G_CONSTANTS[j])
  const grid = Array.from({ length: levels }, (_, i) => i / (levels - 1))
  const step = levels / 2 / (levels - 1)
  const meanOf = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length
  return G_CONSTANTS.map((_, j) => {
    const own = meanOf(grid.slice(0, levels / 2).map(u => Math.abs(g(u + step, j) - g(u, j)) / step))
    return G_CONSTANTS.reduce((p, _c, i) => (i === j ? p : p * meanOf(grid.map(u => g(u, i)))), own)
  })
}

/**
 * Morris's own function of 20 factors; its free coefficients of first and second order are standard normal. Factors 8 to 10
 * have a first-order coefficient of 20 on a span of 2; what the free ones add is averaged out.
 */
function morrisFunction(x: Float64Array): number {
  const w = Array.from(x, (u, i) =>
    i === 2 || i === 4 || i === 6 ? 2 * ((1.1 * u) / (u + 0.1) - 0.5) : 2 * (u - 0.5),
  )
  let sum = 0
  for (let i = 0; i < 20; i++) sum += (i < 10 ? 20 : 0) * w[i]
  for (let i = 0; i < 6; i++) for (let j = i + 1; j < 6; j++) sum += -15 * w[i] * w[j]
  for (let i = 0; i < 5; i++)
    for (let j = i + 1; j < 5; j++) for (let l = j + 1; l < 5; l++) sum += -10 * w[i] * w[j] * w[l]
  return sum + 5 * w[0] * w[1] * w[2] * w[3]
}

export const SENSITIVITY: readonly KnownAnswer[] = [
  {
    analysis: 'Sobol indices',
    problem: `Ishigami function, ${BASE} base points`,
    source: 'Ishigami and Homma (1990): S = .3139, .4424, 0; ST = .5576, .4424, .2437',
    figures: () => orders(ishigami, ishigamiIndices(), 3),
  },
  {
    analysis: 'Sobol indices',
    problem: `g function of 8 factors (a = 0, 1, 4.5, 9, 99 ...), ${BASE} base points`,
    source: 'Saltelli et al. (2008), p. 123: S = .716, .179, .024, .007; ST = .788, .242, .034, .010',
    figures: () => orders(gFunction, gIndices(), 4),
  },
  {
    analysis: 'Morris screening',
    problem: 'g function of 8 factors, 2000 trajectories, 4 levels',
    source: 'mean over all places of the grid, by formula',
    figures: () => {
      const design = morrisDesign(2000, 8, 'known')
      const found = elementaryEffects(design, evaluated(design, gFunction), { resamples: 10 })
      const known = exactMuStar(4)
      return [0, 1, 2, 3].map(j =>
        figure(`mu* of factor ${j + 1}`, known[j], 0.03 * known[0], found[j].muStar),
      )
    },
  },
  {
    analysis: 'Morris screening',
    problem: 'function of Morris with 20 factors, 100 trajectories, its free coefficients 0',
    source: 'Morris (1991): factors 8-10 matter and are linear, 11-20 do not matter',
    figures: () => {
      const design = morrisDesign(100, 20, 'known')
      const found = elementaryEffects(design, evaluated(design, morrisFunction), { resamples: 10 })
      return [
        ...[7, 8, 9].map(j => figure(`mu* of factor ${j + 1}`, 40, 1e-9, found[j].muStar)),
        figure('largest sigma of factors 8-10', 0, 1e-9, Math.max(...found.slice(7, 10).map(e => e.sigma))),
        figure('largest mu* of factors 11-20', 0, 1e-9, Math.max(...found.slice(10).map(e => e.muStar))),
      ]
    },
  },
  {
    analysis: 'Sobol sequence',
    problem: 'integral of the product of |4x - 2| over 10 dimensions, 8192 points',
    source: '1, by formula; independent draws miss it by 0.04 at this size (standard deviation)',
    figures: () => {
      const product = (x: Float64Array) => x.reduce((p, u) => p * Math.abs(4 * u - 2), 1)
      const values = evaluated(sobolSequence(8192, 10, 'known'), product)
      const draw = keyedUniform('known', 'independent')
      const independent = evaluated(
        { points: 8192, dimensions: 10, at: Float64Array.from({ length: 81920 }, draw) },
        product,
      )
      const mean = (list: Float64Array) => list.reduce((a, b) => a + b, 0) / list.length
      return [
        figure('Sobol sequence', 1, 0.02, mean(values)),
        figure('independent draws', 1, 0.2, mean(independent)),
      ]
    },
  },
]
