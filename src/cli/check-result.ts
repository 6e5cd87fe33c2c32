/** A result held against itself and against a run of its inputs: files, head, summary, tables, fingerprints. */
import { dirname, join } from 'node:path'
import {
  type EnsembleOutcome,
  type FileProof,
  hashOfFile,
  type IntegrityFault,
  integrityFaults,
  METRICS,
  type ReadBundle,
  type ReplicateRecord,
  type ResultHead,
  recordingFor,
  SummaryCollector,
  sameProof,
  TABLE_METRICS,
  type TableName,
  TableProof,
  tableBlock,
  tableHead,
} from '../command-line.ts'
import type { Context } from './context.ts'
import { scenarioFromText } from './load-scenario.ts'
import type { LoadedResult } from './read-result.ts'
import { resultHead } from './result-head.ts'
import { runRequests } from './run-requests.ts'

/** One replicate, as the result says and as it came out now. */
export interface Check {
  readonly replicate: number
  readonly expected: string
  readonly found: string
  readonly same: boolean
  /** Tables of state whose fingerprints differ. */
  readonly tables: readonly string[]
}

export interface Checked {
  readonly ok: boolean
  readonly checks: readonly Check[]
  /** What is wrong with the files as they stand. */
  readonly faults: readonly IntegrityFault[]
  /** Entries of the head that the run contradicts. */
  readonly head: readonly string[]
  /** Files of tables that do not hold what the run gives. */
  readonly tables: readonly string[]
  readonly outcome: EnsembleOutcome
}

/** Entries that no run can give again; they are under the hash of the head. */
const NOT_COMPUTED = new Set<keyof ResultHead>(['resultVersion', 'golmokVersion', 'files'])

export async function checkResult(
  result: LoadedResult,
  options: { readonly workers?: number; readonly quiet?: boolean },
  context: Context,
): Promise<Checked> {
  const { path, text, bundle } = result
  const loaded = await scenarioFromText(bundle.scenarioText, path, path, {}, context)
  const faults = await integrityFaults(path, text, bundle)
  const { spec } = loaded
  const tables = Object.keys(bundle.files) as TableName[]
  const writing = { excel: bundle.excel === true }
  const proofs = tables.map(t => new TableProof(tableHead(t, TABLE_METRICS), bundle.format, writing))
  for (const proof of proofs) await proof.begin()

  const said = new Map(bundle.replicates.map(record => [record.replicate, record]))
  const indices = [...said.keys()].sort((a, b) => a - b)
  const record = recordingFor(tables)
  const collector = new SummaryCollector(METRICS)
  const done: ReplicateRecord[] = []
  const checks: Check[] = []
  const outcome = await runRequests(
    indices.map(replicate => ({ spec, replicate, record })),
    options,
    context,
    async result => {
      const { replicate, digest } = result
      collector.add(result.region)
      done.push({ replicate, status: 'done', digest, tables: result.tables })
      checks.push(checkOf(said.get(replicate), done[done.length - 1]))
      for (const [i, table] of tables.entries()) await proofs[i].add(tableBlock(table, result, spec.region))
    },
  )
  const failed = outcome.failures.map(
    ({ replicate, error }): ReplicateRecord => ({ replicate, status: 'failed', error }),
  )
  const now = resultHead(loaded, {
    replicatesAsked: bundle.replicatesAsked ?? bundle.replicates.length,
    replicates: [...done, ...failed],
    summary: collector.summary(),
    files: bundle.files,
    format: bundle.format,
    excel: writing.excel,
  })
  const head = outcome.stopped ? [] : headDifferences(now, bundle)
  const wrong: string[] = []
  if (!outcome.stopped)
    for (const [i, table] of tables.entries())
      if (!(await tableHolds(table, await proofs[i].end(), path, bundle)))
        wrong.push(join(dirname(path), bundle.files[table] ?? table))
  const ok =
    done.length > 0 &&
    !outcome.stopped &&
    checks.every(check => check.same) &&
    faults.length + head.length + wrong.length === 0
  return { ok, checks, faults, head, tables: wrong, outcome }
}

function checkOf(expected: ReplicateRecord | undefined, now: ReplicateRecord): Check {
  const said = expected?.tables ?? {}
  const tables = now.tables ?? {}
  // Every table of state counts, also one that the result leaves out or names alone.
  const names = [...new Set([...Object.keys(said), ...Object.keys(tables)])]
  const differing = names.filter(name => said[name] !== tables[name])
  return {
    replicate: now.replicate,
    expected: expected?.digest ?? '',
    found: now.digest ?? '',
    same: expected?.digest === now.digest && differing.length === 0,
    tables: differing,
  }
}

function headDifferences(now: ResultHead, { said, resultVersion }: ReadBundle): string[] {
  return (Object.keys(now) as (keyof ResultHead)[]).filter(key => {
    if (NOT_COMPUTED.has(key)) return false
    // What the older format did not have cannot be held against it.
    if (resultVersion === 1 && !(key in said)) return false
    return comparable(key, now[key]) !== comparable(key, said[key])
  })
}

/** A value as text with one order of keys; why a replicate failed may be said otherwise another time. */
function comparable(key: keyof ResultHead, value: unknown): string {
  const plain: unknown = JSON.parse(JSON.stringify(value ?? null))
  if (key === 'replicates' && Array.isArray(plain))
    return sortedText(plain.map(record => ({ ...record, error: undefined })))
  return sortedText(plain)
}

function sortedText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

async function tableHolds(
  table: TableName,
  now: FileProof,
  path: string,
  { integrity, files }: ReadBundle,
): Promise<boolean> {
  const proof = integrity?.tables[table]
  if (proof !== undefined) return sameProof(proof, now)
  const file = join(dirname(path), files[table] ?? table)
  return (await hashOfFile(file).catch(() => '')) === now.sha256
}
