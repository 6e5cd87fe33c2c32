/** `npm run texts`: writes the list of languages and families from the folders beside it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writeWhole } from '../files/whole-file.node.ts'
import { familiesModule } from './families-module.node.ts'

const path = fileURLToPath(new URL('families.ts', import.meta.url))
const made = familiesModule(fileURLToPath(new URL('.', import.meta.url)))
if (made !== readFileSync(path, 'utf8')) {
  await writeWhole(path, made)
  process.stdout.write('src/text/families.ts brought up to date\n')
}
