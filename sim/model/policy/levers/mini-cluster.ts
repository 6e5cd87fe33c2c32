import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const miniCluster = defineLever({
  id: 'miniCluster',
  code: 'L13',
  group: 'network',
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
