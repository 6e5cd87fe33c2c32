/** Writes the shipped region files: `npx tsx src/region/make/main.ts`. A test holds that the files equal what this writes. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeWhole } from '../../files/whole-file.node.ts'
import type { RegionFile } from '../../scenario/region-schema.ts'
import { writeRegion } from '../../scenario/write.ts'
import { makeAlley } from './alley.ts'
import { makeKorea } from './korea.ts'
import { makeSevenTowns } from './seven-towns.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

const write = (region: RegionFile) =>
  writeWhole(join(root, 'scenarios', region.id, 'region.json'), writeRegion(region))

await write(makeAlley())
await write(makeSevenTowns())
// The boundaries are public but not part of this project.
const data = process.env['GOLMOK_DATA'] ?? join(root, '../shared/data')
const boundaries = join(data, 'korea/municipalities-2018.topo.json')
if (existsSync(boundaries)) await write(makeKorea(readFileSync(boundaries, 'utf8')))
else process.stderr.write(`korea left as it is: no ${boundaries} (set GOLMOK_DATA)\n`)
