/** Zones, centres and costs of the static fit, from CSV with a header. */
import { csvParseRows } from 'd3-dsv'
import type { InteractionData } from '../command-line.ts'
import type { Context } from './context.ts'
import { UsageError } from './errors.ts'
import { readFileText } from './load-scenario.ts'

export interface InteractionFiles {
  readonly zones: string
  readonly centres: string
  readonly costs: string
}

/** @throws UsageError that names file, row and what was expected */
export async function readInteraction(
  files: InteractionFiles,
  context: Context,
): Promise<{ data: InteractionData; ids: readonly string[] }> {
  const zones = await amounts(files.zones, ['id', 'money'], context)
  const centres = await amounts(files.centres, ['id', 'size'], context)
  const width = centres.size
  const zoneAt = new Map([...zones.keys()].map((id, i) => [id, i]))
  const centreAt = new Map([...centres.keys()].map((id, j) => [id, j]))
  const costs = new Float64Array(zones.size * width).fill(Number.NaN)
  for (const { row, cells } of await rowsOf(files.costs, ['zone', 'centre', 'cost'], context)) {
    const i = zoneAt.get(cells[0])
    const j = centreAt.get(cells[1])
    if (i === undefined || j === undefined)
      throw bad(files.costs, row, `${cells[0]}, ${cells[1]}`, `${files.zones}, ${files.centres}`, context)
    costs[i * width + j] = numberOf(cells[2], files.costs, row, context)
  }
  const gap = costs.findIndex(Number.isNaN)
  if (gap >= 0) {
    const [zone, centre] = [[...zones.keys()][Math.floor(gap / width)], [...centres.keys()][gap % width]]
    throw new UsageError(files.costs, context.say('fitBadTable'), { expected: `${zone}, ${centre}, cost` })
  }
  return {
    data: { origins: [...zones.values()], sizes: [...centres.values()], costs },
    ids: [...centres.keys()],
  }
}

async function amounts(
  path: string,
  columns: readonly [string, string],
  context: Context,
): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (const { row, cells } of await rowsOf(path, columns, context)) {
    if (found.has(cells[0])) throw bad(path, row, cells[0], columns[0], context)
    found.set(cells[0], numberOf(cells[1], path, row, context))
  }
  return found
}

interface Row {
  /** As an editor counts, the header being 1. */
  readonly row: number
  readonly cells: readonly string[]
}

async function rowsOf(path: string, columns: readonly string[], context: Context): Promise<Row[]> {
  const text = await readFileText(path, context)
  if (text === undefined) throw new UsageError(path, context.say('noSuchResult'))
  const [header = [], ...lines] = csvParseRows(text.replace(/^\ufeff/, ''))
  const places = columns.map(name => header.findIndex(cell => cell.trim().toLowerCase() === name))
  if (places.some(at => at < 0))
    throw new UsageError(path, context.say('fitBadTable'), {
      expected: columns.join(', '),
      found: header.join(', '),
    })
  return lines.flatMap((cells, i) =>
    cells.every(cell => cell.trim() === '')
      ? []
      : [{ row: i + 2, cells: places.map(at => (cells[at] ?? '').trim()) }],
  )
}

function numberOf(text: string, path: string, row: number, context: Context): number {
  const value = text === '' ? Number.NaN : Number(text)
  if (Number.isFinite(value) && value >= 0) return value
  throw bad(path, row, text, '0..', context)
}

const bad = (path: string, row: number, found: string, expected: string, { say }: Context) =>
  new UsageError(path, say('fitBadRow', { row, text: say('fitBadTable') }), { expected, found })
