import { expect, it } from 'vitest'
import { encodeTable, FORMATS } from '../../../src/report/format.ts'
import { readRegionTable } from '../../../src/report/region-series.ts'
import { tableBlock, tableHead } from '../../../src/report/result-tables.ts'
import { replicateResult, twoDistricts } from '../../fixtures/results.ts'

const METRICS = { region: ['open', 'rent'], district: ['open'] }

it.each(FORMATS)(
  'reads the region table of a %s result back into the arrays it was made of',
  async format => {
    const results = [replicateResult(0, [1, 10, 2, Number.NaN]), replicateResult(3, [5, 50, 6, 60])]
    const blocks = results.map(r => tableBlock('region', r, twoDistricts))
    const bytes = encodeTable(tableHead('region', METRICS), blocks, format)
    const { metrics, replicates } = await readRegionTable(bytes, format, 2)
    expect(metrics).toEqual(['open', 'rent'])
    expect([...replicates.keys()]).toEqual([0, 3])
    expect([...(replicates.get(0)?.region ?? [])]).toEqual([1, 10, 2, Number.NaN])
    expect([...(replicates.get(3)?.region ?? [])]).toEqual([5, 50, 6, 60])
  },
)

it('refuses a table in which months are missing', async () => {
  const block = tableBlock('region', replicateResult(0, [1, 10, 2, 20]), twoDistricts)
  const bytes = encodeTable(tableHead('region', METRICS), [block], 'csv')
  await expect(readRegionTable(bytes, 'csv', 3)).rejects.toThrow('replicate 0: 2 rows, not 3')
})

it('names district and town in each row of the district table, months in order', async () => {
  const result = { ...replicateResult(0, [1, 10, 2, 20]), district: Float32Array.of(1, 2, 3, 4) }
  const head = tableHead('districts', METRICS)
  const text = new TextDecoder().decode(
    encodeTable(head, [tableBlock('districts', result, twoDistricts)], 'csv'),
  )
  expect(text.split('\n').slice(0, 5)).toEqual([
    'scenario,region,replicate,seed,engineVersion,month,district,town,open',
    'test,two,0,s,9,0,east,main,1',
    'test,two,0,s,9,0,west,main,2',
    'test,two,0,s,9,1,east,main,3',
    'test,two,0,s,9,1,west,main,4',
  ])
})

it('says so when a run did not record what a table needs', () => {
  expect(() => tableBlock('districts', replicateResult(0, [1, 10, 2, 20]), twoDistricts)).toThrow(
    'recorded 0 values',
  )
  expect(() => tableBlock('events', replicateResult(0, [1, 10, 2, 20]), twoDistricts)).toThrow('no events')
})
