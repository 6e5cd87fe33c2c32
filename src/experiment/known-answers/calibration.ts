import { exp, normalCdf, normalQuantile } from '../../../sim/engine/index.ts'
import { abcSmc, type Prior, weightedQuantile } from '../calibration/abc-smc.ts'
import { fitEmulator, type Observation, samplePlausible, type Wave } from '../calibration/history-matching.ts'
import { fitCentreSizes, sizesAtRest } from '../calibration/spatial-interaction.ts'
import { keyedUniform } from '../sampling/keyed-uniform.ts'
import { latinHypercube } from '../sampling/latin-hypercube.ts'
import { figure, type KnownAnswer } from './define.ts'

/** Runs a whole calibration on a simulator that draws luck of its own for every simulation. */
function calibrated(
  priors: readonly Prior[],
  simulate: (point: Float64Array, luck: () => number) => number,
  particles: number,
  generations: number,
) {
  const search = abcSmc(priors, 'known', { particles, generations, mostProposals: 400 })
  let run = 0
  for (let points = search.ask(); points; points = search.ask())
    search.tell(points.map(point => simulate(point, keyedUniform(`run ${run++}`, 'luck'))))
  return search
}

/** Zones and centres strewn over a square of 10 by 10. */
export function strewnTowns(seed: string, zones: number, centres: number) {
  const draw = keyedUniform(seed, 'towns')
  const place = () => [10 * draw(), 10 * draw()] as const
  const from = Array.from({ length: zones }, place)
  const to = Array.from({ length: centres }, place)
  const origins = from.map(() => 50 + 100 * draw())
  const costs = from.flatMap(([x, y]) => to.map(([u, v]) => Math.sqrt((x - u) ** 2 + (y - v) ** 2)))
  return { origins, costs }
}

/** Sizes at rest with errors of `spread` in logarithms. */
export function observedSizes(seed: string, centres: number, alpha: number, beta: number, spread: number) {
  const towns = strewnTowns(seed, 120, centres)
  const draw = keyedUniform(seed, 'errors')
  const sizes = sizesAtRest(towns, centres, alpha, beta).map(w => exp(w + spread * normalQuantile(draw())))
  return { ...towns, sizes }
}

export const CALIBRATION: readonly KnownAnswer[] = [
  {
    analysis: 'ABC-SMC',
    problem: 'mean of a normal law, prior N(0, 10^2), 10 values of mean 2 and sd 1',
    source: 'conjugate posterior: mean 1.998, sd .3161',
    figures: () => {
      const search = calibrated(
        [{ kind: 'normal', mean: 0, sd: 10 }],
        ([mean], luck) => Math.abs(mean + normalQuantile(luck()) / Math.sqrt(10) - 2),
        500,
        9,
      )
      const sd = 1 / Math.sqrt(10 + 1 / 100)
      const mean = search.particles.reduce((s, p) => s + p.weight * p.point[0], 0)
      const variance = search.particles.reduce((s, p) => s + p.weight * (p.point[0] - mean) ** 2, 0)
      return [
        figure('mean', 20 / (10 + 1 / 100), 0.04, mean),
        figure('sd', sd, 0.03, Math.sqrt(variance)),
        figure('5 % quantile', 1.998 - 1.645 * sd, 0.07, weightedQuantile(search.particles, 0, 0.05)),
      ]
    },
  },
  {
    analysis: 'ABC-SMC',
    problem: 'mixture of N(theta, 1) and N(theta, 1/100), prior uniform on (-10, 10), observed 0',
    source: 'Sisson, Fan and Tanaka (2007): the posterior is that mixture around 0',
    figures: () => {
      const search = calibrated(
        [{ kind: 'uniform', low: -10, high: 10 }],
        ([theta], luck) =>
          Math.abs(luck() < 0.5 ? theta + normalQuantile(luck()) : theta + normalQuantile(luck()) / 10),
        500,
        9,
      )
      const within = (reach: number) =>
        search.particles.reduce((s, p) => s + (Math.abs(p.point[0]) < reach ? p.weight : 0), 0)
      const share = (reach: number) => normalCdf(reach) - 0.5 + normalCdf(10 * reach) - 0.5
      return [0.1, 0.3, 1].map(reach =>
        figure(`share within ${reach} of 0`, share(reach), 0.06, within(reach)),
      )
    },
  },
  {
    analysis: 'History matching',
    problem: 'y = x1 + x2^2 observed as 1 with sd .05, third factor without effect, 2 waves',
    source: 'area of |x1 + x2^2 - 1| < .15 on the unit square: .2555, by integration',
    figures: () => {
      const y = (p: ArrayLike<number>) => p[0] + p[1] * p[1]
      const observations: Observation[] = [{ id: 'y', value: 1, variance: 0.0025, discrepancy: 0 }]
      const waves: Wave[] = []
      let points: readonly Float64Array[] = Array.from({ length: 40 }, (_, i) =>
        latinHypercube(40, 3, 'wave').at.slice(3 * i, 3 * i + 3),
      )
      let share = 1
      for (let wave = 0; wave < 2; wave++) {
        waves.push({ emulators: [fitEmulator(points, points.map(y))] })
        const next = samplePlausible(40, 3, waves, observations, {
          seed: `wave ${wave}`,
          leastTried: 40_000,
        })
        points = next.points
        share = next.share
      }
      let area = 0
      for (let i = 0; i < 1000; i++) {
        const x = ((i + 0.5) / 1000) ** 2
        area += Math.max(0, Math.min(1, 1.15 - x) - Math.max(0, 0.85 - x)) / 1000
      }
      return [
        figure('share not ruled out', area, 0.01, share),
        figure('points kept that are wrong', 0, 0, points.filter(p => Math.abs(y(p) - 1) > 0.16).length),
      ]
    },
  },
  {
    analysis: 'Spatial interaction, static fit',
    problem: '60 centres at rest for alpha .7, beta .5, errors of .1 in ln size',
    source: 'the alpha and beta that made them',
    figures: () => {
      const fit = fitCentreSizes(observedSizes('fit', 60, 0.7, 0.5, 0.1))
      return [
        figure('alpha', 0.7, 0.05, fit.alpha.value),
        figure('beta', 0.5, 0.06, fit.beta.value),
        figure('sd of the errors', 0.1, 0.025, fit.residualSd),
      ]
    },
  },
  {
    analysis: 'Spatial interaction, static fit',
    problem: 'intervals at 95 % over 40 sets of errors, 16 centres',
    source: 'share that holds the truth: .95, give or take .035',
    figures: () => {
      let alpha = 0
      let beta = 0
      for (let s = 0; s < 40; s++) {
        const fit = fitCentreSizes(observedSizes(`set ${s}`, 16, 0.6, 0.4, 0.15), { folds: 9 })
        if (fit.alpha.low <= 0.6 && fit.alpha.high >= 0.6) alpha += 1 / 40
        if (fit.beta.low <= 0.4 && fit.beta.high >= 0.4) beta += 1 / 40
      }
      return [figure('alpha', 0.95, 0.07, alpha), figure('beta', 0.95, 0.07, beta)]
    },
  },
]
