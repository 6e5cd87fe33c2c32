/** A run into a folder: replicates are kept as they finish, then become tables and a head that are seen together. */
import { readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type ClosedTable,
  ENGINE_VERSION,
  type EnsembleOutcome,
  type FileProof,
  FORMATS,
  type Format,
  integrityFaults,
  isHiddenNameOf,
  jobKey,
  KeptReplicates,
  METRICS,
  type OwnedFolder,
  ownFolder,
  publishTogether,
  RESULT_FILE,
  type ReadBundle,
  type ReplicateRecord,
  type ResultHead,
  readBundle,
  recordingFor,
  removeLeftovers,
  SummaryCollector,
  sealedBundle,
  TABLE_METRICS,
  TABLES,
  TableFile,
  type TableName,
  tableBlock,
  tableFault,
  tableHead,
  WriteError,
} from '../command-line.ts'
import { byteText } from './byte-text.ts'
import type { Context } from './context.ts'
import { UsageError } from './errors.ts'
import type { LoadedScenario } from './load-scenario.ts'
import { checkOutput } from './output-folder.ts'
import { resultHead } from './result-head.ts'
import { runRequests } from './run-requests.ts'

export interface FolderRun {
  readonly folder: string
  readonly tables: readonly TableName[]
  readonly format: Format
  readonly excel: boolean
  readonly force: boolean
  readonly resume: boolean
  readonly replicates: number
  readonly workers?: number | undefined
  readonly quiet?: boolean | undefined
}

/** Names that a run may write in its folder. */
const NAMES = [RESULT_FILE, ...TABLES.flatMap(table => FORMATS.map(format => `${table}.${format}`))]

/** @throws UsageError, FolderTakenError, WriteError; what is finished is kept whatever is thrown */
export async function runToFolder(
  loaded: LoadedScenario,
  run: FolderRun,
  context: Context,
): Promise<{ head: ResultHead; outcome: EnsembleOutcome }> {
  const files = [RESULT_FILE, ...run.tables.map(table => `${table}.${run.format}`)]
  // Before the folder is taken, so that a refused call leaves no trace.
  await checkOutput(run.folder, run.resume ? [] : files, run.force, context)
  const owned = await ownFolder(run.folder)
  try {
    const old = await oldBundle(run.folder)
    const mayReplace = run.force || (run.resume && old?.intact === true && isUnfinished(old.bundle))
    await checkOutput(run.folder, files, mayReplace, context)
    return await runOwned(loaded, run, old?.bundle, owned, context)
  } finally {
    await owned.release()
  }
}

async function runOwned(
  loaded: LoadedScenario,
  run: FolderRun,
  old: ReadBundle | undefined,
  { folder }: OwnedFolder,
  context: Context,
): Promise<{ head: ResultHead; outcome: EnsembleOutcome }> {
  const kept = await keptFor(loaded, run, context)
  try {
    const outcome = await runMissing(loaded, run, kept, context)
    const failed = outcome.failures.map(
      (f): ReplicateRecord => ({ replicate: f.replicate, status: 'failed', error: f.error }),
    )
    const head = await publish(loaded, run, kept, failed, folder)
    await removeOld(folder, old, head, context)
    await removeLeftovers(folder, NAMES, [])
    if (head.complete) await kept.remove()
    return { head, outcome }
  } catch (error) {
    if (error instanceof WriteError) tellKept(kept, run, error, context)
    throw error
  }
}

/** The unfinished run to go on with, or a new one. */
async function keptFor(loaded: LoadedScenario, run: FolderRun, { say }: Context): Promise<KeptReplicates> {
  const key = jobKey({ scenario: loaded.file, engine: ENGINE_VERSION, tables: run.tables })
  const found = await KeptReplicates.allOf(run.folder)
  const same = found.find(kept => kept.job.key === key)
  if (run.resume && same !== undefined) return same
  const [first] = found
  if (first !== undefined && run.resume)
    throw new UsageError(run.folder, say('resumeOther', { scenario: first.job.scenario }), {
      hint: say('resumeOtherHint'),
    })
  if (first !== undefined && !run.force) {
    const values = { finished: first.finished.length, total: first.job.replicatesAsked }
    throw new UsageError(run.folder, say('unfinishedThere', values), { hint: say('unfinishedHint') })
  }
  if (run.resume && (await oldBundle(run.folder)) !== undefined)
    throw new UsageError(run.folder, say('resumeNothing'), { hint: say('resumeNothingHint') })
  for (const kept of found) await kept.remove()
  return KeptReplicates.create(run.folder, { key, scenario: loaded.spec.id, replicatesAsked: run.replicates })
}

