/** Owners and promises, platforms and services, carbon, and what programmes bring in the end. */
import { zoneBalance } from '../model/environment/carbon.ts'
import type { WorldState } from '../model/world.ts'
import { defineMetric, type Metric } from './define.ts'

const sum = (a: ArrayLike<number>) => {
  let s = 0
  for (let i = 0; i < a.length; i++) s += a[i]
  return s
}
const everyTown = (w: WorldState) => Array.from({ length: w.nTowns }, (_, t) => t)

export const POLICY_METRICS: readonly Metric[] = [
  defineMetric({
    id: 'investorShare',
    level: 'district',
    unit: 'share',
    better: 'neither',
    summary: 'last',
    group: 'rent',
    num: ['district.investors', 'district.units'],
    den: 'district.units',
  }),
  defineMetric({
    id: 'promisedShare',
    level: 'district',
    unit: 'share',
    better: 'higher',
    summary: 'last',
    group: 'rent',
    num: 'district.promised',
    den: 'district.units',
  }),
  defineMetric({
    id: 'trustShare',
    level: 'district',
    unit: 'share',
    better: 'neither',
    summary: 'last',
    group: 'rent',
    num: 'district.trust',
    den: 'district.units',
  }),
  defineMetric({
    id: 'platformShare',
    level: 'district',
    unit: 'share',
    better: 'neither',
    summary: 'mean',
    group: 'businesses',
    num: 'district.onlineSales',
    den: (w, d) => w.c['district.sales'][d] + w.c['district.onlineSales'][d],
  }),
  defineMetric({
    id: 'platformFees',
    level: 'region',
    unit: 'manwonPerMonth',
    better: 'lower',
    summary: 'mean',
    group: 'structure',
    measure: w => sum(w.c['town.platformFees']),
  }),
  defineMetric({
    id: 'kibsImport',
    level: 'region',
    unit: 'share',
    better: 'lower',
    summary: 'mean',
    group: 'structure',
    measure: w => {
      let imported = 0
      let people = 0
      for (let t = 0; t < w.nTowns; t++) {
        imported += w.c['town.kibsImport'][t] * w.c['town.workingAge'][t]
        people += w.c['town.workingAge'][t]
      }
      return people > 0 ? imported / people : Number.NaN
    },
  }),
  defineMetric({
    id: 'shopEmissions',
    level: 'district',
    unit: 'tCO2PerMonth',
    better: 'lower',
    summary: 'mean',
    group: 'place',
    num: (w, d) => w.c['district.emissions'][d] * (1 - w.c['town.abated'][w.townOf[d]]),
  }),
  defineMetric({
    id: 'netEmissions',
    level: 'region',
    unit: 'tCO2PerMonth',
    better: 'lower',
    summary: 'last',
    group: 'place',
    measure: w => zoneBalance(w.c, w.c, w, everyTown(w)),
  }),
  defineMetric({
    id: 'exchanged',
    level: 'region',
    unit: 'tCO2PerMonth',
    better: 'higher',
    summary: 'last',
    group: 'place',
    measure: w => sum(w.c['town.exchanged']),
  }),
  defineMetric({
    id: 'shockDepth',
    level: 'district',
    unit: 'share',
    better: 'lower',
    summary: 'max',
    group: 'place',
    num: ['district.shockDepth', 'district.units'],
    den: 'district.units',
  }),
  defineMetric({
    id: 'taxRevenue',
    level: 'region',
    unit: 'manwonPerMonth',
    better: 'higher',
    summary: 'mean',
    group: 'policy',
    measure: w => sum(w.c['town.tax']),
  }),
  defineMetric({
    id: 'supportGross',
    level: 'region',
    unit: 'cases',
    better: 'neither',
    summary: 'last',
    group: 'policy',
    measure: w => sum(w.c['programme.gross']),
  }),
  defineMetric({
    id: 'supportNet',
    level: 'region',
    unit: 'cases',
    better: 'higher',
    summary: 'last',
    group: 'policy',
    measure: w => sum(w.c['programme.net']),
  }),
  defineMetric({
    id: 'deadweight',
    level: 'region',
    unit: 'share',
    better: 'lower',
    summary: 'last',
    group: 'policy',
    measure: w => {
      const gross = sum(w.c['programme.gross'])
      return gross > 0 ? sum(w.c['programme.anyway']) / gross : Number.NaN
    },
  }),
  defineMetric({
    id: 'policyEffect',
    level: 'region',
    unit: 'share',
    better: 'higher',
    summary: 'mean',
    group: 'policy',
    measure: w => {
      let least = 1
      for (const x of w.c['lever.effect']) least = Math.min(least, x)
      return least
    },
  }),
]
