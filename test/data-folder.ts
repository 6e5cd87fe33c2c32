/** Real data that tests may read where it is: the folder beside the project, or the one that GOLMOK_DATA names. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export function dataFolder(): string {
  return process.env['GOLMOK_DATA'] ?? join(fileURLToPath(new URL('..', import.meta.url)), '../shared/data')
}
