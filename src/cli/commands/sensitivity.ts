import { Command, Option } from 'commander'
import { oneOf } from '../flags.ts'
import { carryOutJob } from '../job-session.ts'
import { jobFrom } from '../job-source.ts'
import type { CommandMaker } from '../program.ts'
import { type AllStudyFlags, addStudyFlags, countFlag, examplesText } from '../study-flags.ts'

const METHODS = ['morris', 'sobol'] as const
const POINTS = 128
const TRAJECTORIES = 20

interface Flags extends AllStudyFlags {
  readonly method?: (typeof METHODS)[number]
  readonly points?: number
  readonly trajectories?: number
}

export const sensitivityCommand: CommandMaker = (context, done) => {
  const { say } = context
  const command = new Command('sensitivity')
    .description(say('sensitivityAbout'))
    .argument('<JOB|SCENARIO...>', say('studyArguments'))
  return addStudyFlags(command, context)
    .addOption(
      new Option(
        '--method <NAME>',
        say('methodFlag', { methods: METHODS.join(', '), default: METHODS[0] }),
      ).argParser(oneOf('--method', METHODS, context)),
    )
    .addOption(countFlag('--trajectories', v => say('trajectoriesFlag', v), TRAJECTORIES, 2, context))
    .addOption(countFlag('--points', v => say('pointsFlag', v), POINTS, 2, context))
    .addHelpText(
      'after',
      examplesText(context, [
        'sensitivity alley/baseline alley/rent-cap --vary profitWeight=0.5..3 --vary buzzWeight=0.2..2 --replicates 4',
        'sensitivity alley/baseline --method sobol --points 256 --vary profitWeight=0.5..3 --out results/sobol',
        'sensitivity my-job.json --dry-run',
      ]),
    )
    .action(async (references: string[], flags: Flags) => {
      const made = () =>
        flags.method === 'sobol'
          ? ({ kind: 'sobol', points: flags.points ?? POINTS } as const)
          : ({ kind: 'morris', trajectories: flags.trajectories ?? TRAJECTORIES, levels: 4 } as const)
      const inputs = await jobFrom(references, ['morris', 'sobol'], made, flags, context)
      done(await carryOutJob(inputs, flags, context))
    })
}
