import { expect, it } from 'vitest'
import { encodeTable, FORMATS } from '../../../src/report/format.ts'
import { readTable } from '../../../src/report/read-table.ts'
import type { TableBlock, TableHead } from '../../../src/report/table.ts'

const HEAD: TableHead = {
  name: 'sample',
  columns: [
    { name: 'place', type: 'text' },
    { name: 'month', type: 'integer' },
    { name: 'rent', type: 'number' },
  ],
}
const BLOCKS: readonly TableBlock[] = [
  {
    rows: 3,
    columns: [
      ['골목, "길"', 'two\nlines', 'c'],
      Int32Array.of(0, 1, 2),
      Float64Array.of(0.1 + 0.2, Number.NaN, -1e-300),
    ],
  },
  { rows: 0, columns: [[], new Int32Array(0), new Float64Array(0)] },
  { rows: 1, columns: [['d'], [Number.NaN], Float64Array.of(Math.fround(0.1))] },
]
const ROWS = [
  { place: '골목, "길"', month: 0, rent: 0.30000000000000004 },
  { place: 'two\nlines', month: 1, rent: null },
  { place: 'c', month: 2, rent: -1e-300 },
  { place: 'd', month: null, rent: 0.10000000149011612 },
]

it.each(FORMATS)('%s gives back every value, bit for bit, and gaps as gaps', async format => {
  const bytes = encodeTable(HEAD, BLOCKS, format)
  const rows = await readTable(bytes, format, ['place'])
  expect(rows).toEqual(ROWS)
})

it('writes CSV with a header row, RFC 4180 quotes and one line end a row', () => {
  const text = new TextDecoder().decode(encodeTable(HEAD, BLOCKS, 'csv'))
  expect(text).toBe(
    'place,month,rent\n"골목, ""길""",0,0.30000000000000004\n"two\nlines",1,\nc,2,-1e-300\nd,,0.10000000149011612\n',
  )
})

it('writes a table without rows as one that can be read', async () => {
  for (const format of FORMATS)
    expect(await readTable(encodeTable(HEAD, [], format), format, ['place'])).toEqual([])
})
