/**
 * Runs files of tests over and over in one Vitest, which loads the sources once: a process of its own, since a mutant may
 * never end. Reads `{ changed, tests }` and answers `{ failed }`, a JSON text a message.
 */
import { createVitest } from 'vitest/node'

export interface Ask {
  /** Sources whose text is another than at the last run, as absolute paths. */
  readonly changed: readonly string[]
  readonly tests: readonly string[]
}
export interface Answer {
  /** Files that failed, as absolute paths: the first of them ends the run. */
  readonly failed: readonly string[]
}

const vitest = await createVitest('test', {
  root: process.cwd(),
  project: ['unit'],
  watch: false,
  maxWorkers: 1,
  bail: 1,
  reporters: [{}],
})
await vitest.standalone()

process.on('message', async ({ changed, tests }: Ask) => {
  for (const file of changed) vitest.invalidateFile(file)
  const specifications = await vitest.globTestSpecifications([...tests])
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, false)
  const failed = testModules.filter(module => module.state() === 'failed').map(module => module.moduleId)
  if (failed.length === 0 && unhandledErrors.length > 0) failed.push(...tests.slice(0, 1))
  process.send?.({ failed } satisfies Answer)
})
process.send?.({ failed: [] } satisfies Answer)
