/** Gaon and its neighbours: an invented region of seven municipalities of the four types, about 60 districts. */
import type { Town, TownLink, TownOutline } from '../../../sim/index.ts'
import type { RegionFile } from '../../scenario/region-schema.ts'
import { agesFrom } from '../ages.ts'
import { makeDistricts } from '../districts.ts'
import { nameGiver } from './names.ts'

const AGENT_SCALE = 40

interface TownPlan extends TownOutline {
  readonly id: string
  readonly ko: string
  readonly en: string
  readonly districts: number
}

const TOWNS: readonly TownPlan[] = [
  {
    id: 'gaon',
    ko: '가온시',
    en: 'Gaon',
    type: 'metroCore',
    capital: true,
    x: 0,
    y: 0,
    areaKm2: 420,
    residents: 1_880_000,
    share65: 0.185,
    income: 1.12,
    resources: { craft: 0.4, food: 0.5, heritage: 0.4, nature: 0.2, media: 0.9 },
    identity: 0.45,
    manufacturing: 0.1,
    visitorsPerResident: 0.5,
    districts: 24,
  },
  {
    id: 'saebeol',
    ko: '새벌시',
    en: 'Saebeol',
    type: 'metroRing',
    capital: true,
    x: 19,
    y: -12,
    areaKm2: 260,
    residents: 620_000,
    share65: 0.145,
    income: 1.02,
    resources: { craft: 0.2, food: 0.3, heritage: 0.15, nature: 0.3, media: 0.4 },
    identity: 0.2,
    manufacturing: 0.22,
    visitorsPerResident: 0.2,
    districts: 9,
  },
  {
    id: 'maru',
    ko: '마루시',
    en: 'Maru',
    type: 'metroRing',
    capital: true,
    x: -17,
    y: 15,
    areaKm2: 310,
    residents: 470_000,
    share65: 0.155,
    income: 0.97,
    resources: { craft: 0.35, food: 0.35, heritage: 0.3, nature: 0.4, media: 0.3 },
    identity: 0.3,
    manufacturing: 0.28,
    visitorsPerResident: 0.25,
    districts: 8,
  },
  {
    id: 'dallae',
    ko: '달내시',
    en: 'Dallae',
    type: 'provincialCity',
    capital: false,
    x: 64,
    y: 22,
    areaKm2: 690,
    residents: 330_000,
    share65: 0.2,
    income: 0.92,
    resources: { craft: 0.55, food: 0.7, heritage: 0.8, nature: 0.4, media: 0.25 },
    identity: 0.7,
    manufacturing: 0.16,
    visitorsPerResident: 1.6,
    districts: 7,
  },
  {
    id: 'solmoe',
    ko: '솔뫼시',
    en: 'Solmoe',
    type: 'provincialCity',
    capital: false,
    x: 41,
    y: -58,
    areaKm2: 620,
    residents: 210_000,
    share65: 0.22,
    income: 0.95,
    resources: { craft: 0.4, food: 0.45, heritage: 0.35, nature: 0.5, media: 0.15 },
    identity: 0.4,
    manufacturing: 0.42,
    visitorsPerResident: 0.6,
    districts: 5,
  },
  {
    id: 'dodam',
    ko: '도담군',
    en: 'Dodam',
    type: 'county',
    capital: false,
    x: 92,
    y: -18,
    areaKm2: 780,
    residents: 58_000,
    share65: 0.34,
    income: 0.85,
    resources: { craft: 0.6, food: 0.6, heritage: 0.45, nature: 0.75, media: 0.05 },
    identity: 0.55,
    manufacturing: 0.12,
    visitorsPerResident: 2.4,
    districts: 4,
  },
  {
    id: 'muran',
    ko: '물안군',
    en: 'Muran',
    type: 'county',
    capital: false,
    x: -38,
    y: -66,
    areaKm2: 560,
    residents: 34_000,
    share65: 0.37,
    income: 0.83,
    resources: { craft: 0.3, food: 0.75, heritage: 0.3, nature: 0.95, media: 0.05 },
    identity: 0.5,
    manufacturing: 0.06,
    visitorsPerResident: 4.5,
    districts: 3,
  },
]

const LINKS: readonly TownLink[] = [
  { from: 'gaon', to: 'saebeol', minutes: 35, virtual: 0.25 },
  { from: 'gaon', to: 'maru', minutes: 40, virtual: 0.2 },
  { from: 'gaon', to: 'dallae', minutes: 70, virtual: 0.1 },
  { from: 'gaon', to: 'solmoe', minutes: 75 },
  { from: 'saebeol', to: 'solmoe', minutes: 60 },
  { from: 'dallae', to: 'dodam', minutes: 55, virtual: 0.05 },
  { from: 'gaon', to: 'muran', minutes: 95 },
]

export function makeSevenTowns(): RegionFile {
  const nameOf = nameGiver()
  const towns = TOWNS.map(townOf)
  const districts = TOWNS.flatMap((plan, i) =>
    makeDistricts(towns[i]!, { agentScale: AGENT_SCALE, count: plan.districts, name: nameOf }),
  )
  return {
    kind: 'golmok-region',
    schemaVersion: 1,
    id: 'seven-towns',
    name: { ko: '가온과 이웃 도시들', en: 'Gaon and its neighbours' },
    about: {
      ko: '광역 중심도시 하나, 위성도시 둘, 지방도시 둘, 군 둘. 도시 유형마다 정책이 어떻게 다르게 듣는지 보려고 지어낸 지역입니다.',
      en: 'A metropolitan core, two ring towns, two provincial cities and two counties: an invented region, to see how a policy works differently by type of town.',
    },
    source:
      'Invented. Sizes, ages and consumption lie within the ranges of Korean municipalities; shops: one per 20 residents, workers and visitors weighted; tenant mix and vacancy by district type (P6, P11); places of districts drawn by rule.',
    agentScale: AGENT_SCALE,
    towns,
    districts,
    links: LINKS,
  }
}

function townOf(plan: TownPlan): Town {
  return {
    id: plan.id,
    name: { ko: plan.ko, en: plan.en },
    type: plan.type,
    capital: plan.capital,
    province: plan.capital ? '가온권' : '바깥권',
    x: plan.x,
    y: plan.y,
    areaKm2: plan.areaKm2,
    population: agesFrom(plan.residents, plan.share65),
    income: plan.income,
    resources: plan.resources,
    identity: plan.identity,
    manufacturing: plan.manufacturing,
    visitors: Math.round(plan.residents * plan.visitorsPerResident),
  }
}
