/** Writes the shipped region files: `npx tsx src/region/make/main.ts`. A test holds that the files equal what this writes. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeRegion } from '../../scenario/write.ts'
import { MAKERS } from './makers.ts'

const scenarios = fileURLToPath(new URL('../../../scenarios/', import.meta.url))
for (const make of MAKERS) {
  const region = make()
  mkdirSync(join(scenarios, region.id), { recursive: true })
  writeFileSync(join(scenarios, region.id, 'region.json'), writeRegion(region))
}
