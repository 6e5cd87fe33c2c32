/** Work of the project itself that numbers were first set with. */
import type { Source } from './source.ts'

export const OWN_WORK = {
  Q1: {
    title: {
      ko: '분기 단위 시제품 모형(자체 작업, 미공개)',
      en: 'Quarterly prototype of the same mechanisms (own work, unpublished)',
    },
    read: 'own',
    at: '12 districts on a ring, 60 units each, 120 quarters; values are draws that met the patterns of boom and bust. Evidence of model logic, never of the world',
  },
  Q2: {
    title: {
      ko: '단위원가와 집행 흡수력에 대한 자체 정리',
      en: 'Own notes on unit costs and what a place can absorb',
    },
    read: 'own',
    at: 'plain arithmetic on reports of the programmes, and assumptions',
  },
  Q3: {
    title: {
      ko: '시작 특성값에 대한 자체 정리',
      en: 'Own notes on what businesses, owners and towns start with',
    },
    read: 'own',
    at: 'assumed; orders of magnitude after the surveys of small merchants, leases and towns',
  },
} as const satisfies Readonly<Record<string, Source>>
