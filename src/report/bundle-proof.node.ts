/** Whether the files of a bundle are those that the program wrote: hashes, names, nothing added, nothing taken away. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { OWNER_FILE } from '../files/folder-owner.node.ts'
import { isHiddenNameOf, UNFINISHED } from '../files/hidden-name.ts'
import { type FileProof, RESULT_FILE, type ReadBundle, type ResultBundle, writeBundle } from './bundle.ts'
import { FORMATS } from './format.ts'
import { TABLES, type TableName } from './result-tables.ts'

/** What is wrong with a bundle before anything is run again. */
export type IntegrityFault =
  /** The head is not, to the letter, what was written. */
  | { readonly kind: 'headChanged'; readonly file: string }
  | { readonly kind: 'tableAbsent' | 'tableChanged' | 'tableIsLink'; readonly file: string }
  /** A head that names a table and holds no proof of it, or the reverse. */
  | { readonly kind: 'tableUnproven'; readonly file: string }
  /** A table or head that the bundle does not name. */
  | { readonly kind: 'foreignFile'; readonly file: string }

type Unsealed = Omit<ResultBundle, 'integrity'> & {
  readonly integrity: Omit<ResultBundle['integrity'], 'head'>
}

/** The text of result.json, with the hash of itself. */
export function sealedBundle(bundle: Unsealed): string {
  const { tables } = bundle.integrity
  const open = { ...bundle, integrity: { tables, head: '' } }
  return writeBundle({ ...open, integrity: { tables, head: sha256(writeBundle(open)) } })
}

/** Whether the text of a head is what was written. Heads of format 1 have no hash and cannot tell. */
export function isSealed(text: string, { said, integrity }: ReadBundle): boolean {
  if (integrity === undefined) return true
  if (text !== writeBundle(said)) return false
  const open = { ...said, integrity: { ...(said.integrity as object), head: '' } }
  return sha256(writeBundle(open)) === integrity.head
}

/** @param path of the head; its tables stand in the same folder */
export async function integrityFaults(
  path: string,
  text: string,
  bundle: ReadBundle,
): Promise<IntegrityFault[]> {
  const faults: IntegrityFault[] = []
  if (!isSealed(text, bundle)) faults.push({ kind: 'headChanged', file: path })
  for (const table of TABLES) {
    const fault = await tableFault(dirname(path), table, bundle)
    if (fault !== undefined) faults.push(fault)
  }
  if (path === join(dirname(path), RESULT_FILE)) faults.push(...(await foreignFiles(dirname(path), bundle)))
  return faults
}

/** What is wrong with one table; nothing where the bundle has none and says so. */
export async function tableFault(
  folder: string,
  table: TableName,
  { files, integrity }: ReadBundle,
): Promise<IntegrityFault | undefined> {
  const name = files[table]
  const proof = integrity?.tables[table]
  if (name === undefined)
    return proof === undefined ? undefined : { kind: 'tableUnproven', file: join(folder, table) }
  const file = join(folder, name)
  const there = await lstat(file).catch(() => undefined)
  if (there === undefined) return { kind: 'tableAbsent', file }
  if (!there.isFile()) return { kind: 'tableIsLink', file }
  if (integrity === undefined) return undefined
  if (proof === undefined) return { kind: 'tableUnproven', file }
  if (there.size !== proof.bytes || (await hashOfFile(file)) !== proof.sha256)
    return { kind: 'tableChanged', file }
  return undefined
}

export const sameProof = (a: FileProof, b: FileProof) =>
  a.bytes === b.bytes && a.rows === b.rows && a.sha256 === b.sha256

/** Tables and heads that the bundle does not know: of another run, or put there. Other files are the user's own affair. */
async function foreignFiles(folder: string, bundle: ReadBundle): Promise<IntegrityFault[]> {
  const known = new Set<string>([RESULT_FILE, OWNER_FILE, ...Object.values(bundle.files)])
  const names = await readdir(folder)
  for (const name of await shownTables(folder, bundle)) known.add(name)
  return names
    .filter(name => !known.has(name) && !name.endsWith(UNFINISHED))
    .filter(name => /\.(csv|parquet|jsonl|json)$/i.test(name))
    .map(name => ({ kind: 'foreignFile', file: join(folder, name) }))
}

/** Where a program was cut off between two steps, the head names a table by its hidden name, which has its own name already. */
async function shownTables(folder: string, { files, integrity }: ReadBundle): Promise<string[]> {
  const shown: string[] = []
  for (const table of TABLES) {
    const proof = integrity?.tables[table]
    const hidden = files[table]
    if (proof === undefined || hidden === undefined) continue
    for (const format of FORMATS) {
      const name = `${table}.${format}`
      if (!isHiddenNameOf(hidden, name)) continue
      const there = await lstat(join(folder, name)).catch(() => undefined)
      if (
        there?.isFile() &&
        there.size === proof.bytes &&
        (await hashOfFile(join(folder, name))) === proof.sha256
      )
        shown.push(name)
    }
  }
  return shown
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array)
  return hash.digest('hex')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
