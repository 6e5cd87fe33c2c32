import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const networkHub = defineLever({
  id: 'networkHub',
  code: 'L24',
  group: 'region',
  label: { ko: '광역 가상 네트워크 허브', en: 'Region-wide virtual network hub' },
  help: {
    ko: '여러 시군구의 지원기관과 크리에이터를 온라인으로 잇는 허브의 강도입니다. 0이면 없음, 1이면 모든 기관이 함께합니다. 두 곳 이상이 참여해야 이어집니다.',
    en: 'How strongly support bodies and creators of several towns are linked on line: 0 not at all, 1 every body takes part. It takes two towns to make a link.',
  },
  sideEffect: {
    ko: '먼 동료와의 협업이 이웃과의 협업을 밀어내고, 연결된 중심 도시로 사람이 더 빠져나갑니다.',
    en: 'Partners far away crowd out neighbours, and what is linked to the core loses more people to it.',
  },
  evidence: 'assumed',
  source: cite`${'SD3'}: super-region virtual network`,
  actsOn: ['tiesAbroad'],
  value: { unit: 'share', min: 0, max: 1, step: 0.05, neutral: 0 },
  options: [],
  reach: 'towns',
  decayHalfLifeMonths: 18,
  // A platform for the region and two coordinators a town, 500 만원 a month each with events.
  cost: c => c.value * (3000 + c.towns * 1000),
  apply(p) {
    p.add('townPolicy.networkHub', p.value)
  },
})
