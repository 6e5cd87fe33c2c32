/**
 * `npm run attack -- [--seed attack] [--count 200] [--kills 20] [--write]`: attacks the program and prints, for each promise,
 * what was tried, how often, and whether it held. `--write` renews docs/trust.md. Ends with 1 where a promise did not hold.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeWhole } from '../../src/files/whole-file.node.ts'
import { golmok } from '../fixtures/call-golmok.ts'
import { SOAK_FILE, type SoakFindings } from '../soak/soak-findings.ts'
import { mutationsOfImports } from './import-mutations.ts'
import { kills } from './kills.ts'
import { smallBundle } from './small-bundle.ts'
import { mutationsOfTables } from './table-mutations.ts'
import { TAMPERINGS } from './tamperings.ts'
import { mutationsOfTexts } from './text-mutations.ts'
import { type Promised, trustPage } from './trust-page.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: 'attack' },
    count: { type: 'string', default: '200' },
    kills: { type: 'string', default: '20' },
    write: { type: 'boolean', default: false },
  },
})

function soakFindings(): SoakFindings {
  return existsSync(SOAK_FILE) ? JSON.parse(readFileSync(SOAK_FILE, 'utf8')) : {}
}

const say = (line: string) => void process.stdout.write(`${line}\n`)

async function tampering(folder: string): Promise<Promised> {
  const bundle = await smallBundle(folder)
  const missed: string[] = []
  for (const [i, { name, apply }] of TAMPERINGS.entries()) {
    const copy = join(folder, `tampered-${i}`)
    cpSync(bundle, copy, { recursive: true })
    apply(copy)
    const { code } = await golmok(['verify', copy, '--workers', '1', '--quiet'])
    if (code === 0) missed.push(name)
  }
  return {
    promise: 'A result that was changed after it was written is not verified',
    attack: `${TAMPERINGS.length} ways of tampering with head, tables and folder, with and without making the hashes again`,
    count: TAMPERINGS.length,
    broken: missed,
    test: 'test/unit/cli/tampering.test.ts',
  }
}

async function attacks(folder: string): Promise<readonly Promised[]> {
  const count = Number(values.count)
  const texts = mutationsOfTexts(count * 10, values.seed)
  say(`texts: ${texts.read} read, ${texts.refused} refused`)
  const imports = mutationsOfImports(count * 5, values.seed)
  say(`imports: ${imports.read} read, ${imports.refused} refused`)
  const tables = await mutationsOfTables(folder, count, values.seed)
  say(`tables: ${tables.read} read, ${tables.refused} refused, ${tables.beyondLimits} ended by the limits`)
  const killed = await kills(folder, Number(values.kills), values.seed)
  return [
    await tampering(folder),
    {
      promise:
        'Whenever it is killed, the old or the new result stands there, whole, and the folder is free again',
      attack: 'SIGKILL at a random moment of a program that replaces a result over and over',
      count: killed.tried,
      broken: killed.broken,
      test: 'test/unit/attack.test.ts',
    },
    {
      promise: 'A scenario or region file is read or refused with reasons, whatever stands in it',
      attack: 'pieces changed, cut out, doubled or put in at random places',
      count: texts.tried,
      broken: texts.escaped,
      test: 'test/unit/attack.test.ts, test/unit/cli/input-limits.test.ts',
    },
    {
      promise:
        'Boundaries and tables are imported to a region that can be read again, or refused with reasons',
      attack: 'the same, in boundaries, tables of people and tables of districts',
      count: imports.tried,
      broken: imports.escaped,
      test: 'test/unit/attack.test.ts',
    },
    {
      promise: 'A table of unknown origin is read or refused within limits of time and memory',
      attack: 'one byte changed at random: four in five Parquet, the others CSV and JSON Lines',
      count: tables.tried,
      // What does not hold ends this program by an exception.
      broken: [],
      test: 'test/unit/report/parquet-mutations.test.ts',
    },
  ]
}

const folder = mkdtempSync(join(tmpdir(), 'golmok-attack-'))
try {
  const promises = await attacks(folder)
  for (const { promise, count, broken } of promises) {
    say(`${broken.length === 0 ? 'held  ' : 'BROKEN'} ${count} ${promise}`)
    for (const line of broken) say(`       ${line}`)
  }
  if (values.write)
    await writeWhole(
      fileURLToPath(new URL('../../docs/trust.md', import.meta.url)),
      trustPage(promises, values, soakFindings()),
    )
  process.exitCode = promises.some(p => p.broken.length > 0) ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
