/** Business services (KIBS). */
import { cite } from '../../sources.ts'
import { type Param, param } from '../parameter.ts'

export const BUSINESS_SERVICE_PARAMS = {
  kibsGain: param({
    group: 'skill',
    default: 0.12,
    min: 0,
    max: 0.4,
    unit: '1',
    label: { ko: '사업서비스의 품질 효과', en: 'What full access to business services adds to appeal' },
    evidence: 'assumed',
    source: cite`${'SD4'}: productivity of users`,
  }),
  kibsScale: param({
    group: 'skill',
    default: 4,
    min: 0.5,
    max: 30,
    unit: 'firms',
    label: { ko: '사업서비스 접근성 척도', en: 'Service firms within reach that give 63% of full access' },
    evidence: 'assumed',
    source: cite``,
  }),
  kibsFace: param({
    group: 'skill',
    default: 0.5,
    min: 0,
    max: 2,
    unit: '1',
    label: {
      ko: '사업서비스 대면 입지 가중',
      en: 'Weight of busy places in where face-to-face firms locate',
    },
    evidence: 'assumed',
    source: cite`${'SD4'}: design in centres, engineering outside`,
  }),
} as const satisfies Record<string, Param>
