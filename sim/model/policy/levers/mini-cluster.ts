import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const miniCluster = defineLever({
  id: 'miniCluster',
  code: 'L13',
  group: 'network',
  label: { ko: '산학연 미니클러스터', en: 'Industrial mini-clusters' },
  help: {
    ko: '크리에이터와 대학·연구소를 묶는 업종별 모임입니다. 상권 크리에이터 가운데 회원으로 부르는 비율로 정합니다. 크리에이터가 몇 안 되는 곳에서는 모이지 않습니다.',
    en: 'Groups of creators, university and institute in one trade: share of the creators of a district who are invited. Where there are few, nothing forms.',
  },
  sideEffect: {
    ko: '같은 사람끼리 같은 것만 알게 되어 새로움이 줄고 충격에 약해집니다(경로 고착).',
    en: 'Members come to know the same: less that is new, more harm in a shock (lock-in).',
  },
  evidence: 'unverified',
  source: cite`${'S61'}: 90-100 mini-clusters, about 10,000 firms; ${'S61b'} lock-in`,
  actsOn: ['tiesPerCreator', 'experience'],
  value: { unit: 'share', min: 0, max: 0.8, step: 0.05, neutral: 0 },
  options: [],
  reach: 'districts',
  decayHalfLifeMonths: 12,
  // A coordinator for each district in part, and about 350 만원 a member and year for joint projects.
  cost: c => c.districts * 150 * c.value + (c.value * c.creators * c.agentScale * 350) / 12,
  apply(p) {
    p.add('policy.cluster', p.value)
  },
})
