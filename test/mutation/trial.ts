/** One mutant at a time in a copy of the sources: are there tests that notice? */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Mutant } from './sites.ts'

/** Folders that are tried, and the tests that speak of them; golden digests notice everything and explain nothing. */
export const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  'sim/policy': ['test/unit/model', 'test/unit/metrics'],
  'sim/processes': ['test/unit/model', 'test/unit/verification', 'test/unit/metrics', 'test/property'],
  'sim/levers': ['test/unit/model'],
  'sim/metrics': ['test/unit/metrics', 'test/unit/model'],
  'src/compare': ['test/unit/compare', 'test/unit/validate', 'test/unit/library'],
  'src/ensemble': [
    'test/unit/ensemble',
    'test/unit/model/events.test.ts',
    'test/unit/report',
    'test/unit/cli',
  ],
  'src/report': ['test/unit/report', 'test/unit/cli'],
  'src/scenario': ['test/scenario'],
}

/** A mutant that makes a test run for ever is noticed as well. */
const MOST_SECONDS = 240

export type Outcome = 'killed' | 'survived'

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
  return {
    folder,
    try(mutant) {
      const file = join(folder, mutant.file)
      const kept = readFileSync(file, 'utf8')
      writeFileSync(file, kept.slice(0, mutant.start) + mutant.replacement + kept.slice(mutant.end))
      try {
        const { near, far } = testsFor(folder, mutant.file)
        return [near, far].some(tests => tests.length > 0 && notices(folder, tests)) ? 'killed' : 'survived'
      } finally {
        writeFileSync(file, kept)
      }
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function testsFor(folder: string, file: string): { near: string[]; far: string[] } {
  const home = Object.keys(FOLDERS).find(f => file.startsWith(`${f}/`)) ?? ''
  const tests = (FOLDERS[home] ?? []).flatMap(at =>
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

function notices(folder: string, tests: readonly string[]): boolean {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--maxWorkers=1', '--bail=1', ...tests],
    { cwd: folder, stdio: 'ignore', timeout: MOST_SECONDS * 1000 },
  )
  return status !== 0
}
