import { Command, Option } from 'commander'
import { fitCentreSizes, numberText, type Observed } from '../../command-line.ts'
import type { Context } from '../context.ts'
import { EXIT, UsageError } from '../errors.ts'
import { oneOf } from '../flags.ts'
import { readInteraction } from '../interaction-tables.ts'
import { carryOutJob } from '../job-session.ts'
import { jobFrom } from '../job-source.ts'
import type { CommandMaker } from '../program.ts'
import { type AllStudyFlags, addStudyFlags, countFlag, examplesText } from '../study-flags.ts'
import { observeFlag, several } from '../vary-flag.ts'

const METHODS = ['historyMatching', 'abc'] as const
const POINTS = 100
const WAVES = 3
const PARTICLES = 100
const GENERATIONS = 5

interface Flags extends AllStudyFlags {
  readonly method?: (typeof METHODS)[number]
  readonly observe?: readonly Observed[]
  readonly points?: number
  readonly waves?: number
  readonly particles?: number
  readonly generations?: number
  readonly zones?: string
  readonly centres?: string
  readonly costs?: string
}

export const calibrateCommand: CommandMaker = (context, done) => {
  const { say } = context
  const command = new Command('calibrate')
    .description(say('calibrateAbout'))
    .argument('[JOB|SCENARIO...]', say('studyArguments'))
  return addStudyFlags(command, context)
    .addOption(new Option('--observe <SPEC>', say('observeFlag')).argParser(several(observeFlag(context))))
    .addOption(
      new Option(
        '--method <NAME>',
        say('methodFlag', { methods: METHODS.join(', '), default: METHODS[0] }),
      ).argParser(oneOf('--method', METHODS, context)),
    )
    .addOption(countFlag('--points', v => say('pointsFlag', v), POINTS, 4, context))
    .addOption(countFlag('--waves', v => say('wavesFlag', v), WAVES, 1, context))
    .addOption(countFlag('--particles', v => say('particlesFlag', v), PARTICLES, 10, context))
    .addOption(countFlag('--generations', v => say('generationsFlag', v), GENERATIONS, 1, context))
    .option('--zones <FILE>', say('zonesFlag'))
    .option('--centres <FILE>', say('centresFlag'))
    .option('--costs <FILE>', say('costsFlag'))
    .addHelpText(
      'after',
      examplesText(context, [
        'calibrate my-region.json --vary profitWeight=0.5..3 --vary rentWeight=0.5..3 --observe creatorsOpen=40:4 --out results/fit',
        'calibrate my-region.json --method abc --vary profitWeight=0.5..3 --observe creatorsOpen=40:4',
        'calibrate --zones zones.csv --centres centres.csv --costs costs.csv --json',
      ]),
    )
    .action(async (references: string[], flags: Flags) => {
      const isStatic = flags.zones !== undefined || flags.centres !== undefined || flags.costs !== undefined
      if (isStatic) return done(await staticFit(flags, context))
      if (references.length === 0)
        throw new UsageError('', say('missingArgument', { name: 'JOB|SCENARIO' }), {
          hint: say('seeHelp', { command: 'calibrate' }),
        })
      const inputs = await jobFrom(references, METHODS, () => analysisOf(flags, context), flags, context)
      done(await carryOutJob(inputs, flags, context))
    })
}

function analysisOf(flags: Flags, { say }: Context) {
  if (!flags.observe) throw new UsageError('--observe', say('needObserve'), { expected: 'METRIC=VALUE:SD' })
  return flags.method === 'abc'
    ? ({
        kind: 'abc',
        observations: flags.observe,
        particles: flags.particles ?? PARTICLES,
        generations: flags.generations ?? GENERATIONS,
      } as const)
    : ({
        kind: 'historyMatching',
        observations: flags.observe,
        points: flags.points ?? POINTS,
        waves: flags.waves ?? WAVES,
        cutoff: 3,
      } as const)
}

async function staticFit(flags: Flags, context: Context): Promise<number> {
  const { say, lang } = context
  const { zones, centres, costs } = flags
  if (zones === undefined || centres === undefined || costs === undefined)
    throw new UsageError('', say('fitMissing'))
  const { data, ids } = await readInteraction({ zones, centres, costs }, context)
  let fit: ReturnType<typeof fitCentreSizes>
  try {
    fit = fitCentreSizes(data)
  } catch (error) {
    if (error instanceof RangeError)
      throw new UsageError(centres, say('fitBadTable'), { found: error.message })
    throw error
  }
  if (flags.json) {
    const fitted = Object.fromEntries(ids.map((id, j) => [id, fit.fitted[j]]))
    await context.out(`${JSON.stringify({ ...fit, fitted }, null, 2)}\n`)
    return EXIT.ok
  }
  const num = (x: number) => numberText(x, '', lang)
  const rows = (['alpha', 'beta'] as const).map(name =>
    say('fitRow', { name, value: num(fit[name].value), low: num(fit[name].low), high: num(fit[name].high) }),
  )
  const quality = say('fitQuality', {
    r2: num(fit.r2),
    holdOut: num(fit.holdOutR2),
    sd: num(fit.residualSd),
  })
  await context.out(`${[...rows, quality, ...(fit.atBound ? [say('fitAtBound')] : [])].join('\n')}\n`)
  return EXIT.ok
}
