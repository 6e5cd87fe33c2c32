import { Command, Option } from 'commander'
import { oneOf } from '../flags.ts'
import { carryOutJob } from '../job-session.ts'
import { jobFrom } from '../job-source.ts'
import type { CommandMaker } from '../program.ts'
import { type AllStudyFlags, addStudyFlags, countFlag, examplesText } from '../study-flags.ts'

const DESIGNS = ['sobol', 'latinHypercube'] as const
const POINTS = 64

interface Flags extends AllStudyFlags {
  readonly points?: number
  readonly design?: (typeof DESIGNS)[number]
}

export const sweepCommand: CommandMaker = (context, done) => {
  const { say } = context
  const command = new Command('sweep')
    .description(say('sweepAbout'))
    .argument('<JOB|SCENARIO...>', say('studyArguments'))
  return addStudyFlags(command, context)
    .addOption(countFlag('--points', v => say('pointsFlag', v), POINTS, 1, context))
    .addOption(
      new Option('--design <NAME>', say('designFlag')).argParser(oneOf('--design', DESIGNS, context)),
    )
    .addHelpText(
      'after',
      examplesText(context, [
        'sweep alley/baseline alley/rent-cap --vary rentCap=0.01..0.05:5 --out results/cap',
        'sweep alley/baseline alley/rent-cap --vary rentCap=0..0.05 --vary profitWeight=0.5..3 --points 128 --dry-run',
        'sweep my-job.json --out results/my',
      ]),
    )
    .action(async (references: string[], flags: Flags) => {
      const made = () =>
        ({ kind: 'sweep', points: flags.points ?? POINTS, design: flags.design ?? 'sobol' }) as const
      const inputs = await jobFrom(references, ['sweep', 'ensemble', 'settle'], made, flags, context)
      done(await carryOutJob(inputs, flags, context))
    })
}
