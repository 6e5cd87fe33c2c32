import { Command } from 'commander'
import { carryOutJob } from '../job-session.ts'
import { jobFrom } from '../job-source.ts'
import type { CommandMaker } from '../program.ts'
import { type AllStudyFlags, addStudyFlags, countFlag, examplesText } from '../study-flags.ts'

const ORDERS = 20

interface Flags extends AllStudyFlags {
  readonly orders?: number
}

export const attributeCommand: CommandMaker = (context, done) => {
  const { say } = context
  const command = new Command('attribute')
    .description(say('attributeAbout'))
    .argument('<JOB|SCENARIO...>', say('attributeArguments'))
  return addStudyFlags(command, context)
    .addOption(countFlag('--orders', v => say('ordersFlag', v), ORDERS, 1, context))
    .addHelpText(
      'after',
      examplesText(context, [
        'attribute alley/baseline alley/improve-and-protect --replicates 20',
        'attribute seven-towns/baseline my-package.json --metrics creatorsOpen,policyCost --out results/package',
      ]),
    )
    .action(async (references: string[], flags: Flags) => {
      const made = () => ({ kind: 'attribute', orders: flags.orders ?? ORDERS }) as const
      const inputs = await jobFrom(references, ['attribute'], made, flags, context)
      done(await carryOutJob(inputs, flags, context))
    })
}
