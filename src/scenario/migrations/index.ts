/**
 * The chain of migrations, oldest first. Version 1 is the first and the newest, so there is none yet. A new one is a file
 * `002-what-changed.ts` beside this one, a line here, and a fixture pair `test/fixtures/migrations/002-*.before.json` and
 * `.after.json`: a test fails where one is missing.
 */
import type { Migration } from '../migrate.ts'

export const MIGRATIONS: readonly Migration[] = []

/** Oldest version that the chain can bring up. */
export const OLDEST_VERSION = 1
