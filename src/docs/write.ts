/** `npm run docs`: writes the generated tables into the documents, and the schemas of the files. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writeWhole } from '../files/whole-file.node.ts'
import { REGISTRIES } from '../registry.ts'
import { SCHEMA_NAMES, schemaText } from '../scenario/json-schema.ts'
import { DOCUMENTS, fill } from './tables.ts'

for (const name of DOCUMENTS) {
  const path = fileURLToPath(new URL(`../../${name}`, import.meta.url))
  const old = readFileSync(path, 'utf8')
  const made = fill(old)
  if (made === old) continue
  await writeWhole(path, made)
  process.stdout.write(`${name} brought up to date\n`)
}

for (const name of SCHEMA_NAMES) {
  const path = fileURLToPath(new URL(`../../docs/schema/${name}.schema.json`, import.meta.url))
  const made = schemaText(name, REGISTRIES)
  if (existsSync(path) && made === readFileSync(path, 'utf8')) continue
  await writeWhole(path, made)
  process.stdout.write(`docs/schema/${name}.schema.json brought up to date\n`)
}
