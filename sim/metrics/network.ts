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
    label: { ko: '시군구 간 협업 비중', en: 'Ties across towns' },
    about: {
      ko: '크리에이터의 협업 관계 가운데 다른 시군구와 맺은 비중(석 달에 한 번 살핌)',
      en: 'Ties of creators that lead to another town, among all; looked at once a quarter',
    },
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
    label: { ko: '글로벌 협업 비중', en: 'Creators with a pipeline' },
    about: {
      ko: '지역 밖 파트너와 꾸준히 일하는 크리에이터의 비중',
      en: 'Creators with a working relation beyond the region, among all',
    },
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
    label: { ko: '경로 고착', en: 'Lock-in' },
    about: {
      ko: '크리에이터들이 아는 것이 서로 비슷한 정도(0~1)',
      en: 'Similarity of what the creators of a place know, 0 to 1',
    },
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
    label: { ko: '관련 다양성', en: 'Related variety' },
    about: {
      ko: '시군구 안에서 서로 통하는 업종이 얼마나 다양한지(비트)',
      en: 'Variety of sectors that know of each other, by town, in bits',
    },
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
    label: { ko: '비관련 다양성', en: 'Unrelated variety' },
    about: {
      ko: '시군구의 업종이 서로 다른 분야에 얼마나 퍼져 있는지(비트)',
      en: 'Spread over unlike fields, by town, in bits',
    },
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
    label: { ko: '수위도', en: 'Primacy' },
    about: {
      ko: '첫째 도시 인구를 둘째 도시 인구로 나눈 값',
      en: 'Population of the first town over the second',
    },
    unit: 'times',
    better: 'lower',
    measure: w => primacy(sizes(w)),
  }),
  defineMetric({
    ...structure,
    id: 'effectivePoles',
    label: { ko: '유효 거점 수', en: 'Effective poles' },
    about: {
      ko: '인구로 본 거점의 수(허핀달 지수의 역수)',
      en: 'Number of poles by population, 1 over the Herfindahl index',
    },
    unit: 'poles',
    better: 'higher',
    measure: w => (w.nTowns < 2 ? Number.NaN : effectivePoles(sizes(w))),
  }),
  defineMetric({
    ...structure,
    id: 'multipolarity',
    label: { ko: '다극성', en: 'Multipolarity' },
    about: {
      ko: '인구가 여러 도시에 고르게 나뉜 정도(0~1)',
      en: 'How evenly people are spread over towns, 0 to 1',
    },
    unit: 'index',
    better: 'higher',
    measure: w => normalisedMultipolarity(sizes(w)),
  }),
  defineMetric({
    ...structure,
    id: 'flowPolycentricity',
    label: { ko: '이동의 다중심성', en: 'Polycentricity of moves' },
    about: {
      ko: '들어오는 이동이 여러 도시로 나뉘는 정도(그린의 지수)',
      en: "Green's index of moves into towns: 1 where all get as many",
    },
    unit: 'index',
    better: 'higher',
    measure: w => greenPolycentricity(inflows(w.c['link.flow'], w.nTowns)),
  }),
  defineMetric({
    ...structure,
    id: 'flowSymmetry',
    label: { ko: '이동의 균형', en: 'Balance of moves' },
    about: {
      ko: '도시 사이의 이동이 서로 주고받는 정도. 1이면 모든 쌍이 같습니다.',
      en: 'How far moves between towns go both ways; 1 where every pair is even',
    },
    unit: 'index',
    better: 'higher',
    measure: w => flowSymmetry(w.c['link.flow'], w.nTowns),
  }),
  defineMetric({
    ...structure,
    id: 'centralisation',
    label: { ko: '이동의 중심 쏠림', en: 'Moves to the core' },
    about: {
      ko: '도시 사이의 이동 가운데 중심 도시로 가는 비중',
      en: 'Moves between towns that go to the core',
    },
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
    label: { ko: '청년의 중심 집중', en: 'Young people in the core' },
    about: {
      ko: '15~34세 가운데 중심 도시에 사는 비중. 오르면 역류(흡수), 내리면 확산입니다.',
      en: 'People of 15-34 who live in the core, among all: rising is backwash, falling is spread',
    },
    unit: 'share',
    better: 'lower',
    measure: w => coreShare(w, t => w.c['town.people'][t * BANDS + YOUNG]),
  }),
  defineMetric({
    ...structure,
    id: 'creatorsInCore',
    label: { ko: '크리에이터의 중심 집중', en: 'Creators in the core' },
    about: {
      ko: '로컬 크리에이터 가운데 중심 도시에 있는 비중',
      en: 'Local creators who are in the core town, among all',
    },
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
    label: { ko: '창조계층의 중심 집중', en: 'Creative class in the core' },
    about: {
      ko: '창조계층 가운데 중심 도시에 사는 비중(두뇌 유출)',
      en: 'Creative class who live in the core town, among all: brain drain where it rises',
    },
    unit: 'share',
    better: 'lower',
    measure: w => coreShare(w, t => w.c['town.creativeClass'][t]),
  }),
]
