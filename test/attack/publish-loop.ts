/** Publishes two tables and their head again and again, until it is killed: `publish-loop.ts FOLDER`. */
import { createHash } from 'node:crypto'
import { ownFolder } from '../../src/files/folder-owner.node.ts'
import { UnfinishedFile } from '../../src/files/whole-file.node.ts'
import { publishTogether } from '../../src/report/publish.node.ts'
import type { ClosedTable } from '../../src/report/table-file.node.ts'

async function loop(folder: string): Promise<void> {
  await ownFolder(folder)
  process.stdout.write('begun\n')
  for (let round = 0; ; round++) {
    const tables: ClosedTable[] = []
    for (const name of ['region.csv', 'districts.csv']) {
      const content = `${name} of round ${round}\n`.repeat(5000)
      const file = await UnfinishedFile.create(`${folder}/${name}`)
      await file.append(content)
      await file.close()
      const sha256 = createHash('sha256').update(content).digest('hex')
      tables.push({ name, file, proof: { bytes: content.length, rows: 5000, sha256 } })
    }
    await publishTogether(folder, 'result.json', tables, nameOf =>
      JSON.stringify({ round, files: tables.map(t => ({ name: nameOf(t), sha256: t.proof.sha256 })) }),
    )
  }
}

void loop(process.argv[2])
