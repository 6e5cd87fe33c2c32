import { SCHEDULE } from '../../command-line.ts'
import { facts, listCommand } from '../list.ts'
import type { CommandMaker } from '../program.ts'

interface Step {
  readonly step: number
  readonly id: string
  readonly about: string
  readonly reads: readonly string[]
  readonly writes: readonly string[]
  readonly draws: readonly string[]
}

const STEPS: readonly Step[] = SCHEDULE.map(({ id, about, reads, writes, draws }, i) => ({
  step: i + 1,
  id,
  about,
  reads,
  writes,
  draws,
}))

export const scheduleCommand: CommandMaker = (context, done) => {
  const { say } = context
  const detail = (step: Step) =>
    facts(`${step.step}. ${step.id}`, [
      [say('columnAbout'), step.about],
      [say('columnReads'), step.reads.join(', ')],
      [say('columnWrites'), step.writes.join(', ')],
      [say('columnDraws'), step.draws.length === 0 ? say('nothingDrawn') : step.draws.join(', ')],
    ])
  return listCommand<Step>(
    {
      name: 'schedule',
      about: 'scheduleAbout',
      entries: STEPS,
      idOf: step => step.id,
      whole: steps => steps.map(detail).join('\n\n'),
      detail,
      json: step => step,
    },
    context,
    done,
  )
}
