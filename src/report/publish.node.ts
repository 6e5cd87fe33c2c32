/**
 * Several files that must be seen together. A head names them; it is the one file whose appearance counts. First it names
 * the new files by their hidden names, then they take their own names, then the head names those: whenever the program is
 * cut off, the head that stands there, the old or the new one, names whole files of its own run.
 */
import { readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { isHiddenNameOf } from '../files/hidden-name.ts'
import { writeWhole } from '../files/whole-file.node.ts'
import type { ClosedTable } from './table-file.node.ts'

/**
 * @param headName file name of the head
 * @param head text of the head, which names each table as it is told to
 * @throws WriteError; before the head has been written once, what stood there stands there still
 */
export async function publishTogether(
  folder: string,
  headName: string,
  tables: readonly ClosedTable[],
  head: (nameOf: (table: ClosedTable) => string) => string,
): Promise<void> {
  const path = join(folder, headName)
  if (tables.length > 0) {
    await writeWhole(
      path,
      head(table => table.file.hiddenName),
    )
    for (const { file } of tables) file.keep()
    for (const { file } of tables) await file.show()
  }
  await writeWhole(
    path,
    head(table => table.name),
  )
  for (const { file } of tables) await file.hide()
}

/**
 * Takes away hidden files of earlier runs that nothing names. Only for whoever owns the folder.
 * @param names of tables and heads that runs write; other people's files are left alone
 * @param named hidden files that a head in the folder still names
 */
export async function removeLeftovers(
  folder: string,
  names: readonly string[],
  named: readonly string[],
): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const { name } = entry
    const isOurs = [...names, 'owner'].some(of => isHiddenNameOf(name, of))
    if (isOurs && entry.isFile() && !named.includes(name)) await unlink(join(folder, name)).catch(() => {})
  }
}
