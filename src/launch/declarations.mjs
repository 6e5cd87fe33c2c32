// The declarations of the library, one file a door, in dist/types, and what its public face is, in docs/api.
// `node src/launch/declarations.mjs` writes the declarations and fails where docs/api is not what they say;
// with `--update` it writes docs/api as well.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor'
import { projectRoot, runTool } from './child.mjs'

const update = process.argv.includes('--update')
const types = join(projectRoot, 'dist', 'types')
const reports = join(projectRoot, 'docs', 'api')

/** The doors by file in src/; the second knows the first by the name of the package, so that both mean the same types. */
const DOORS = ['index', 'node', 'measures']

/** What a rolled-up file may say nothing about: tags of releases, and types that stand within public ones. */
const SILENT = ['ae-missing-release-tag', 'ae-undocumented', 'ae-forgotten-export', 'ae-unresolved-link']

process.exitCode = (await main()) ? 0 : 1

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'golmok-types-'))
  try {
    if (!(await emit(folder))) return false
    rmSync(types, { recursive: true, force: true })
    mkdirSync(types, { recursive: true })
    return DOORS.map(door => rollUp(folder, door)).every(Boolean)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * One declaration a source file.
 *
 * @param {string} folder
 */
async function emit(folder) {
  const config = join(projectRoot, 'node_modules', '.golmok-types.json')
  writeFileSync(
    config,
    JSON.stringify({
      extends: '../tsconfig.json',
      compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        stripInternal: true,
        allowJs: false,
        checkJs: false,
        types: ['node', 'vite/client'],
        rootDir: projectRoot,
        outDir: folder,
      },
      include: [],
      files: [
        ...DOORS.map(door => `../src/${door}.ts`),
        '../src/run/comlink-node-adapter.d.ts',
        '../sim/engine/seedrandom-alea.d.ts',
      ],
    }),
  )
  const code = await runTool('typescript', 'tsc', ['-p', config])
  rmSync(config, { force: true })
  return code === 0
}

/**
 * One file for a door, and its report.
 *
 * @param {string} folder
 * @param {string} door
 */
function rollUp(folder, door) {
  const entry = join(folder, 'src', `${door}.d.ts`)
  if (door === 'node')
    outside(folder, ['src/node.d.ts', 'src/library/node-run.d.ts', 'src/library/open.node.d.ts'])
  const report = join(reports, `golmok${door === 'index' ? '' : `-${door}`}.api.md`)
  const fresh = join(folder, 'api')
  mkdirSync(fresh, { recursive: true })
  const { succeeded } = Extractor.invoke(configOf(folder, entry, door, fresh), {
    localBuild: true,
    messageCallback: message => {
      // Handled is silent: only what is wrong is told.
      if (['verbose', 'info'].includes(message.logLevel)) message.handled = true
      if (message.messageId === 'console-api-report-created') message.handled = true
    },
  })
  const text = readFileSync(join(fresh, `${door}.api.md`), 'utf8')
  if (update) {
    mkdirSync(reports, { recursive: true })
    writeFileSync(report, text)
  } else if (!existsSync(report) || readFileSync(report, 'utf8') !== text) {
    console.error(
      `The public face of golmok${door === 'index' ? '' : `/${door}`} is not the one in docs/api. ` +
        'If the change is meant, run `npm run docs:api`, look at what changed, and commit it.',
    )
    return false
  }
  return succeeded
}

/**
 * Lets files speak of `golmok` instead of './index.ts', and puts the door's file where that name is looked up.
 *
 * @param {string} folder
 * @param {readonly string[]} files
 */
function outside(folder, files) {
  for (const file of files) {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replaceAll(/(['"])\.{1,2}\/index\.ts\1/g, "'golmok'"))
  }
  const home = join(folder, 'node_modules', 'golmok')
  mkdirSync(home, { recursive: true })
  writeFileSync(
    join(home, 'package.json'),
    JSON.stringify({ name: 'golmok', version: '0.0.0', types: 'index.d.ts' }),
  )
  writeFileSync(join(home, 'index.d.ts'), readFileSync(join(types, 'index.d.ts'), 'utf8'))
}

/**
 * @param {string} folder
 * @param {string} entry
 * @param {string} door
 * @param {string} fresh
 */
function configOf(folder, entry, door, fresh) {
  const modules = join(folder, 'node_modules')
  mkdirSync(modules, { recursive: true })
  for (const name of ['zod', 'comlink', '@types']) {
    const link = join(modules, name)
    if (!existsSync(link)) symlinkSync(join(projectRoot, 'node_modules', name), link, 'junction')
  }
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectRoot, 'package.json'),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: entry,
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'es2023',
            lib: ['ES2023', 'DOM', 'DOM.Iterable'],
            module: 'esnext',
            moduleResolution: 'bundler',
            strict: true,
            skipLibCheck: true,
            types: [],
          },
          files: [entry],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${door}.api.md`,
        reportFolder: fresh,
        reportTempFolder: join(fresh, 'temp'),
        includeForgottenExports: false,
      },
      dtsRollup: { enabled: true, untrimmedFilePath: join(types, `${door}.d.ts`) },
      docModel: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: /** @type {any} */ ('error') } },
        tsdocMessageReporting: { default: { logLevel: /** @type {any} */ ('none') } },
        extractorMessageReporting: {
          default: { logLevel: /** @type {any} */ ('warning') },
          ...Object.fromEntries(SILENT.map(id => [id, { logLevel: /** @type {any} */ ('none') }])),
        },
      },
    },
  })
}
