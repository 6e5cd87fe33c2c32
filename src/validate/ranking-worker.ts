import { measureLevers } from './lever-effects.ts'
import { answerTasks } from './worker-loop.ts'

answerTasks(measureLevers)
