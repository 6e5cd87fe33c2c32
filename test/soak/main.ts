/**
 * `npm run soak -- [--only replicates|play|districts] [--replicates 1000] [--seconds 3600] [--moves 500] [--write]`: uses the
 * program and the built page for long and looks at what grows. `--write` keeps the findings in docs/evidence/soak.json, from
 * which docs/trust.md tells them. Ends with 1 where a promise did not hold. About half an hour; `npm run build` comes first.
 */
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeWhole } from '../../src/files/whole-file.node.ts'
import { soakDistricts } from './districts.ts'
import { soakPlay } from './play.ts'
import { soakReplicates } from './replicates.ts'
import { SOAK_FILE, type SoakFindings } from './soak-findings.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    replicates: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '3600' },
    moves: { type: 'string', default: '500' },
    'district-moves': { type: 'string', default: '60' },
    write: { type: 'boolean', default: false },
  },
})

const PARTS = {
  replicates: () => soakReplicates(Number(values.replicates)),
  districts: () => soakDistricts(Number(values['district-moves'])),
  play: () => soakPlay(Number(values.seconds), Number(values.moves)),
}

const file = fileURLToPath(SOAK_FILE)
const asked = values.only ?? Object.keys(PARTS)
for (const name of asked)
  if (!(name in PARTS)) throw new RangeError(`--only ${name}: there are ${Object.keys(PARTS).join(', ')}`)

for (const name of asked as (keyof typeof PARTS)[]) {
  const before = loadavg()[0]
  const finding = await PARTS[name]()
  const machine = { cores: availableParallelism(), loadBefore: before, loadAfter: loadavg()[0] }
  console.log(
    `${finding.held ? 'held  ' : 'BROKEN'} ${name}: ${JSON.stringify({ ...finding, samples: undefined })}`,
  )
  if (!finding.held) process.exitCode = 1
  if (!values.write) continue
  const known: SoakFindings = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  await writeWhole(file, `${JSON.stringify({ ...known, [name]: { ...finding, machine } }, null, 2)}\n`)
}
