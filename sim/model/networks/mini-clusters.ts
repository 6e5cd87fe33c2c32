import { exp } from '../../engine/math.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineProcess } from '../process.ts'

const CRITICAL_MASS = constant({
  value: 8,
  unit: 'creators',
  source: cite`assumed`,
  why: 'Creators of a district it takes for two thirds of a cluster to come about: critical mass.',
})
const BUILD_MONTHS = constant({
  value: 18,
  unit: 'months',
  source: cite`${'S61'}`,
  why: 'Months until a network organisation works (1-3 years, S61), and until it is gone.',
})

/**
 * Industrial mini-clusters (L13): members meet and trust each other within their trade, and learn more from partners; they
 * also come to know the same (lock-in, see pipelines).
 *
 *   m' = m + (policy (1 - e^(-creators/8)) - m) / 18
 *
 * m share of creators who are members. Known answer: 8 creators and all invited: 63 % in the long run. Source: S61, S61b.
 * Draws: none.
 */
export const miniClusters = defineProcess({
  id: 'miniClusters',
  about: 'membership of mini-clusters',
  active: w => w.spec.levers.some(use => use.lever === 'miniCluster'),
  reads: ['policy.cluster', 'district.creators'],
  writes: ['district.cluster'],
  run(see, set, w) {
    for (let d = 0; d < w.nDistricts; d++) {
      const goal = see['policy.cluster'][d] * (1 - exp(-see['district.creators'][d] / CRITICAL_MASS))
      set['district.cluster'][d] += (goal - see['district.cluster'][d]) / BUILD_MONTHS
    }
  },
})
