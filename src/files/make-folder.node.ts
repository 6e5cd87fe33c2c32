import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it.
 * @returns the first folder that was made, undefined where all stood there
 * @throws the system's word for why not: on a disk that can only be read Node says `ENOENT` of a folder and all above it,
 * which sends its reader looking for a name that is not wrong
 */
export async function makeFolder(folder: string): Promise<string | undefined> {
  try {
    return await mkdir(folder, { recursive: true })
  } catch (error) {
    if (isMissing(error)) await tellTrueFault(folder)
    throw error
  }
}

/** Makes the first missing folder by itself, of which the system says the truth. */
async function tellTrueFault(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (!isMissing(error) || dirname(folder) === folder) throw error
    await tellTrueFault(dirname(folder))
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'
