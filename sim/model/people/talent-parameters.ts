/** Talent pools (SD1 row 3). */
import { type Param, param } from '../parameter.ts'

export const TALENT_PARAMS = {
  creativeClass: param(
    'people',
    0.1,
    0.02,
    0.3,
    'share',
    '창조계층 비중',
    'Creative class among residents of working age',
    'memory',
    'SD1: two pools of talent; professional and creative occupations',
  ),
  makers: param(
    'people',
    0.02,
    0.002,
    0.1,
    'share',
    '로컬 크리에이터 인재 비중',
    'Potential local creators among residents of working age',
    'assumed',
    'SD1 row 3',
  ),
} as const satisfies Record<string, Param>
