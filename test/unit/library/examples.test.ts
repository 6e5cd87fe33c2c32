import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { parquetReadObjects } from 'hyparquet'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadScenario, run } from '../../../src/index.ts'
import { scenario } from '../../fixtures/worlds.ts'

const folder = new URL('../../../docs/examples/', import.meta.url)
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8')

/** What an example prints, line by line. */
async function printed(name: string): Promise<string[]> {
  const lines: string[] = []
  vi.spyOn(console, 'log').mockImplementation((...parts) => void lines.push(parts.join(' ')))
  await import(new URL(name, folder).href)
  return lines
}
afterEach(() => vi.restoreAllMocks())

describe('examples', () => {
  it('first-run.ts: a scenario, a series, a digest', async () => {
    const [creators, rent, digest] = await printed('first-run.ts')
    expect(creators).toMatch(/^local creators after five years: \d+\.\d \(\d+\.\d to \d+\.\d\)$/)
    expect(rent).toMatch(/: \d+\.\d, \d+\.\d$/)
    expect(digest).toMatch(/, digest [0-9a-f]{16}$/)
  })

  it('compare-by-town.ts: towns add up to the region', async () => {
    const [region, ...towns] = await printed('compare-by-town.ts')
    expect(towns).toHaveLength(7)
    const sum = towns.reduce((total, line) => total + Number(/: (-?[\d.]+) \[/.exec(line)?.[1]), 0)
    // Eight figures, each rounded to a tenth.
    expect(Math.abs(sum - Number(/: (-?[\d.]+) /.exec(region)?.[1]))).toBeLessThanOrEqual(0.4)
  })

  it('run-own-lever.ts: the added lever raises the added metric', async () => {
    const [murals, , , model] = await printed('run-own-lever.ts')
    expect(Number(/^Murals: ([\d.]+) count$/.exec(murals)?.[1])).toBeGreaterThan(100)
    expect(model).toMatch(/^model .+murals$/)
  })

  it('sweep-by-hand.ts: a line a setting', async () => {
    const [head, ...rows] = await printed('sweep-by-hand.ts')
    expect(head).toBe('value,creators,rent')
    expect(rows.map(row => row.split(',').every(cell => Number.isFinite(Number(cell))))).toEqual([
      true,
      true,
      true,
    ])
  })

  it('stand in the list of examples, each of them', () => {
    const list = text('README.md')
    const files = readdirSync(folder).filter(name => name !== 'README.md')
    expect(files.filter(name => !list.includes(`(${name})`))).toEqual([])
  })
})

describe('reading-results.md', () => {
  const small = () =>
    run(scenario({ spinUpMonths: 2, months: 3 }), { replicates: 2, record: { towns: true } })
  /** Columns that the text speaks of. */
  const spoken = ['town', 'creatorsOpen', 'displaced', 'replicate', 'month']
  const file = async (format: 'csv' | 'parquet') => (await small()).table('towns', format)

  it('names columns that the tables have', async () => {
    for (const name of spoken) expect(text('reading-results.md')).toMatch(new RegExp(`\\b${name}\\b`))
    const { buffer } = await file('parquet')
    const rows = await parquetReadObjects({ file: buffer as ArrayBuffer })
    expect(rows).toHaveLength(2 * 3 * 2)
    for (const name of spoken) expect(rows[0]).toHaveProperty(name)
    for (const name of text('reading-results.md').matchAll(/`([a-zA-Z]+)`/g))
      if (['scenario', 'region', 'seed', 'engineVersion'].includes(name[1]))
        expect(rows[0]).toHaveProperty(name[1])
  })

  const python = spawnSync('python3', ['--version']).status === 0
  it.skipIf(!python)('gives Python the same rows (skipped where there is no python3)', async () => {
    const csv = new TextDecoder().decode(await file('csv'))
    const script =
      'import csv, json, sys; print(json.dumps(list(csv.DictReader(sys.stdin.read().splitlines()))))'
    const { stdout, status } = spawnSync('python3', ['-c', script], { input: csv, encoding: 'utf8' })
    expect(status).toBe(0)
    const rows: Record<string, string>[] = JSON.parse(stdout)
    const result = await small()
    expect(rows).toHaveLength(12)
    for (const row of rows) {
      const series = result.series('creatorsOpen', { town: row['town'], replicate: Number(row['replicate']) })
      expect(Number(row['creatorsOpen'])).toBe(series[Number(row['month'])])
    }
  })
})

describe('page.html', () => {
  it('names shipped files and public names', async () => {
    const page = text('page.html')
    const asked = [...page.matchAll(/text\('([a-z-]+\/[a-z-]+)'\)/g)].map(found => found[1])
    expect(asked).toEqual(['alley/baseline', 'alley/region'])
    const [scenarioText, alley] = asked.map(name =>
      readFileSync(new URL(`../../scenarios/${name}.json`, folder), 'utf8'),
    )
    expect((await loadScenario(scenarioText, { regions: { alley } })).region.id).toBe('alley')
  })
})
