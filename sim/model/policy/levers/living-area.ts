import { cite } from '../../../sources.ts'
import { defineLever } from './define.ts'

export const livingArea = defineLever({
  id: 'livingArea',
  code: 'L19',
  group: 'region',
  label: { ko: '생활권 압축·공유 서비스', en: 'Compact service areas' },
  help: {
    ko: '시군구의 중심 상권에 생활 서비스를 모으고 이웃 시군구와 함께 쓰는 정도입니다. 1이면 지방소멸대응기금을 모두 여기에 쓰는 수준입니다.',
    en: 'How far services are gathered in the hub of a town and shared with its neighbours; 1 is all of the depopulation fund.',
  },
  sideEffect: {
    ko: '중심은 살아나지만 변두리 상권은 손님과 주민을 잃습니다. 옮겨 간 것일 뿐 늘어난 것은 아닙니다.',
    en: 'The hub gains, small centres lose customers and residents: moved, not made.',
  },
  evidence: 'unverified',
  source: cite`${'S63'}: 11-21bn KRW an area for two years; ${'SD3'}: small living areas, services concentrated in hubs`,
  actsOn: ['serviceAccess', 'population'],
  value: { unit: 'share', min: 0, max: 1, step: 0.05, neutral: 0 },
  options: [
    {
      id: 'compaction',
      label: { ko: '압축 비중', en: 'Part that goes to compaction' },
      unit: 'share',
      min: 0,
      max: 1,
      step: 0.1,
      default: 0.5,
    },
  ],
  reach: 'towns',
  money: 'works',
  decayHalfLifeMonths: 0,
  cost: c => (c.towns * c.value * 700_000) / 12,
  apply(p) {
    const compaction = p.option('compaction')
    p.add('townPolicy.compaction', Math.min(1, 2 * p.value * compaction))
    p.add('townPolicy.sharedServices', Math.min(1, 2 * p.value * (1 - compaction)))
  },
})
