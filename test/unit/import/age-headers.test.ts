import { describe, expect, it } from 'vitest'
import { importText, SIX, squares, tableOfSix } from '../../fixtures/import-squares.ts'

const six = squares(SIX)
const first = (table: string) => importText(six, table).region.towns[0]!.population

describe('ages in other words', () => {
  it.each([
    '0-4,5-Sep,14-Oct,15-34,35-64,65+',
    '0-4,9-May,Oct-14,15-34,35-64,65 and over',
    '0~4세,5/9,10/14,15~34세,35~64세,65세이상',
    '0-4,2024-05-09,2024-10-14,15-34,35-64,65 years or older',
    'pop_0_4,pop_5_9,pop_10_14,pop_15_34,pop_35_64,pop_65_plus',
    'infants (0-4),Aged 5 to 9,ages 10–14,youth (15-34),35 to 64 years,elderly (65+)',
    'Y_LT5,Y5-9,Y10-14,Y15-34,Y35-64,Y_GE65',
    '0 bis unter 5,5 bis unter 10,10 bis unter 15,15 bis unter 35,35 bis unter 65,65 und mehr',
  ])('%s', headers => {
    const row = (code: string, name: string) => `${code},${name},1000,100,100,100,200,300,200`
    expect(first(tableOfSix(`code,name,population,${headers}`, row))).toEqual([300, 200, 300, 200])
  })

  it('turned into dates in a column of ages', () => {
    const ages = {
      Total: 1000,
      '0-4': 100,
      '9-May': 100,
      '14-Oct': 100,
      '15-34': 200,
      '35-64': 300,
      '65+': 200,
    }
    const rows = (code: string, name: string) =>
      Object.entries(ages)
        .map(([age, count]) => `${code},${name},${age},${count}`)
        .join('\n')
    expect(first(tableOfSix('code,name,age,population', rows))).toEqual([300, 200, 300, 200])
  })

  it('that leave some out give these to those whom no band counts', () => {
    const row = (code: string, name: string) => `${code},${name},1000,100,200,300`
    expect(first(tableOfSix('code,name,population,0-14,15-34,65+', row))).toEqual([100, 200, 400, 300])
  })

  it('of the old alone set their share', () => {
    const row = (code: string, name: string) => `${code},${name},1000,400`
    expect(first(tableOfSix('code,name,population,65+', row))[3]).toBe(400)
  })
})
