/** `npm run bench`: runs the benchmarks and prints a row for each figure, as text or, with --json, as JSON lines. */
import { parseArgs } from 'node:util'
import type { Row } from './bench.ts'
import { BENCHES } from './benches.ts'

const USAGE = `npm run bench -- [--json] [--only NAME]... [--list]

  --json       one JSON object a line for each figure
  --only NAME  this benchmark alone; may be given again
  --list       names and what they measure

benchmarks: ${BENCHES.map(bench => bench.name).join(', ')}`

function refuse(message: string): never {
  process.stderr.write(`${message}\n\n${USAGE}\n`)
  process.exit(2)
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true, default: [] },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    return values
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error))
  }
}

function asText({ bench, metric, unit, value, min, max, n, ...about }: Row): string {
  const told = Object.entries(about)
    .map(([name, what]) => `${name}=${what}`)
    .join(' ')
  const figure = (x: number) => x.toPrecision(4)
  const name = `${bench} ${told}`.padEnd(44)
  return `${name} ${metric.padEnd(30)} ${figure(value).padStart(8)} ${unit} [${figure(min)}-${figure(max)}, n=${n}]`
}

const { json, only, list, help } = readArguments()
for (const name of only) {
  if (!BENCHES.some(bench => bench.name === name)) refuse(`there is no benchmark '${name}'`)
}
if (help) process.stdout.write(`${USAGE}\n`)
else if (list) for (const { name, about } of BENCHES) process.stdout.write(`${name.padEnd(12)} ${about}\n`)
else {
  for (const bench of BENCHES) {
    if (only.length > 0 && !only.includes(bench.name)) continue
    await bench.run(row => process.stdout.write(`${json ? JSON.stringify(row) : asText(row)}\n`))
  }
}
