import { join } from 'node:path'
import { kindOfPath } from '../command-line.ts'
import type { Context } from './context.ts'
import { reasonOf, UsageError } from './errors.ts'

/**
 * Makes sure, before anything is computed, that these files can be written without writing over others.
 * @throws UsageError when one is in the way and `force` is not given, or the folder is a file
 */
export async function checkOutput(
  folder: string,
  files: readonly string[],
  force: boolean,
  { say }: Context,
): Promise<void> {
  try {
    if ((await kindOfPath(folder)) === 'file')
      throw new UsageError(folder, say('notAFolder'), { expected: say('folderExpected') })
    for (const name of files) {
      const path = join(folder, name)
      if (!force && (await kindOfPath(path)) !== undefined)
        throw new UsageError(path, say('fileExists'), { hint: say('forceHint') })
    }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(folder, say('cannotWrite', { reason: reasonOf(error) }), {
      expected: say('folderExpected'),
    })
  }
}
