/** A whole country by seed: about 215 municipalities with about 1,500 districts, or as many as one wants. Another seed, another country. */

import { draftSystem, RESIDENTS, type Town, type TownDraft, type TownLink } from '../../../sim/index.ts'
import type { RegionFile } from '../../scenario/region-schema.ts'
import { agesFrom, people } from '../ages.ts'
import { shopsFor } from '../density.ts'
import { DAYTIME_PER_RESIDENT } from '../district-profile.ts'
import { makeDistricts, round } from '../districts.ts'
import { townNamer } from './town-names.ts'

export interface GenerateOptions {
  readonly seed: string
  /** Municipalities, 60 or more; 215. */
  readonly towns?: number
  /** Floor units in the simulation; 60,000. */
  readonly units?: number
  /** Districts, about; 1,500. */
  readonly districts?: number
  /** Real residents; 51.8 million. */
  readonly residents?: number
}

/** Towns that are joined by a link: each to its nearest, and every centre of a province to the first city. */
const NEAREST = 2
/** Minutes a kilometre of straight line takes, on top of getting to the station. */
const MINUTES_PER_KM = 0.72
const MINUTES_TO_START = 18

/** @throws RangeError for fewer than 60 municipalities */
export function generateRegion(options: GenerateOptions): RegionFile {
  const { seed, towns: count = 215, units = 60_000, residents = RESIDENTS } = options
  const drafts = draftSystem({ seed, towns: count, residents })
  const nameOf = townNamer(seed)
  const provinces = new Map<number, string>()
  for (const d of drafts)
    if (!provinces.has(d.province)) provinces.set(d.province, nameOf.province(d.province))
  const towns = drafts.map(draft => townOf(draft, nameOf.town(draft), provinces.get(draft.province) ?? ''))
  const shops = towns.reduce((sum, t) => {
    const n = people(t.population)
    return (
      sum +
      shopsFor({
        residents: n,
        income: t.income,
        daytime: n * DAYTIME_PER_RESIDENT[t.type],
        visitors: t.visitors,
      })
    )
  }, 0)
  const agentScale = Math.max(1, round(shops / (units * 0.9), 1))
  const unitsPerDistrict = units / (options.districts ?? Math.round((1500 * count) / 215))
  const districts = towns.flatMap(town =>
    makeDistricts(town, { agentScale, unitsPerDistrict, maxDistricts: 60 }),
  )
  return {
    kind: 'golmok-region',
    schemaVersion: 1,
    id: `country-${seed}`.replace(/[^a-z0-9-]/gi, '-').toLowerCase(),
    name: { ko: `지어낸 나라 ${seed}`, en: `Invented country ${seed}` },
    about: {
      ko: `시군구 ${towns.length}곳, 상권 ${districts.length}곳. 도시 규모, 거리, 나이, 자원을 정해 둔 분포에서 뽑아 만든 나라입니다.`,
      en: `${towns.length} municipalities with ${districts.length} commercial districts: sizes, distances, ages and resources drawn from stated distributions.`,
    },
    source: `Invented by rule from seed ${seed}: rank-size and capital share P17, ages P18, levels within the ranges of Korean municipalities.`,
    agentScale,
    towns,
    districts,
    links: linksOf(drafts, towns),
  }
}

function townOf(draft: TownDraft, name: Town['name'], province: string): Town {
  const residents = Math.round(draft.residents)
  return {
    id: `t${draft.number + 1}`,
    name,
    type: draft.type,
    capital: draft.capital,
    province,
    x: round(draft.x, 2),
    y: round(draft.y, 2),
    areaKm2: round(draft.areaKm2, 1),
    population: agesFrom(residents, draft.share65),
    income: round(draft.income, 3),
    resources: draft.resources,
    identity: draft.identity,
    manufacturing: draft.manufacturing,
    visitors: Math.round(residents * draft.visitorsPerResident),
  }
}

function linksOf(drafts: readonly TownDraft[], towns: readonly Town[]): TownLink[] {
  const links = new Map<string, TownLink>()
  const join = (a: number, b: number, virtual?: number) => {
    const [i, j] = a < b ? [a, b] : [b, a]
    const km = Math.sqrt((towns[i]!.x - towns[j]!.x) ** 2 + (towns[i]!.y - towns[j]!.y) ** 2)
    const minutes = Math.round(
      MINUTES_TO_START + MINUTES_PER_KM * km + (drafts[i]!.island !== drafts[j]!.island ? 60 : 0),
    )
    const key = `${i} ${j}`
    if (!links.has(key))
      links.set(key, { from: towns[i]!.id, to: towns[j]!.id, minutes, ...(virtual ? { virtual } : {}) })
  }
  towns.forEach((town, i) => {
    const far = (j: number) => (towns[j]!.x - town.x) ** 2 + (towns[j]!.y - town.y) ** 2
    const near = towns.map((_, j) => j).filter(j => j !== i)
    near.sort((a, b) => far(a) - far(b) || a - b)
    for (const j of near.slice(0, NEAREST)) join(i, j)
  })
  const seats = new Map<number, number>()
  drafts.forEach((d, i) => {
    const seat = seats.get(d.province)
    if (seat === undefined || d.residents > drafts[seat]!.residents) seats.set(d.province, i)
  })
  const first = seats.get(0) ?? 0
  for (const seat of seats.values()) if (seat !== first) join(first, seat, 0.15)
  return [...links.values()]
}
