import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Command, Option } from 'commander'
import { createRun, ENGINE_VERSION, MAX_MONTHS, scenariosFolder } from '../../command-line.ts'
import type { Context } from '../context.ts'
import { EXIT } from '../errors.ts'
import { addJsonFlag, wholeNumber } from '../flags.ts'
import { loadScenario } from '../load-scenario.ts'
import type { CommandMaker } from '../program.ts'
import { textTable } from '../text-table.ts'

const BUILT_IN = ['alley/baseline', 'seven-towns/baseline']
/** Months that let the just-in-time compiler settle, and months timed. */
const WARM_UP_MONTHS = 24
const DEFAULT_MONTHS = 120

interface Flags {
  readonly months?: number
  readonly json?: boolean
}

interface BenchRow {
  readonly bench: string
  readonly engineVersion: string
  readonly months: number
  readonly meanBusinesses: number
  readonly milliseconds: number
  readonly nanosecondsPerBusinessMonth: number
}

export const benchCommand: CommandMaker = (context, done) => {
  const { say } = context
  const command = new Command('bench')
    .description(say('benchAbout'))
    .addOption(
      new Option('--months <N>', say('benchMonthsFlag', { default: DEFAULT_MONTHS })).argParser(
        wholeNumber('--months', 1, MAX_MONTHS, context),
      ),
    )
    .option('--built-in', say('benchBuiltInFlag'))
    .addHelpText('after', `\n${say('examples')}\n  golmok bench\n  golmok bench --built-in --json`)
  return addJsonFlag(command, context).action(async (flags: Flags & { builtIn?: boolean }) => {
    const suite = flags.builtIn ? undefined : suiteFile()
    done(suite === undefined ? await builtIn(flags, context) : await runSuite(suite, flags, context))
  })
}

/** The benchmark suite and what runs TypeScript, where this is the source tree with its tools installed. */
function suiteFile(): { entry: string; tsx: string } | undefined {
  const entry = join(dirname(scenariosFolder()), 'test/bench/main.ts')
  if (!existsSync(entry)) return undefined
  try {
    return { entry, tsx: createRequire(entry).resolve('tsx') }
  } catch {
    return undefined
  }
}

/** The suite prints its own rows; its exit code is ours. */
function runSuite(
  { entry, tsx }: { entry: string; tsx: string },
  flags: Flags,
  { signal }: Context,
): Promise<number> {
  const args = ['--import', pathToFileURL(tsx).href, entry, ...(flags.json ? ['--json'] : [])]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit' })
    signal.addEventListener('abort', () => child.kill('SIGINT'), { once: true })
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? EXIT.interrupted))
  })
}

async function builtIn(flags: Flags, context: Context): Promise<number> {
  context.tell(context.say('benchBuiltIn'))
  const rows: BenchRow[] = []
  for (const name of BUILT_IN) {
    rows.push(await benchScenario(name, flags.months ?? DEFAULT_MONTHS, context))
    if (context.signal.aborted) return EXIT.interrupted
  }
  if (flags.json) await context.out(`${JSON.stringify(rows, null, 2)}\n`)
  else {
    const header = Object.keys(rows[0])
    await context.out(
      `${textTable(
        header,
        rows.map(row => Object.values(row).map(String)),
      )}\n`,
    )
  }
  return EXIT.ok
}

async function benchScenario(name: string, months: number, context: Context): Promise<BenchRow> {
  const { spec } = await loadScenario(name, { months: WARM_UP_MONTHS + months }, context)
  const run = createRun(spec)
  run.advance(WARM_UP_MONTHS)
  let businessMonths = 0
  let milliseconds = 0
  for (let month = 0; month < months; month++) {
    const start = performance.now()
    run.step()
    milliseconds += performance.now() - start
    businessMonths += sum(run.world.population.occupied)
  }
  return {
    bench: name,
    engineVersion: ENGINE_VERSION,
    months,
    meanBusinesses: Math.round(businessMonths / months),
    milliseconds: Math.round(milliseconds * 10) / 10,
    nanosecondsPerBusinessMonth: Math.round((milliseconds * 1e6) / businessMonths),
  }
}

function sum(counts: Int32Array): number {
  let total = 0
  for (const n of counts) total += n
  return total
}
