/** Business services (KIBS). */
import { type Param, param } from '../parameter.ts'

export const BUSINESS_SERVICE_PARAMS = {
  kibsGain: param(
    'skill',
    0.12,
    0,
    0.4,
    '1',
    '사업서비스의 품질 효과',
    'What full access to business services adds to appeal',
    'assumed',
    'SD4: productivity of users',
  ),
  kibsScale: param(
    'skill',
    4,
    0.5,
    30,
    'firms',
    '사업서비스 접근성 척도',
    'Service firms within reach that give 63% of full access',
    'assumed',
    '',
  ),
  kibsFace: param(
    'skill',
    0.5,
    0,
    2,
    '1',
    '사업서비스 대면 입지 가중',
    'Weight of busy places in where face-to-face firms locate',
    'assumed',
    'SD4: design in centres, engineering outside',
  ),
} as const satisfies Record<string, Param>
