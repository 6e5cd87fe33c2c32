import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

// A lever, a metric, a process, a sector and a shock are added to a scratch copy, each in at most two places: a file of its own and
// one line (or an entry in one file). Everything else follows: schema, controls' registry, results.

const root = fileURLToPath(new URL('../..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'golmok-adding-'))
const places = new Map<string, Set<string>>()

const text = (path: string) => readFileSync(join(scratch, path), 'utf8')
function write(what: string, path: string, content: string) {
  places.set(what, (places.get(what) ?? new Set()).add(path))
  writeFileSync(join(scratch, path), content)
}
/** A copy of a file with other names in it: what somebody who adds one like it begins with. */
function like(what: string, from: string, to: string, ...names: readonly [string, string][]) {
  write(
    what,
    to,
    names.reduce((all, [old, name]) => all.replaceAll(old, name), text(from)),
  )
}
/** The one line in a registry: its import, and its place in the list after another. */
function register(what: string, path: string, name: string, file: string, after: string) {
  const before = text(path)
  const list = before.replace(new RegExp(`^  ${after},$`, 'm'), line => `${line}\n  ${name},`)
  expect(list, `${path} has no ${after}`).not.toBe(before)
  write(what, path, `import { ${name} } from '${file}'\n${list}`)
}

beforeAll(() => {
  for (const path of ['sim', 'src', 'scenarios', 'package.json', 'tsconfig.json'])
    cpSync(join(root, path), join(scratch, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'), 'junction')
  like(
    'lever',
    'sim/model/policy/levers/network-hub.ts',
    'sim/model/policy/levers/second-hub.ts',
    ['networkHub =', 'secondHub ='],
    ["id: 'networkHub'", "id: 'secondHub'"],
  )
  register('lever', 'sim/model/policy/levers/index.ts', 'secondHub', './second-hub.ts', 'networkHub')
  like('process', 'sim/model/calendar/calendar.ts', 'sim/model/calendar/second-calendar.ts', [
    'calendar',
    'secondCalendar',
  ])
  register('process', 'sim/model/schedule.ts', 'secondCalendar', './calendar/second-calendar.ts', 'calendar')
  like('shock', 'sim/shocks/recession.ts', 'sim/shocks/slump.ts', ['recession', 'slump'])
  write(
    'shock',
    'sim/shocks/index.ts',
    `import { slump } from './slump.ts'\n${text('sim/shocks/index.ts').replace('= [', '= [slump, ')}`,
  )
  like('metric', 'sim/metrics/place.ts', 'sim/metrics/place.ts', [
    'export const PLACE_METRICS: readonly Metric[] = [',
    `export const PLACE_METRICS: readonly Metric[] = [
  defineMetric({ id: 'secondBuzz', level: 'district', label: { ko: '둘', en: 'Two' }, about: { ko: '둘', en: 'Two' },
    unit: 'index', better: 'higher', summary: 'last', group: 'place', num: 'district.buzz' }),`,
  ])
  // A sector is an entry: here a second one like the last.
  const sectors = text('sim/model/sectors.ts')
  const end = sectors.indexOf('\n]\n', sectors.indexOf('export const SECTORS'))
  const last = sectors.slice(sectors.lastIndexOf('\n  {', end), end)
  const second = last.replace(/ id: '[^']*'/, " id: 'secondSector'")
  write('sector', 'sim/model/sectors.ts', `${sectors.slice(0, end)}${second}${sectors.slice(end)}`)
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

it('takes at most two places each', () => {
  expect([...places.keys()].sort()).toEqual(['lever', 'metric', 'process', 'sector', 'shock'])
  for (const [what, files] of places) expect([what, files.size <= 2]).toEqual([what, true])
})

it('is all that schema, registries and results need', () => {
  writeFileSync(
    join(scratch, 'probe.mts'),
    `import { schemaText } from './src/scenario/json-schema.ts'
import { METRICS, MODEL, SECTORS, createRun } from './sim/index.ts'
import { nodeCatalog } from './src/region/catalog.node.ts'
import { resolveScenario } from './src/scenario/resolve.ts'
import { REGISTRIES } from './src/registry.ts'
const schema = schemaText('scenario', REGISTRIES)
const catalog = nodeCatalog()
const spec = await resolveScenario((await catalog.scenario('alley/baseline', REGISTRIES))!, catalog.loader(), 'alley/baseline')
const run = createRun({ ...spec, spinUpMonths: 0, months: 2 })
run.step()
run.step()
console.log(JSON.stringify({
  lever: schema.includes('secondHub'),
  shock: schema.includes('slump'),
  process: MODEL.schedule.some(p => p.id === 'secondCalendar'),
  metric: METRICS.some(m => m.id === 'secondBuzz'),
  sector: SECTORS.at(-1)?.id === 'secondSector' && run.tick === 2,
}))
`,
  )
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const { stdout, stderr } = spawnSync(process.execPath, [tsx, 'probe.mts'], {
    cwd: scratch,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual({ lever: true, shock: true, process: true, metric: true, sector: true })
})

it('compiles', () => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '-p', 'sim'], {
    cwd: scratch,
    encoding: 'utf8',
  })
  expect(stdout).toBe('')
})