async function runMissing(
  { spec }: LoadedScenario,
  run: FolderRun,
  kept: KeptReplicates,
  context: Context,
): Promise<EnsembleOutcome> {
  const missing: number[] = []
  for (let k = 0; k < run.replicates; k++) if ((await kept.read(k)) === undefined) missing.push(k)
  const there = run.replicates - missing.length
  if (there > 0) context.tell(context.say('resumed', { finished: there, total: run.replicates }))
  const record = recordingFor(run.tables)
  const requests = missing.map(replicate => ({ spec, replicate, record }))
  return runRequests(requests, run, context, result => kept.keep(result), 'asTheyEnd')
}

/** Makes tables and head of what is kept, replicate by replicate, in their order. */
async function publish(
  loaded: LoadedScenario,
  run: FolderRun,
  kept: KeptReplicates,
  failed: readonly ReplicateRecord[],
  folder: string,
): Promise<ResultHead> {
  const { region } = loaded.spec
  const collector = new SummaryCollector(METRICS)
  const done: ReplicateRecord[] = []
  const files: TableFile[] = []
  try {
    for (const table of run.tables)
      files.push(await TableFile.create(folder, tableHead(table, TABLE_METRICS), run.format, run))
    for (const replicate of kept.finished.filter(k => k < run.replicates)) {
      const result = await kept.read(replicate)
      if (result === undefined) continue
      collector.add(result.region)
      done.push({ replicate, status: 'done', digest: result.digest, tables: result.tables })
      for (const [i, table] of run.tables.entries()) await files[i].add(tableBlock(table, result, region))
    }
    const closed: ClosedTable[] = []
    for (const file of files) closed.push(await file.close())
    const headWith = (nameOf: (table: ClosedTable) => string) =>
      resultHead(loaded, {
        replicatesAsked: run.replicates,
        replicates: [...done, ...failed],
        summary: collector.summary(),
        files: byTable(run.tables, i => nameOf(closed[i])),
        format: run.format,
        excel: run.excel,
      })
    const proofs = byTable(run.tables, i => closed[i].proof)
    await publishTogether(folder, RESULT_FILE, closed, nameOf =>
      sealedBundle({
        ...headWith(nameOf),
        inputs: { scenario: loaded.file },
        integrity: { tables: proofs },
      }),
    )
    return headWith(table => table.name)
  } finally {
    for (const file of files) await file.discard()
  }
}

function byTable<T extends string | FileProof>(
  tables: readonly TableName[],
  pick: (i: number) => T,
): Partial<Record<TableName, T>> {
  return Object.fromEntries(tables.map((table, i) => [table, pick(i)]))
}

/** Tables of the bundle that was replaced would stand beside the new head as if they were its own. */
async function removeOld(
  folder: string,
  old: ReadBundle | undefined,
  head: ResultHead,
  { say, tell }: Context,
): Promise<void> {
  const current = new Set<string>(Object.values(head.files))
  for (const table of TABLES) {
    const name = old?.files[table]
    if (old === undefined || name === undefined || current.has(name)) continue
    // Only what is proven to be ours: a file that was changed since is somebody's work.
    const isOurs = old.integrity !== undefined && (await tableFault(folder, table, old)) === undefined
    if (isOurs) await unlink(join(folder, name)).catch(() => {})
    else tell(say('oldTableKept', { file: join(folder, name) }))
  }
}

/** Cut off before all replicates were there, or before its tables had their own names. */
function isUnfinished({ complete, files }: ReadBundle): boolean {
  return complete === false || Object.values(files).some(name => TABLES.some(of => isHiddenTable(name, of)))
}

const isHiddenTable = (name: string, table: TableName) =>
  FORMATS.some(format => isHiddenNameOf(name, `${table}.${format}`))

async function oldBundle(folder: string): Promise<{ bundle: ReadBundle; intact: boolean } | undefined> {
  const path = join(folder, RESULT_FILE)
  try {
    const text = await readFile(path, 'utf8')
    const bundle = readBundle(JSON.parse(text))
    if ('fault' in bundle) return undefined
    return { bundle, intact: (await integrityFaults(path, text, bundle)).length === 0 }
  } catch {
    return undefined
  }
}

function tellKept(
  kept: KeptReplicates,
  run: FolderRun,
  { needed = 0 }: WriteError,
  { say, tell, lang }: Context,
): void {
  const finished = kept.finished.length
  tell(say('keptForResume', { finished, total: run.replicates, folder: run.folder }))
  // A replicate is there twice at the end, once kept and once in the tables; a head stands beside its successor.
  const size = kept.largest * (2 * run.replicates - finished) + 2 * needed
  if (kept.largest > 0) tell(say('keptNeeds', { size: byteText(size, lang) }))
}
