import type { ColumnMetaData } from 'hyparquet'
import { expect, it } from 'vitest'
import { checkSizes } from '../../../src/report/read-table.ts'

const BYTES = 1000

/** What a file of 1,000 bytes says of itself, with one column of ten rows. */
function check(says: Partial<ColumnMetaData>, rows = 10n, of = 10n): () => void {
  const column = {
    num_values: rows,
    total_uncompressed_size: 80n,
    total_compressed_size: 60n,
    ...says,
  } as ColumnMetaData
  const group = { num_rows: rows, total_byte_size: 80n, columns: [{ file_offset: 4n, meta_data: column }] }
  return () => checkSizes({ num_rows: of, row_groups: [group] }, BYTES)
}

it('takes sizes that the bytes of a table can hold', () => {
  expect(check({})).not.toThrow()
  expect(check({ total_uncompressed_size: 2_000_000n, total_compressed_size: 1000n })).not.toThrow()
})

it('refuses each size of a table that its bytes cannot hold, on either side', () => {
  expect(check({ total_uncompressed_size: -1n })).toThrow('unpacked')
  expect(check({ total_uncompressed_size: 2_000_001n })).toThrow('unpacked')
  expect(check({ total_compressed_size: -1n })).toThrow('larger than its file')
  expect(check({ total_compressed_size: 1001n })).toThrow('larger than its file')
  expect(check({ num_values: 11n })).toThrow('11 values in 10 rows')
  expect(check({}, 10n, 11n)).toThrow('11 rows')
  expect(check({}, -1n, -1n)).toThrow('-1 rows')
  expect(check({}, 1001n, 1001n)).toThrow('1001 rows')
})
