import type { PlaceRecord } from './records.ts'

/** By what a mapping file names a row: its code, or its name with the province before it. */
export function mappingKey(record: PlaceRecord): string {
  if (record.code !== '') return record.code
  return record.under === '' || record.under === record.name ? record.name : `${record.under}/${record.name}`
}
