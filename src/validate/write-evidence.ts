/** Writes the evidence file and the page that is made from it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Evidence } from './evidence.ts'
import { validationPage } from './page.ts'

const docs = fileURLToPath(new URL('../../docs/', import.meta.url))

export function writeEvidence(evidence: Evidence): void {
  mkdirSync(join(docs, 'evidence'), { recursive: true })
  writeFileSync(join(docs, 'evidence', 'validation.json'), `${JSON.stringify(evidence, null, 2)}\n`)
  writeFileSync(join(docs, 'validation.md'), validationPage(evidence))
}
