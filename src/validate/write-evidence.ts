/** Writes the evidence file and the page that is made from it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Evidence } from './evidence.ts'
import { validationPage } from './page.ts'

/** Where the two files go. */
export interface EvidencePaths {
  readonly json: string
  readonly page: string
}

/** Folders that are missing are made. */
export function writeEvidence(evidence: Evidence, { json, page }: EvidencePaths): void {
  for (const path of [json, page]) mkdirSync(dirname(path), { recursive: true })
  writeFileSync(json, `${JSON.stringify(evidence, null, 2)}\n`)
  writeFileSync(page, validationPage(evidence))
}
