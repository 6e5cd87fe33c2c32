import { Command, Option } from 'commander'
import type { Limit, Objective } from '../../command-line.ts'
import { UsageError } from '../errors.ts'
import { carryOutJob } from '../job-session.ts'
import { jobFrom } from '../job-source.ts'
import type { CommandMaker } from '../program.ts'
import { type AllStudyFlags, addStudyFlags, countFlag, examplesText } from '../study-flags.ts'
import { aimFlag, limitFlag, several } from '../vary-flag.ts'

const POPULATION = 32
const GENERATIONS = 20
const FRESH = 16

interface Flags extends AllStudyFlags {
  readonly aim?: readonly Objective[]
  readonly need?: readonly Limit[]
  readonly gain?: readonly Limit[]
  readonly population?: number
  readonly generations?: number
  readonly fresh?: number
}

export const searchCommand: CommandMaker = (context, done) => {
  const { say } = context
  const command = new Command('search')
    .description(say('searchAbout'))
    .argument('<JOB|SCENARIO...>', say('studyArguments'))
  return addStudyFlags(command, context)
    .addOption(new Option('--aim <METRIC>', say('aimFlag')).argParser(several(aimFlag(context))))
    .addOption(
      new Option('--need <LIMIT>', say('needFlag')).argParser(several(limitFlag('--need', false, context))),
    )
    .addOption(
      new Option('--gain <LIMIT>', say('gainFlag')).argParser(several(limitFlag('--gain', true, context))),
    )
    .addOption(countFlag('--population', v => say('populationFlag', v), POPULATION, 4, context))
    .addOption(countFlag('--generations', v => say('generationsFlag', v), GENERATIONS, 1, context))
    .addOption(countFlag('--fresh', v => say('freshFlag', v), FRESH, 0, context))
    .addHelpText(
      'after',
      examplesText(context, [
        'search alley/baseline alley/rent-cap --vary rentCap=0..0.05 --vary chainLimit=0..1 --aim creatorsOpen --aim policyCost:lower',
        'search my-job.json --out results/search',
      ]),
    )
    .action(async (references: string[], flags: Flags) => {
      const made = () => {
        if (!flags.aim) throw new UsageError('--aim', say('needAim'))
        return {
          kind: 'search',
          objectives: flags.aim,
          constraints: [...(flags.need ?? []), ...(flags.gain ?? [])],
          population: flags.population ?? POPULATION,
          generations: flags.generations ?? GENERATIONS,
          freshReplicates: flags.fresh ?? FRESH,
        } as const
      }
      const inputs = await jobFrom(references, ['search'], made, flags, context)
      done(await carryOutJob(inputs, flags, context))
    })
}
