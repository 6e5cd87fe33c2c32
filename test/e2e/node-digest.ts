import { createRun } from '../../sim/index.ts'
import { openScenario } from '../../src/node.ts'
import { REGISTRIES } from '../../src/registry.ts'
import { readScenario } from '../../src/scenario/read.ts'

/** The digest that the command line gives for a scenario file on a shipped region. */
export async function digestInNode(text: string): Promise<string> {
  const { file } = readScenario(text, REGISTRIES)
  const { region } = await openScenario(`${file.region as string}/baseline`)
  const run = createRun({ ...file, region })
  run.advance(file.months)
  return run.digest().combined
}
