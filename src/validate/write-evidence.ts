/** Writes the evidence file and the page that is made from it. */
import { writeWhole } from '../files/whole-file.node.ts'
import type { Evidence } from './evidence.ts'
import { validationPage } from './page.ts'

/** Where the two files go. */
export interface EvidencePaths {
  readonly json: string
  readonly page: string
}

/** Folders that are missing are made. @throws WriteError */
export async function writeEvidence(evidence: Evidence, { json, page }: EvidencePaths): Promise<void> {
  await writeWhole(page, validationPage(evidence))
  await writeWhole(json, `${JSON.stringify(evidence, null, 2)}\n`)
}
