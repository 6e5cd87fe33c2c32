/** One mutant at a time in a copy of the sources: are there tests that notice? */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import type { Mutant } from './sites.ts'

/** Folders that are tried, and the tests that speak of them; golden digests notice everything and explain nothing. */
export const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  'sim/model': ['test/unit/model', 'test/unit/verification', 'test/unit/metrics', 'test/property'],
  'sim/model/policy': ['test/unit/model', 'test/unit/metrics'],
  'sim/metrics': ['test/unit/metrics', 'test/unit/model'],
  'src/compare': ['test/unit/compare', 'test/unit/validate', 'test/unit/library'],
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
  readonly folder: string
  /** Runs the tests of the mutant's folder on the mutated sources, those that name its file first. */
  try(mutant: Mutant): Outcome
  close(): void
}

/** Copies what tests need to a folder of its own, so that the working tree is never touched. */
export function openWorkshop(root: string): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'golmok-mutants-'))
  for (const part of readdirSync(root))
    if (!['node_modules', 'dist', '.git', 'coverage'].includes(part))
      cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const passing = new Set<string>()
  /** A test that fails on the sources as they are notices nothing. */
  const mustPass = (tests: readonly string[]) => {
    for (const test of tests) {
      if (!passing.has(test) && failing(folder, [test])?.length !== 0)
        throw new Error(`${test} fails without a mutant`)
      passing.add(test)
    }
  }
  return {
    folder,
    try(mutant) {
      const file = join(folder, mutant.file)
      const kept = readFileSync(file, 'utf8')
      writeFileSync(file, kept.slice(0, mutant.start) + mutant.replacement + kept.slice(mutant.end))
      try {
        const { near, far } = testsFor(folder, mutant.file)
        for (const tests of [near, far]) {
          if (tests.length === 0) continue
          const failed = failing(folder, tests)
          if (failed === undefined) return 'unending'
          if (failed.length === 0) continue
          writeFileSync(file, kept)
          mustPass(failed)
          return 'killed'
        }
        return 'survived'
      } finally {
        writeFileSync(file, kept)
      }
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
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

/** Files of tests that fail; undefined where they did not end in time. The first that fails ends the run. */
function failing(folder: string, tests: readonly string[]): readonly string[] | undefined {
  const told = join(folder, 'told.json')
  rmSync(told, { force: true })
  const { status } = spawnSync(
    process.execPath,
    [
      ...['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--maxWorkers=1', '--bail=1'],
      ...['--reporter=json', `--outputFile=${told}`],
      ...tests,
    ],
    { cwd: folder, stdio: 'ignore', timeout: MOST_SECONDS * 1000, killSignal: 'SIGKILL' },
  )
  if (status === null) return undefined
  if (status === 0) return []
  const { testResults } = JSON.parse(readFileSync(told, 'utf8')) as {
    testResults: readonly { name: string; status: string }[]
  }
  return testResults.filter(file => file.status === 'failed').map(file => relative(folder, file.name))
}
