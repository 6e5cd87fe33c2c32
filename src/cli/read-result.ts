/** A saved result from what a person typed: result.json or its folder. */
import { open, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  type EnsembleSeries,
  FOREIGN_LIMITS,
  type IntegrityFault,
  isBundle,
  isSealed,
  kindOfPath,
  nodeCatalog,
  OWN_LIMITS,
  RESULT_FILE,
  RESULT_VERSION,
  type ReadBundle,
  type Region,
  readBundle,
  readRegionTableInThread,
  regionDigest,
  tableFault,
} from '../command-line.ts'
import type { Context } from './context.ts'
import { reasonOf, UsageError } from './errors.ts'
import { readFileText } from './load-scenario.ts'

/** Larger tables are read by no comparison: 100,000 replicates of 100 years stay under it. */
const MOST_TABLE_BYTES = 4_000_000_000

export interface LoadedResult {
  readonly path: string
  /** What stands in the file, to the letter. */
  readonly text: string
  readonly bundle: ReadBundle
}

/** @throws UsageError when there is none, or it is no result, or a newer one */
export async function loadResult(reference: string, context: Context): Promise<LoadedResult> {
  const { say } = context
  const path = (await kindOfPath(reference)) === 'folder' ? join(reference, RESULT_FILE) : reference
  const text = await readFileText(path, context)
  if (text === undefined) throw new UsageError(path, say('noSuchResult'), { expected: say('resultExpected') })
  const bundle = readBundle(parsed(text))
  if (!('fault' in bundle)) return { path, text, bundle }
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
  if (kind !== 'file' || !(await stat(reference)).isFile()) return false
  // The kind stands at the head of what we write; what is no result is left to the reader of scenarios.
  const handle = await open(reference, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    return isBundle({ kind: /"kind"\s*:\s*"([\w-]+)"/.exec(buffer.toString('utf8', 0, bytesRead))?.[1] })
  } finally {
    await handle.close()
  }
}

/** Undefined where it is not JSON: whoever wanted it says what is wrong. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The series of a result, from the region table beside it: a table that is no longer what was written is not used.
 * @throws UsageError
 */
export async function seriesOfResult(result: LoadedResult, context: Context): Promise<EnsembleSeries> {
  const { path, text, bundle } = result
  const { say, tell } = context
  const name = bundle.files.region
  const table = join(dirname(path), name ?? '')
  const missing = (reason: string) =>
    new UsageError(table, say('tableMissing', { reason }), { hint: say('tableHint') })
  if (name === undefined) throw missing('region')
  if (!isSealed(text, bundle)) throw faultError({ kind: 'headChanged', file: path }, context)
  const fault = await tableFault(dirname(path), 'region', bundle)
  if (fault !== undefined && fault.kind !== 'tableAbsent') throw faultError(fault, context)
  if (bundle.integrity === undefined) tell(say('unprovenResult', { file: path }))
  try {
    const { size } = await stat(table)
    if (size > MOST_TABLE_BYTES) throw new Error(`${size} bytes`)
    const { scenario, seed, engineVersion, months } = bundle
    // The thread hashes what it reads: a change after the check above is seen, too.
    const sha256 = bundle.integrity?.tables.region?.sha256
    const { metrics, replicates } = await readRegionTableInThread(
      {
        path: table,
        format: bundle.format,
        months,
        sha256,
        expected: { scenario, seed, engineVersion, replicates: finishedOf(bundle) },
      },
      sha256 === undefined ? FOREIGN_LIMITS : OWN_LIMITS,
      context.signal,
    )
    const region = await regionOf(bundle)
    return {
      ...{ scenario, seed, engineVersion, months, metrics, replicates },
      regionId: region.id,
      regionDigest: region.digest,
    }
  } catch (error) {
    if (context.signal.aborted) throw error
    throw missing(reasonOf(error))
  }
}

const finishedOf = ({ replicates }: ReadBundle) =>
  replicates.filter(r => r.status === 'done').map(r => r.replicate)

/** What is wrong with a bundle, as an error that says what to do. */
function faultError(fault: IntegrityFault, { say }: Context): UsageError {
  return new UsageError(fault.file, say(fault.kind), { hint: say('bundleFaultHint') })
}

async function regionOf({ inputs }: ReadBundle): Promise<{ id: string; digest: string }> {
  const { region } = inputs.scenario
  if (typeof region === 'object' && region !== null && 'id' in region)
    return { id: String(region.id), digest: regionDigest(region as Region) }
  const shipped = await nodeCatalog().region(String(region))
  return { id: String(region), digest: shipped === undefined ? String(region) : regionDigest(shipped) }
}
