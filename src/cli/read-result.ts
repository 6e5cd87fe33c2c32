/** A saved result from what a person typed: result.json or its folder. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EnsembleSeries } from '../compare/compare.ts'
import { isBundle, RESULT_FILE, RESULT_VERSION, type ReadBundle, readBundle } from '../report/bundle.ts'
import { readRegionTable } from '../report/region-series.ts'
import { kindOfPath } from '../report/table-file.node.ts'
import type { Context } from './context.ts'
import { reasonOf, UsageError } from './errors.ts'
import { readFileText } from './load-scenario.ts'

export interface LoadedResult {
  readonly path: string
  readonly bundle: ReadBundle
}

/** @throws UsageError when there is none, or it is no result, or a newer one */
export async function loadResult(reference: string, context: Context): Promise<LoadedResult> {
  const { say } = context
  const path = (await kindOfPath(reference)) === 'folder' ? join(reference, RESULT_FILE) : reference
  const text = await readFileText(path, context)
  if (text === undefined) throw new UsageError(path, say('noSuchResult'), { expected: say('resultExpected') })
  const bundle = readBundle(parsed(text))
  if (!('fault' in bundle)) return { path, bundle }
  if (bundle.fault === 'newer')
    throw new UsageError(path, say('newerResult', { found: bundle.found, known: RESULT_VERSION }), {
      hint: say('updateHint'),
    })
  throw new UsageError(path, say('notAResult'), { expected: say('resultExpected'), found: bundle.found })
}

/** Whether a path is a folder with a result, or a file that says it is one. */
export async function looksLikeResult(reference: string): Promise<boolean> {
  const kind = await kindOfPath(reference)
  if (kind === 'folder') return true
  if (kind !== 'file') return false
  return isBundle(parsed(await readFile(reference, 'utf8')))
}

/** Undefined where it is not JSON: whoever wanted it says what is wrong. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The series of a result, from the region table beside it. */
export async function seriesOfResult(
  { path, bundle }: LoadedResult,
  context: Context,
): Promise<EnsembleSeries> {
  const name = bundle.files.region
  try {
    if (name === undefined) throw new Error('region')
    const bytes = await readFile(join(dirname(path), name))
    const { metrics, replicates } = await readRegionTable(bytes, bundle.format, bundle.months)
    const { scenario, seed, engineVersion, months } = bundle
    const region = regionIdOf(bundle)
    return { scenario, seed, engineVersion, months, regionId: region, metrics, replicates }
  } catch (error) {
    throw new UsageError(
      join(dirname(path), name ?? ''),
      context.say('tableMissing', { reason: reasonOf(error) }),
      {
        hint: context.say('tableHint'),
      },
    )
  }
}

function regionIdOf({ inputs }: ReadBundle): string {
  const { region } = inputs.scenario
  return typeof region === 'object' && region !== null && 'id' in region ? String(region.id) : String(region)
}
