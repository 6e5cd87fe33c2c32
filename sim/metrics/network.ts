/** Links between towns: knowledge, moves, poles. Undefined (a gap) where there is one town only. */
import {
  effectivePoles,
  flowSymmetry,
  greenPolycentricity,
  inflows,
  normalisedMultipolarity,
  primacy,
} from '../measures/index.ts'
import { BANDS, YOUNG } from '../model/people/people-columns.ts'
import type { WorldState } from '../model/world.ts'
import { defineMetric, type Metric } from './define.ts'

/** Residents by town. */
function sizes(w: WorldState): Float64Array {
  const out = new Float64Array(w.nTowns)
  for (let i = 0; i < out.length * BANDS; i++) out[Math.floor(i / BANDS)] += w.c['town.people'][i]
  return out
}

/** Part of a total that falls to the core town; NaN where there is no other. */
function coreShare(w: WorldState, of: (town: number) => number): number {
  if (w.nTowns < 2) return Number.NaN
  let all = 0
  for (let t = 0; t < w.nTowns; t++) all += of(t)
  return all > 0 ? of(w.coreTown) / all : Number.NaN
}

const structure = { level: 'region', group: 'structure', summary: 'last' } as const

export const NETWORK_METRICS: readonly Metric[] = [
  defineMetric({
    id: 'tiesAbroad',
    level: 'district',
    unit: 'share',
    better: 'higher',
    summary: 'last',
    group: 'skill',
    num: (w, d) => Math.min(w.c['district.outsideTies'][d], w.tally.ties[d]),
    den: 'tally.ties',
  }),
  defineMetric({
    id: 'pipelineShare',
    level: 'district',
    unit: 'share',
    better: 'neither',
    summary: 'last',
    group: 'skill',
    num: (w, d) => Math.min(w.c['district.pipelines'][d], w.c['district.creators'][d]),
    den: 'district.creators',
  }),
  defineMetric({
    id: 'lockIn',
    level: 'district',
    unit: 'index',
    better: 'lower',
    summary: 'last',
    group: 'skill',
    num: ['district.lockIn', 'district.creators'],
    den: 'district.creators',
  }),
  defineMetric({
    id: 'relatedVariety',
    level: 'district',
    unit: 'index',
    better: 'higher',
    summary: 'last',
    group: 'structure',
    num: (w, d) => w.c['town.relatedVariety'][w.townOf[d]] * w.c['district.units'][d],
    den: 'district.units',
  }),
  defineMetric({
    id: 'unrelatedVariety',
    level: 'district',
    unit: 'index',
    better: 'higher',
    summary: 'last',
    group: 'structure',
    num: (w, d) => w.c['town.unrelatedVariety'][w.townOf[d]] * w.c['district.units'][d],
    den: 'district.units',
  }),
  defineMetric({
    ...structure,
    id: 'primacy',
    unit: 'times',
    better: 'lower',
    measure: w => primacy(sizes(w)),
  }),
  defineMetric({
    ...structure,
    id: 'effectivePoles',
    unit: 'poles',
    better: 'higher',
    measure: w => (w.nTowns < 2 ? Number.NaN : effectivePoles(sizes(w))),
  }),
  defineMetric({
    ...structure,
    id: 'multipolarity',
    unit: 'index',
    better: 'higher',
    measure: w => normalisedMultipolarity(sizes(w)),
  }),
  defineMetric({
    ...structure,
    id: 'flowPolycentricity',
    unit: 'index',
    better: 'higher',
    measure: w => greenPolycentricity(inflows(w.c['link.flow'], w.nTowns)),
  }),
  defineMetric({
    ...structure,
    id: 'flowSymmetry',
    unit: 'index',
    better: 'higher',
    measure: w => flowSymmetry(w.c['link.flow'], w.nTowns),
  }),
  defineMetric({
    ...structure,
    id: 'centralisation',
    unit: 'share',
    better: 'lower',
    measure: w => {
      const into = inflows(w.c['link.flow'], w.nTowns)
      return coreShare(w, t => into[t])
    },
  }),
  defineMetric({
    ...structure,
    id: 'youngInCore',
    unit: 'share',
    better: 'lower',
    measure: w => coreShare(w, t => w.c['town.people'][t * BANDS + YOUNG]),
  }),
  defineMetric({
    ...structure,
    id: 'creatorsInCore',
    unit: 'share',
    better: 'neither',
    measure: w =>
      coreShare(w, t => {
        let n = 0
        for (let i = w.townStart[t]; i < w.townStart[t + 1]; i++)
          n += w.c['district.creators'][w.townDistricts[i]]
        return n
      }),
  }),
  defineMetric({
    ...structure,
    id: 'talentInCore',
    unit: 'share',
    better: 'lower',
    measure: w => coreShare(w, t => w.c['town.creativeClass'][t]),
  }),
]
