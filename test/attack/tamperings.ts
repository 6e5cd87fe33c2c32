/** Ways to make a result say what no run said. Each changes a bundle in place; `verify` has to find every one. */
import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, renameSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sealedBundle } from '../../src/report/bundle-proof.node.ts'

export interface Tampering {
  readonly name: string
  /** @param folder a bundle with region.csv and districts.csv of two replicates */
  apply(folder: string): void
}

// biome-ignore lint/suspicious/noExplicitAny: a forger knows no types
type Json = any

const headOf = (folder: string): Json => JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'))
const writeHead = (folder: string, text: string) => writeFileSync(join(folder, 'result.json'), text)

/** A change of the head by somebody who does not know of hashes. */
const head = (name: string, change: (head: Json) => void): Tampering => ({
  name: `head: ${name}`,
  apply(folder) {
    const value = headOf(folder)
    change(value)
    writeHead(folder, `${JSON.stringify(value, null, 1)}\n`)
  },
})

/** A change of the head by somebody who makes its hash again. */
const resealed = (name: string, change: (head: Json, folder: string) => void): Tampering => ({
  name: `head, hash made again: ${name}`,
  apply(folder) {
    const value = headOf(folder)
    change(value, folder)
    writeHead(folder, sealedBundle(value))
  },
})

const table = (name: string, change: (lines: string[]) => string[], file = 'region.csv'): Tampering => ({
  name: `${file}: ${name}`,
  apply: folder => editTable(folder, file, change),
})

function editTable(folder: string, file: string, change: (lines: string[]) => string[]): void {
  const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')
  writeFileSync(join(folder, file), `${change(lines).join('\n')}\n`)
}

/** The proof of a table as it stands now. */
function prove(value: Json, folder: string, name: string): void {
  const bytes = readFileSync(join(folder, `${name}.csv`))
  const rows = bytes.toString().trimEnd().split('\n').length - 1
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  value.integrity.tables[name] = { bytes: bytes.length, rows, sha256 }
}

const doubled = (line: string) => {
  const fields = line.split(',')
  fields[6] = String(Number(fields[6]) * 2 + 1)
  return fields.join(',')
}
const doubleLast = (lines: string[]) => [...lines.slice(0, -1), doubled(lines[lines.length - 1])]

export const TAMPERINGS: readonly Tampering[] = [
  head('seed', h => {
    h.seed = 'other'
  }),
  head('months', h => {
    h.months += 1
  }),
  head('a figure of the summary', h => {
    h.summary.creatorsOpen.median += 1
  }),
  head('fingerprint', h => {
    h.digest = '0000000000000000'
  }),
  head('title', h => {
    h.title.en = 'Another'
  }),
  head('version of the program', h => {
    h.golmokVersion = '9.9.9'
  }),
  head('fingerprint of one table of state', h => {
    h.replicates[1].tables.business = '0'.repeat(16)
  }),
  head('a fingerprint left out', h => void delete h.replicates[0].tables.business),
  head('complete', h => {
    h.complete = false
  }),
  head('a replicate twice', h => void h.replicates.push(h.replicates[0])),
  head('a replicate left out', h => void h.replicates.pop()),
  head('a finished replicate called failed', h => {
    h.replicates[1] = { replicate: 1, status: 'failed', error: 'x' }
  }),
  head('a parameter of the inputs', h => {
    h.inputs.scenario.seed = 'other'
  }),
  head('a town of the region', h => {
    h.inputs.scenario.region.towns[0].income += 0.1
  }),
  {
    name: 'head: laid out anew',
    apply: folder => writeHead(folder, JSON.stringify(headOf(folder), null, 4)),
  },
  {
    name: 'head: a key twice',
    apply: folder =>
      writeHead(
        folder,
        readFileSync(join(folder, 'result.json'), 'utf8').replace('{', '{\n "seed": "other",'),
      ),
  },
  table('a number', doubleLast),
  table('a row left out', lines => lines.slice(0, -1)),
  table('a row twice', lines => [...lines, lines[lines.length - 1]]),
  table('rows of one replicate more', lines => [
    ...lines,
    ...lines.slice(1).map(line => line.replace(/^([^,]*,[^,]*),\d+/, '$1,7')),
  ]),
  table('two rows change places', lines => [lines[0], lines[2], lines[1], ...lines.slice(3)]),
  table('a column left out', lines => lines.map(line => line.slice(0, line.lastIndexOf(',')))),
  table('nothing in it', () => []),
  table('a number', doubleLast, 'districts.csv'),
  { name: 'region.csv: taken away', apply: folder => unlinkSync(join(folder, 'region.csv')) },
  {
    name: 'region.csv: a link to the same',
    apply(folder) {
      renameSync(join(folder, 'region.csv'), join(folder, 'elsewhere.txt'))
      symlinkSync('elsewhere.txt', join(folder, 'region.csv'))
    },
  },
  {
    name: 'region.csv: another table of the bundle',
    apply: folder => copyFileSync(join(folder, 'districts.csv'), join(folder, 'region.csv')),
  },
  { name: 'foreign: sectors.csv', apply: folder => writeFileSync(join(folder, 'sectors.csv'), 'a\n1\n') },
  {
    name: 'foreign: region.parquet',
    apply: folder => writeFileSync(join(folder, 'region.parquet'), 'PAR1'),
  },
  {
    name: 'foreign: a second head',
    apply: folder => copyFileSync(join(folder, 'result.json'), join(folder, 'result-2.json')),
  },
  resealed('a number of a table', (h, folder) => {
    editTable(folder, 'region.csv', doubleLast)
    prove(h, folder, 'region')
  }),
  resealed('a row of a table left out', (h, folder) => {
    editTable(folder, 'districts.csv', lines => lines.slice(0, -1))
    prove(h, folder, 'districts')
  }),
  resealed('a figure of the summary', h => {
    h.summary.creatorsOpen.median += 1
  }),
  resealed('a fingerprint', h => {
    h.replicates[1].digest = '0'.repeat(16)
  }),
  resealed('seed', h => {
    h.seed = 'other'
  }),
  resealed('title', h => {
    h.title.ko = '다른 것'
  }),
  resealed('region', h => {
    h.regionDigest = '0'.repeat(16)
  }),
  resealed('complete', h => {
    h.complete = false
  }),
  resealed('replicates asked for', h => {
    h.replicatesAsked = 3
  }),
  resealed('a replicate left out', h => void h.replicates.pop()),
  resealed('the proof of a table left out', h => void delete h.integrity.tables.region),
  resealed('a table not named', h => void delete h.files.region),
  resealed('a table of another folder', h => {
    h.files.region = '../region.csv'
  }),
  {
    name: 'made into the older format without hashes',
    apply(folder) {
      const value = headOf(folder)
      value.resultVersion = 1
      delete value.integrity
      editTable(folder, 'region.csv', doubleLast)
      writeHead(folder, `${JSON.stringify(value, null, 1)}\n`)
    },
  },
]
