/** `npx tsx src/experiment/known-answers/write.ts`: renews the table of known answers in docs/experiments.md (about a minute). */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writeWhole } from '../../files/whole-file.node.ts'
import { KNOWN_ANSWERS } from './index.ts'
import { KNOWN_ANSWER_HEAD, knownAnswerRow } from './table.ts'

const path = fileURLToPath(new URL('../../../docs/experiments.md', import.meta.url))
const old = readFileSync(path, 'utf8')
const rows = KNOWN_ANSWERS.map(known => knownAnswerRow(known, known.figures()))
const made = old.replace(
  /<!-- known answers -->[\s\S]*?<!-- end: known answers -->/,
  `<!-- known answers -->\n\n${KNOWN_ANSWER_HEAD}\n${rows.join('\n')}\n\n<!-- end: known answers -->`,
)
if (made !== old) {
  await writeWhole(path, made)
  process.stdout.write('docs/experiments.md brought up to date\n')
}
