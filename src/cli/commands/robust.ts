import { Command, Option } from 'commander'
import type { Limit } from '../../command-line.ts'
import { UsageError } from '../errors.ts'
import { carryOutJob } from '../job-session.ts'
import { jobFrom } from '../job-source.ts'
import type { CommandMaker } from '../program.ts'
import { type AllStudyFlags, addStudyFlags, countFlag, examplesText } from '../study-flags.ts'
import { limitFlag, several } from '../vary-flag.ts'

const POINTS = 128

interface Flags extends AllStudyFlags {
  readonly points?: number
  readonly need?: readonly Limit[]
  readonly gain?: readonly Limit[]
}

export const robustCommand: CommandMaker = (context, done) => {
  const { say } = context
  const command = new Command('robust')
    .description(say('robustAbout'))
    .argument('<JOB|SCENARIO...>', say('studyArguments'))
  return addStudyFlags(command, context)
    .addOption(countFlag('--points', v => say('pointsFlag', v), POINTS, 2, context))
    .addOption(
      new Option('--need <LIMIT>', say('needFlag')).argParser(several(limitFlag('--need', false, context))),
    )
    .addOption(
      new Option('--gain <LIMIT>', say('gainFlag')).argParser(several(limitFlag('--gain', true, context))),
    )
    .addHelpText(
      'after',
      examplesText(context, [
        "robust alley/baseline alley/rent-cap --vary profitWeight=0.5..3 --vary rentWeight=0.5..3 --gain 'creatorsOpen>=0'",
        'robust my-job.json --points 512 --out results/robust',
      ]),
    )
    .action(async (references: string[], flags: Flags) => {
      const made = () => {
        const thresholds = [...(flags.need ?? []), ...(flags.gain ?? [])]
        if (thresholds.length === 0) throw new UsageError('--need', say('needThreshold'))
        return { kind: 'robust', points: flags.points ?? POINTS, design: 'sobol', thresholds } as const
      }
      const inputs = await jobFrom(references, ['robust'], made, flags, context)
      done(await carryOutJob(inputs, flags, context))
    })
}
