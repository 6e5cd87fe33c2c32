/** Writes the shipped region files: `npx tsx src/region/make/main.ts`. A test holds that the files equal what this writes. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RegionFile } from '../../scenario/region-schema.ts'
import { writeRegion } from '../../scenario/write.ts'
import { makeAlley } from './alley.ts'
import { makeKorea } from './korea.ts'
import { makeSevenTowns } from './seven-towns.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

function write(region: RegionFile): void {
  const folder = join(root, 'scenarios', region.id)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'region.json'), writeRegion(region))
}

write(makeAlley())
write(makeSevenTowns())
// The boundaries are public but not part of this project.
const data = process.env['GOLMOK_DATA'] ?? join(root, '../shared/data')
const boundaries = join(data, 'korea/municipalities-2018.topo.json')
if (existsSync(boundaries)) write(makeKorea(readFileSync(boundaries, 'utf8')))
else process.stderr.write(`korea left as it is: no ${boundaries} (set GOLMOK_DATA)\n`)
