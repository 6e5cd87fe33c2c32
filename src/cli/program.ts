import { Command, CommanderError } from 'commander'
import { GOLMOK_VERSION, nearest } from '../command-line.ts'
import { attributeCommand } from './commands/attribute.ts'
import { benchCommand } from './commands/bench.ts'
import { calibrateCommand } from './commands/calibrate.ts'
import { compareCommand } from './commands/compare.ts'
import { importCommand } from './commands/import.ts'
import { jobCommand } from './commands/job.ts'
import { leversCommand } from './commands/levers.ts'
import { metricsCommand } from './commands/metrics.ts'
import { newCommand } from './commands/new.ts'
import { paramsCommand } from './commands/params.ts'
import { reportCommand } from './commands/report.ts'
import { robustCommand } from './commands/robust.ts'
import { runCommand } from './commands/run.ts'
import { scheduleCommand } from './commands/schedule.ts'
import { schemaCommand } from './commands/schema.ts'
import { searchCommand } from './commands/search.ts'
import { sensitivityCommand } from './commands/sensitivity.ts'
import { shocksCommand } from './commands/shocks.ts'
import { studyCommand } from './commands/study.ts'
import { sweepCommand } from './commands/sweep.ts'
import { validateCommand } from './commands/validate.ts'
import { verifyCommand } from './commands/verify.ts'
import type { Context } from './context.ts'
import { UsageError } from './errors.ts'
import { addLangFlag } from './flags.ts'
import type { Say, TextKey } from './text/say.ts'

/** One command: adds itself to the program; `action` reports its exit code. */
export type CommandMaker = (context: Context, done: (code: number) => void) => Command

const COMMANDS: readonly CommandMaker[] = [
  runCommand,
  compareCommand,
  reportCommand,
  verifyCommand,
  sweepCommand,
  sensitivityCommand,
  attributeCommand,
  robustCommand,
  searchCommand,
  calibrateCommand,
  jobCommand,
  newCommand,
  importCommand,
  leversCommand,
  shocksCommand,
  metricsCommand,
  paramsCommand,
  scheduleCommand,
  schemaCommand,
  validateCommand,
  studyCommand,
  benchCommand,
]

/**
 * Carries out one call.
 * @returns the exit code
 * @throws UsageError, ScenarioError for what the user can mend; anything else is a fault of the program
 */
export async function runProgram(args: readonly string[], context: Context): Promise<number> {
  let code = 0
  const program = buildProgram(context, result => {
    code = result
  })
  if (args.length === 0) {
    context.tell(program.helpInformation().trimEnd())
    return 2
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0 // help or version, already printed
    throw usageErrorOf(error, args, program, context.say)
  }
  return code
}

function buildProgram(context: Context, done: (code: number) => void): Command {
  const { say } = context
  const program = localized(new Command('golmok'), context)
    .description(say('about'))
    .version(GOLMOK_VERSION, '-V, --version', say('versionFlag'))
    .helpCommand('help [command]', say('helpCommand'))
    .addHelpText('after', `\n${say('moreHelp')}`)
  for (const make of COMMANDS)
    program.addCommand(localized(addLangFlag(make(context, done), context), context))
  return addLangFlag(program, context)
}

/** Commander's own words in the language of the call; its errors are caught and said by us. */
function localized(command: Command, context: Context): Command {
  const { say } = context
  const titles: Record<string, TextKey> = {
    'Usage:': 'usage',
    'Arguments:': 'argumentsHead',
    'Options:': 'options',
    'Commands:': 'commands',
  }
  return command
    .exitOverride()
    .helpOption('-h, --help', say('helpFlag'))
    .configureHelp({
      // Our texts name the default themselves, in the language of the call; commander would add it in English.
      optionDescription: option => option.description,
      argumentDescription: argument => argument.description,
      styleTitle: title => (title in titles ? say(titles[title]) : title),
      styleUsage: usage =>
        usage.replace('[options]', say('usageOptions')).replace('[command]', say('usageCommand')),
      styleSubcommandTerm: term => term.replace('[options] ', ''),
    })
    .configureOutput({ writeErr: () => {}, writeOut: text => void context.out(text) })
}

function usageErrorOf(
  error: CommanderError,
  args: readonly string[],
  program: Command,
  say: Say,
): UsageError {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const command = program.commands.find(c => c.name() === args[0])
  const hint = say('seeHelp', { command: command?.name() ?? '' }).replace('  ', ' ')
  switch (error.code) {
    case 'commander.unknownCommand':
      return guessing(
        '',
        say('unknownCommand', { name: quoted }),
        quoted,
        program.commands.map(c => c.name()),
        say,
        hint,
      )
    case 'commander.unknownOption': {
      const known = [...(command?.options ?? []), ...program.options].map(o => o.long ?? '')
      return guessing('', say('unknownOption', { name: quoted }), quoted, known, say, hint)
    }
    case 'commander.missingArgument':
      return new UsageError('', say('missingArgument', { name: quoted }), { hint })
    case 'commander.optionMissingArgument':
      return new UsageError(quoted.split(' ')[0], say('missingValue'), { hint })
    case 'commander.excessArguments':
      return new UsageError('', say('tooManyArguments'), { hint })
    default:
      return new UsageError('', error.message, { hint })
  }
}

function guessing(
  path: string,
  message: string,
  name: string,
  known: readonly string[],
  say: Say,
  otherwise: string,
): UsageError {
  const near = nearest(name, known)
  return new UsageError(path, message, {
    hint: near === undefined ? otherwise : say('didYouMean', { name: near }),
  })
}
