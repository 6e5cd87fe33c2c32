/** `npm run soak`: uses page and program for long, and measures what stays. Evidence in docs/evidence/soak.json. */
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeWhole } from '../../src/files/whole-file.node.ts'
import { soakLargeRegion } from './large-region.ts'
import { soakPlay } from './play.ts'
import { soakReplicates } from './replicates.ts'

const USAGE = `npm run soak -- [--only play|replicates|districts]... [--moves 500] [--seconds 3600] [--replicates 1000]
                [--district-moves 60] [--write]

Needs the built page (npm run build) and Chromium. Ends with 1 where a criterion does not hold.`

const PARTS = ['play', 'replicates', 'districts'] as const
const EVIDENCE = fileURLToPath(new URL('../../docs/evidence/soak.json', import.meta.url))

function readArguments() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      moves: { type: 'string', default: '500' },
      seconds: { type: 'string', default: '3600' },
      replicates: { type: 'string', default: '1000' },
      'district-moves': { type: 'string', default: '60' },
      write: { type: 'boolean', default: false },
    },
  })
  const unknown = values.only.find(part => !PARTS.some(known => known === part))
  if (unknown !== undefined) throw new Error(`there is no part ${unknown}`)
  const number = (text: string) => {
    if (!/^[1-9]\d*$/.test(text)) throw new Error(`a whole number is needed, not ${text}`)
    return Number(text)
  }
  return {
    parts: values.only.length > 0 ? values.only : [...PARTS],
    moves: number(values.moves),
    seconds: number(values.seconds),
    replicates: number(values.replicates),
    districtMoves: number(values['district-moves']),
    write: values.write,
  }
}

function asked() {
  try {
    return readArguments()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`)
    process.exit(2)
  }
}

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** What earlier runs of other parts found stays. */
function evidence(): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(EVIDENCE, 'utf8'))
  } catch {
    return {}
  }
}

const { parts, moves, seconds, replicates, districtMoves, write } = asked()
const soaks: Readonly<Record<string, () => Promise<{ readonly held: boolean }>>> = {
  play: () => soakPlay(moves, seconds, say),
  replicates: () => soakReplicates(replicates, say),
  districts: () => soakLargeRegion(districtMoves, say),
}
for (const part of parts) {
  const found = await soaks[part]()
  say(`${found.held ? 'held  ' : 'BROKEN'} ${part}`)
  if (!found.held) process.exitCode = 1
  const cores = cpus().length
  const command = `npm run soak -- --only ${part} --write`
  if (write)
    await writeWhole(
      EVIDENCE,
      `${JSON.stringify({ ...evidence(), [part]: { command, cores, ...found } }, null, 1)}\n`,
    )
}
