/** Shipped regions and scenarios, and region files beside a scenario, from disk. */

import { existsSync, readdirSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readLimited, TooLargeError } from '../files/read-limited.node.ts'
import { ScenarioError } from '../scenario/problem.ts'
import { MAX_FILE_CHARACTERS, readRegion } from '../scenario/read.ts'
import type { RegionLoader } from '../scenario/resolve.ts'
import { regionTexts } from '../text/families.ts'
import { Catalog } from './catalog.ts'

/** UTF-8 takes up to three bytes for a Korean letter, which is one character. */
const MAX_FILE_BYTES = 3 * MAX_FILE_CHARACTERS

/** The package's `scenarios` folder, from the sources as well as from what is built of them. */
export function scenariosFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const candidate = join(folder, 'scenarios')
    if (existsSync(join(candidate, 'alley', 'region.json'))) return candidate
    const parent = dirname(folder)
    if (parent === folder)
      throw new Error('the folder of shipped scenarios is missing from this installation')
    folder = parent
  }
}

export function nodeCatalog(folder = scenariosFolder()): Catalog {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(entry =>
      readdirSync(join(folder, entry.name))
        .filter(file => file.endsWith('.json'))
        .map(file => `${entry.name}/${file.slice(0, -'.json'.length)}`),
    )
  return new Catalog({ names, read: name => readFile(join(folder, `${name}.json`), 'utf8') })
}

/** Shipped ids first, then paths relative to the folder of the scenario's file. */
export function fileRegionLoader(catalog: Catalog, scenarioPath: string): RegionLoader {
  return {
    ids: catalog.regionIds,
    async load(reference) {
      const shipped = catalog.region(reference)
      if (shipped !== undefined) return shipped
      const path = isAbsolute(reference) ? reference : resolve(dirname(scenarioPath), reference)
      const text = await readTextFile(path)
      return text === undefined ? undefined : readRegion(text, reference).file
    },
  }
}

/**
 * @param path of a file, a pipe or a device; `-` is standard input
 * @returns undefined where there is no such file, or a folder
 * @throws ScenarioError where it is far larger than any scenario or region
 */
export async function readTextFile(path: string, signal?: AbortSignal): Promise<string | undefined> {
  const found = path === '-' ? undefined : await stat(path).catch(() => undefined)
  if (path !== '-' && (found === undefined || found.isDirectory())) return undefined
  if (found?.isFile() === true && found.size > MAX_FILE_BYTES) throw tooLarge(path, found.size)
  try {
    return (await readLimited(path, MAX_FILE_BYTES, signal)).toString('utf8')
  } catch (error) {
    if (error instanceof TooLargeError) throw tooLarge(path, undefined)
    throw error
  }
}

/** @param bytes undefined where nobody knows how much more would have come */
function tooLarge(path: string, bytes: number | undefined): ScenarioError {
  const megabytes = (n: number) => `${Math.ceil(n / 1024 / 1024)} MB`
  return new ScenarioError(
    [
      {
        code: 'tooLarge',
        path: '',
        message: regionTexts.all('catalog.theFileIsTooLarge'),
        expected: `..${MAX_FILE_BYTES / 1024 / 1024} MB`,
        found: bytes === undefined ? `> ${megabytes(MAX_FILE_BYTES)}` : megabytes(bytes),
      },
    ],
    path,
  )
}
