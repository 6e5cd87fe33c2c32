import { measureReplicate } from './replicate.ts'
import { answerTasks } from './worker-loop.ts'

answerTasks(measureReplicate)
