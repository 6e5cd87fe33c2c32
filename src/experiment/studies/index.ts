/** The study that a job asks for. */
import type { Analysis } from '../job/job-schema.ts'
import { attributeStudy } from './attribute.ts'
import { abcStudy, historyStudy } from './calibrate.ts'
import { sweepStudy } from './ensemble.ts'
import { robustStudy } from './robust.ts'
import { searchStudy } from './search.ts'
import { sensitivityStudy } from './sensitivity.ts'
import { settleStudy } from './settle.ts'
import type { Study, StudyContext } from './study.ts'

const STUDIES: Readonly<Record<Analysis['kind'], (context: StudyContext) => Study>> = {
  ensemble: sweepStudy,
  settle: settleStudy,
  sweep: sweepStudy,
  morris: sensitivityStudy,
  sobol: sensitivityStudy,
  attribute: attributeStudy,
  robust: robustStudy,
  search: searchStudy,
  historyMatching: historyStudy,
  abc: abcStudy,
}

export const studyOf = (context: StudyContext): Study => STUDIES[context.job.analysis.kind](context)
