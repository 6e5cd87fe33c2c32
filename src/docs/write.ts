/** `npm run docs`: writes the generated tables into the documents. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DOCUMENTS, fill } from './tables.ts'

for (const name of DOCUMENTS) {
  const path = fileURLToPath(new URL(`../../${name}`, import.meta.url))
  const old = readFileSync(path, 'utf8')
  const made = fill(old)
  if (made === old) continue
  writeFileSync(path, made)
  process.stdout.write(`${name} brought up to date\n`)
}
