/** Who lives there, who comes and goes, what is within their reach, where founders come from. */
import { BANDS, OLD } from '../model/people/people-columns.ts'
import type { WorldState } from '../model/world.ts'
import { defineMetric, type Metric } from './define.ts'

/** Residents of a district's catchment: its share of the town's, so that districts add up to towns. */
function residents(w: WorldState, d: number, first = 0, last = BANDS - 1): number {
  const at = w.townOf[d] * BANDS
  let n = 0
  for (let b = first; b <= last; b++) n += w.c['town.people'][at + b]
  return n * w.c['district.catchment'][d]
}

const everybody = (w: WorldState, d: number) => residents(w, d)

export const PEOPLE_METRICS: readonly Metric[] = [
  defineMetric({
    id: 'population',
    level: 'district',
    unit: 'people',
    better: 'neither',
    summary: 'last',
    group: 'structure',
    num: everybody,
  }),
  defineMetric({
    id: 'share65',
    level: 'district',
    unit: 'share',
    better: 'lower',
    summary: 'last',
    group: 'structure',
    num: (w, d) => residents(w, d, OLD),
    den: everybody,
  }),
  defineMetric({
    id: 'netMigration',
    level: 'district',
    unit: 'sharePerYear',
    better: 'higher',
    summary: 'mean',
    group: 'structure',
    num: (w, d) => {
      const t = w.townOf[d]
      const net = w.c['town.arrivals'][t] - w.c['town.departures'][t]
      return 12 * net * w.c['district.catchment'][d]
    },
    den: everybody,
  }),
  defineMetric({
    id: 'serviceAccess',
    level: 'district',
    unit: 'index',
    better: 'higher',
    summary: 'last',
    group: 'place',
    num: (w, d) => w.c['town.services'][w.townOf[d]] * residents(w, d),
    den: everybody,
  }),
  defineMetric({
    id: 'housingCost',
    level: 'district',
    unit: 'index',
    better: 'lower',
    summary: 'last',
    group: 'place',
    num: (w, d) => w.c['town.housingCost'][w.townOf[d]] * residents(w, d),
    den: everybody,
  }),
  defineMetric({
    id: 'foundersElsewhere',
    level: 'district',
    unit: 'share',
    better: 'neither',
    summary: 'last',
    group: 'businesses',
    num: 'tally.fromElsewhere',
    den: 'district.creators',
  }),
  defineMetric({
    id: 'youngFounders',
    level: 'district',
    unit: 'share',
    better: 'neither',
    summary: 'last',
    group: 'businesses',
    num: 'tally.young',
    den: 'district.creators',
  }),
  defineMetric({
    id: 'apprentices',
    level: 'district',
    unit: 'people',
    better: 'higher',
    summary: 'last',
    group: 'skill',
    num: 'tally.apprentices',
  }),
  defineMetric({
    id: 'handedOn',
    level: 'district',
    unit: 'shopsPerMonth',
    better: 'higher',
    summary: 'sum',
    group: 'skill',
    num: 'district.succeeded',
  }),
  defineMetric({
    id: 'skillLost',
    level: 'district',
    unit: 'years',
    better: 'lower',
    summary: 'sum',
    group: 'skill',
    num: 'district.skillLost',
  }),
  defineMetric({
    id: 'reopened',
    level: 'district',
    unit: 'shopsPerMonth',
    better: 'higher',
    summary: 'sum',
    group: 'displacement',
    num: 'district.reopened',
  }),
]
