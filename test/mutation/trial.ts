/** One mutant at a time in a copy of the sources: are there tests that notice? */
import { type ChildProcess, fork } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { setTimeout as timeout } from 'node:timers/promises'
import type { Answer, Ask } from './runner.ts'
import type { Mutant } from './sites.ts'

/** Folders that are tried, and the tests that speak of them; golden digests notice everything and explain nothing. */
export const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  'sim/model': ['test/unit/model', 'test/unit/verification', 'test/unit/metrics', 'test/property'],
  'sim/model/policy': ['test/unit/model', 'test/unit/metrics'],
  'sim/metrics': ['test/unit/metrics', 'test/unit/model'],
  'src/compare': [
    'test/unit/compare',
    'test/unit/validate',
    'test/unit/library',
    'test/unit/report/report-page.test.ts',
    'test/unit/cli/compare-files.test.ts',
  ],
  'src/ensemble': [
    'test/unit/ensemble',
    'test/unit/model/events.test.ts',
    'test/unit/report',
    'test/unit/cli',
  ],
  'src/files': ['test/unit/files', 'test/unit/cli'],
  'src/report': ['test/unit/report', 'test/unit/cli'],
  'src/scenario': ['test/scenario'],
}

/** The entry of `FOLDERS` that a file belongs to: the one with the longest path. */
export function folderOf(file: string): string {
  const homes = Object.keys(FOLDERS).filter(folder => file.startsWith(`${folder}/`))
  return homes.sort((a, b) => b.length - a.length)[0] ?? ''
}

/** Tests that end in neither way within this time are counted apart: a slow machine is no test. */
const MOST_SECONDS = 240

/** `unending`: the tests that speak of the file did not end, which a test would notice in the end. */
export type Outcome = 'killed' | 'survived' | 'unending'

export interface Workshop {
  /** Runs the tests of the mutant's folder on the mutated sources, those that name its file first. */
  try(mutant: Mutant): Promise<Outcome>
  close(): void
}

/** Copies what tests need to a folder of its own, so that the working tree is never touched. */
export function openWorkshop(root: string): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'golmok-mutants-'))
  for (const part of readdirSync(root))
    if (!['node_modules', 'dist', '.git', 'coverage'].includes(part))
      cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const runner = new Runner(folder)
  const passing = new Set<string>()
  /** A test that fails on the sources as they are notices nothing. */
  const mustPass = async (tests: readonly string[], restored: string) => {
    const unproved = tests.filter(test => !passing.has(test))
    if (unproved.length === 0) return
    if ((await runner.failing(unproved, [restored]))?.length !== 0)
      throw new Error(`${unproved.join(', ')} fails without a mutant`)
    for (const test of unproved) passing.add(test)
  }
  return {
    async try(mutant) {
      const file = join(folder, mutant.file)
      const kept = readFileSync(file, 'utf8')
      writeFileSync(file, kept.slice(0, mutant.start) + mutant.replacement + kept.slice(mutant.end))
      try {
        const { near, far } = testsFor(folder, mutant.file)
        for (const tests of [near, far]) {
          if (tests.length === 0) continue
          const failed = await runner.failing(tests, [file])
          if (failed === undefined) return 'unending'
          if (failed.length === 0) continue
          writeFileSync(file, kept)
          await mustPass(failed, file)
          return 'killed'
        }
        return 'survived'
      } finally {
        writeFileSync(file, kept)
        runner.changed(file)
      }
    },
    close() {
      runner.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The process that runs the tests, begun anew after one that did not end. */
class Runner {
  readonly #folder: string
  readonly #stale = new Set<string>()
  #process: ChildProcess | undefined

  constructor(folder: string) {
    this.#folder = folder
  }

  /** The text of a source has changed. */
  changed(file: string): void {
    this.#stale.add(file)
  }

  /** Files of tests that fail; undefined where they did not end in time. */
  async failing(
    tests: readonly string[],
    changed: readonly string[],
  ): Promise<readonly string[] | undefined> {
    this.#process ??= await this.#start()
    const ask: Ask = { changed: [...new Set([...this.#stale, ...changed])], tests }
    this.#stale.clear()
    this.#process.send(ask)
    const answer = await Promise.race([
      this.#answer(this.#process),
      timeout(MOST_SECONDS * 1000, undefined, { ref: false }),
    ])
    if (answer === undefined) this.end()
    return answer?.failed.map(file => relative(this.#folder, file))
  }

  async #start(): Promise<ChildProcess> {
    const started = fork('test/mutation/runner.ts', {
      cwd: this.#folder,
      execArgv: ['--import', 'tsx'],
      detached: true, // its own group: threads and processes of tests go with it
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    await this.#answer(started)
    return started
  }

  #answer(from: ChildProcess): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`the process of the tests ended with ${code}`))
      from.once('message', answer => {
        from.off('exit', ended)
        resolve(answer as Answer)
      })
      from.once('exit', ended)
    })
  }

  end(): void {
    const { pid } = this.#process ?? {}
    this.#process?.removeAllListeners()
    this.#process = undefined
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  }
}

function testsFor(folder: string, file: string): { near: string[]; far: string[] } {
  const tests = (FOLDERS[folderOf(file)] ?? []).flatMap(at =>
    at.endsWith('.ts')
      ? [at]
      : readdirSync(join(folder, at))
          .filter(name => name.endsWith('.test.ts'))
          .map(name => `${at}/${name}`),
  )
  const name = basename(file, '.ts')
  const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const speaks = (test: string) => {
    const text = readFileSync(join(folder, test), 'utf8')
    return text.includes(`/${name}.ts`) || text.includes(`'${camel}'`)
  }
  const near = tests.filter(speaks)
  return { near, far: tests.filter(test => !near.includes(test)) }
}
