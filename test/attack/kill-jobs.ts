/**
 * Ends a running job with SIGKILL at random moments, resumes it, and checks that in the end it holds the same bytes as a job that
 * nobody disturbed: `npx tsx test/attack/kill-jobs.ts [--kills 200] [--seed a] [--program dist/cli/cli.js]`.
 *
 * A job is killed again and again until it is done, then the next one begins. A built program starts quicker than the source.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { keyedUniform } from '../../src/experiment/sampling/keyed-uniform.ts'
import { OWNER_FILE } from '../../src/files/folder-owner.node.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface KillOptions {
  readonly kills: number
  readonly seed: string
  /** The command line to run; absent: from source. */
  readonly program?: string | undefined
  /** Milliseconds until a process is killed, at most: of every second one from its start, of the others from its first run. */
  readonly longest: number
  readonly onKill?: (kills: number, jobs: number) => void
}

export interface KillReport {
  readonly kills: number
  /** Kills after which the folder held some runs but not all. */
  readonly midway: number
  /** Jobs brought to their end. */
  readonly jobs: number
  /** Those whose result differs in any byte. */
  readonly differing: number
}

const JOB = {
  kind: 'golmok-job',
  schemaVersion: 1,
  id: 'killed',
  title: { ko: '중단', en: 'Killed' },
  scenarios: ['alley/baseline'],
  months: 2,
  spinUpMonths: 0,
  replicates: 30,
  series: true,
  vary: [{ target: { param: 'profitWeight' }, values: { list: [1, 1.5, 2] } }],
  metrics: ['creatorsOpen', 'jobs'],
  analysis: { kind: 'sweep' },
}

interface Kill {
  /** Milliseconds after which it is killed. */
  readonly after: number
  /** The clock starts when the process owns the folder of this file; absent: at once. */
  readonly once?: string | undefined
}

/** @param kill absent: it may end */
function golmok(
  args: readonly string[],
  program: string | undefined,
  kill?: Kill,
): Promise<'killed' | number> {
  const command = program === undefined ? ['--import', 'tsx', join(root, 'src/cli/cli.ts')] : [program]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...command, ...args, '--quiet', '--workers', '2'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let told = ''
    child.stderr.on('data', text => {
      told += text
    })
    const strike = () => setTimeout(() => child.kill('SIGKILL'), kill?.after)
    const { once } = kill ?? {}
    let timer = kill && once === undefined ? strike() : undefined
    const watch =
      once === undefined
        ? undefined
        : setInterval(() => {
            if (timer || !isOwner(once, child.pid)) return
            timer = strike()
          }, 10)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      clearInterval(watch)
      if (signal === 'SIGKILL') return resolve('killed')
      if (code === 0) return resolve(0)
      reject(new Error(`ended with ${code ?? signal}: ${told}`))
    })
  })
}

function isOwner(file: string, pid: number | undefined): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').includes(`"pid":${pid}`)
}

/** Every file of a finished job by name; what is unfinished must be gone. */
function contents(folder: string): string {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    // Unfinished names that a kill left are no result; nobody reads them.
    .filter(path => !path.endsWith('.unfinished'))
    .sort()
  return names.map(path => `${path.slice(folder.length)} ${readFileSync(path).toString('base64')}`).join('\n')
}

export async function killJobs({ kills: wanted, seed, program, longest, onKill }: KillOptions) {
  const draw = keyedUniform(seed, 'kill')
  const scratch = mkdtempSync(join(tmpdir(), 'golmok-kills-'))
  const file = join(scratch, 'job.json')
  writeFileSync(file, JSON.stringify(JOB))
  const report = { kills: 0, midway: 0, jobs: 0, differing: 0 }
  try {
    const whole = join(scratch, 'whole')
    await golmok(['job', 'run', file, '--out', whole], program)
    const expected = contents(whole)
    while (report.kills < wanted) {
      const folder = join(scratch, `job-${report.jobs}`)
      for (;;) {
        const isThere = existsSync(join(folder, 'job-inputs.json'))
        const args = isThere ? ['job', 'resume', folder] : ['job', 'run', file, '--out', folder]
        const once = report.kills % 2 === 0 ? undefined : join(folder, OWNER_FILE)
        const kill = report.kills < wanted ? { after: 1 + draw() * longest, once } : undefined
        if ((await golmok(args, program, kill)) !== 'killed') break
        report.kills++
        const held = ['open', 'runs'].some(
          name => existsSync(join(folder, name)) && readdirSync(join(folder, name)).length > 0,
        )
        if (held && !existsSync(join(folder, 'finding.json'))) report.midway++
        onKill?.(report.kills, report.jobs)
      }
      report.jobs++
      if (contents(folder) !== expected) report.differing++
      rmSync(folder, { recursive: true })
    }
    return report satisfies KillReport
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '200' },
      seed: { type: 'string', default: 'kill' },
      longest: { type: 'string', default: '4000' },
      program: { type: 'string' },
    },
  })
  const report = await killJobs({
    kills: Number(values.kills),
    seed: values.seed,
    longest: Number(values.longest),
    program: values.program,
    onKill: (kills, jobs) => process.stderr.write(`\r${kills} kills, ${jobs} jobs done `),
  })
  process.stdout.write(`${JSON.stringify(report)}\n`)
  process.exitCode = report.differing > 0 ? 1 : 0
}
