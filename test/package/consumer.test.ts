import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// A stranger's project: the packed tarball installed without network, ten strict lines compiled and run, and a page.

const root = fileURLToPath(new URL('../..', import.meta.url))
const project = mkdtempSync(join(tmpdir(), 'golmok-consumer-'))
const windows = process.platform === 'win32'

function run(command: string, args: readonly string[], cwd = project) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', shell: windows })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`)
  return stdout
}

const PROGRAM = `import { compare, extendModel, loadScenario, METRICS, type ModelAddition, run, ScenarioError } from 'golmok'
import { gini } from 'golmok/measures'
import { openScenario, run as runOnThreads, type RunResult } from 'golmok/node'

const baseline = { ...(await openScenario('alley/baseline')), months: 6 }
const addition: ModelAddition = { id: 'none', metrics: [] }
const result: RunResult = await run(baseline, { record: { towns: true }, model: extendModel([addition]) })
const town: Float64Array = result.series('creatorsOpen', { town: baseline.region.towns[0]?.id ?? '' })
const pair = await compare(baseline, { ...baseline, levers: [{ lever: 'rentCap', value: 0, from: 0 }] }, { replicates: 2 })
const threads = await runOnThreads(baseline, { replicates: 2, workers: 2 })
const refused = await loadScenario('{}').catch((error: unknown) => error instanceof ScenarioError)
console.log(JSON.stringify({ months: town.length, metrics: METRICS.length, gini: gini([0, 1]), refused,
  verdict: pair.of('displaced').verdict.kind, version: result.model.version,
  same: threads.replicates[0]?.digest === (await run(baseline)).replicates[0]?.digest }))
`

beforeAll(() => {
  expect(existsSync(join(root, 'dist', 'types', 'index.d.ts')), 'npm run build comes first').toBe(true)
  run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', project], root)
  const tarball = readdirSync(project).find(name => name.endsWith('.tgz'))
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ name: 'consumer', type: 'module', private: true }),
  )
  // Offline, since the package has all that it needs to run inside.
  run('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', `./${tarball}`])
  const strict = {
    target: 'es2023',
    lib: ['es2023'],
    module: 'nodenext',
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    types: [],
    outDir: 'out',
    rootDir: '.',
  }
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: strict,
      files: ['program.ts', 'console.d.ts'],
    }),
  )
  writeFileSync(join(project, 'console.d.ts'), 'declare const console: { log(text: string): void }\n')
  writeFileSync(join(project, 'program.ts'), PROGRAM)
}, 120_000)
afterAll(() => rmSync(project, { recursive: true, force: true }))

describe('the package in a project of somebody else', () => {
  it('compiles under strict settings, declarations included, without the types of Node or of a browser', () => {
    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'])
  })

  it('runs what was compiled', () => {
    const told = JSON.parse(run(process.execPath, ['out/program.js']))
    expect(told).toMatchObject({ months: 6, gini: 0.5, refused: true, same: true })
    expect(told.version).toMatch(/none$/)
    expect(['same', 'untested', 'unsettled', 'higher', 'lower', 'better', 'worse']).toContain(told.verdict)
  })

  it('asks for nothing that it does not bring, but what Node has', () => {
    const strange: string[] = []
    const lib = join(project, 'node_modules/golmok/dist')
    for (const folder of ['lib', 'cli'])
      for (const file of readdirSync(join(lib, folder)).filter(name => name.endsWith('.js')))
        for (const [, from] of readFileSync(join(lib, folder, file), 'utf8').matchAll(
          /^(?:import|export)\b[^'"\n]*?\bfrom ?['"]([^'"]+)['"]/gm,
        ))
          if (!from.startsWith('.') && !builtinModules.includes(from.replace(/^node:/, '')))
            strange.push(`${folder}/${file}: ${from}`)
    expect(strange).toEqual([])
  })

  it.each(['golmok', 'golmok/measures'])('bundles %s for a browser without anything of Node', async door => {
    writeFileSync(join(project, 'page.js'), `import * as golmok from '${door}'\nglobalThis.golmok = golmok\n`)
    const asked: string[] = []
    const output = await build({
      root: project,
      configFile: false,
      logLevel: 'silent',
      plugins: [
        {
          name: 'note-builtins',
          enforce: 'pre',
          resolveId(id) {
            if (id.startsWith('node:') || builtinModules.includes(id)) asked.push(id)
          },
        },
      ],
      build: {
        write: false,
        minify: false,
        rolldownOptions: { input: join(project, 'page.js') },
      },
    })
    expect(asked).toEqual([])
    const code = JSON.stringify(output)
    expect(code).not.toMatch(/__vite-browser-external|require\(\\?["']node:/)
    expect(code).toContain('locationQuotient')
  })
})
