import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeTable } from '../../../src/report/format.ts'
import { readTable } from '../../../src/report/read-table.ts'
import { textForCsv, textFromCsv } from '../../../src/report/spreadsheet-text.ts'

const MISTAKEN = [
  ...['=1+1', '+82', '-3', '@SUM(A1)', '\tx', '\r=1', "'=1", '＝1'],
  ...['6857e152', '280925000', '09265649', '1', '-1.5', '1E5', '.5', '5.', '1,234', '1.234,5', '50%', '₩100'],
  ...['1/2', '0x1F', '12:30', '1:02:03', '2020-01-02', '3-4', '3/4', '1.2.3', '2020년', '3월4일', '3월 4일'],
  ...['mar1', 'MARCH1', 'sep-2', 'Jan 1, 2020', '1-Jan', '2dec2020', 'NA', 'null', 'TRUE', 'Infinity', 'NaN'],
]
const PLAIN = [
  ...['골목', 'gaon-alley-8', 'b6857e152', 'baseline', 'golmok', "it's", "'quoted'", '', 'maru-1'],
  ...['a=b', '성수동 2가', 'mars-1', 'decor-2', 'mayor'],
]

describe('a text in CSV', () => {
  it.each(MISTAKEN)('%j gets a mark, which reading takes away', text => {
    expect(textForCsv(text)).toBe(`'${text}`)
    expect(textFromCsv(`'${text}`)).toBe(text)
  })

  it.each(PLAIN)('%j stays as it is', text => {
    expect(textForCsv(text)).toBe(text)
    expect(textFromCsv(text)).toBe(text)
  })

  it('comes back whatever it is, and never as a number or a formula', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...MISTAKEN, ...PLAIN)), text => {
        const field = textForCsv(text)
        expect(textFromCsv(field)).toBe(text)
        expect(field).not.toMatch(/^[+-]?\d+(\.\d*)?(e[+-]?\d+)?$/i)
        expect(field).not.toMatch(/^[=+\-@\t\r]/)
      }),
      { seed: 8 },
    )
  })
})

const HEAD = {
  name: 'ids',
  columns: [
    { name: 'id', type: 'text' },
    { name: 'n', type: 'integer' },
  ],
} as const

it('texts of a table are marked, its numbers are not', async () => {
  const bytes = encodeTable(
    HEAD,
    [
      {
        rows: 2,
        columns: [
          ['1e5', '=1+1'],
          [-1, 2],
        ],
      },
    ],
    'csv',
  )
  expect(new TextDecoder().decode(bytes)).toBe("id,n\n'1e5,-1\n'=1+1,2\n")
  expect(await readTable(bytes, 'csv', ['id'])).toEqual([
    { id: '1e5', n: -1 },
    { id: '=1+1', n: 2 },
  ])
})

it('with the mark of Korean Excel the file begins with it, and reads the same', async () => {
  const bytes = encodeTable(HEAD, [{ rows: 1, columns: [['골목'], [1]] }], 'csv', { excel: true })
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(await readTable(bytes, 'csv', ['id'])).toEqual([{ id: '골목', n: 1 }])
})
