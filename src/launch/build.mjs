// `node src/launch/build.mjs [cli] [web]` builds; `buildIfStale` does so only where a source has changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot, run, runTool } from './child.mjs'

/** @typedef {'cli' | 'web' | 'types'} Target */

/** @type {readonly Target[]} */
export const TARGETS = ['cli', 'web', 'types']

const dist = join(projectRoot, 'dist')
const outputs = {
  cli: join(dist, 'cli', 'cli.js'),
  web: join(dist, 'web', 'index.html'),
  types: join(dist, 'types', 'index.d.ts'),
}
const names = { cli: 'the command line', web: 'the page', types: 'the declarations of the library' }
// Whoever asks, a test of ours included: with another value the page would hold the development half of its packages.
const env = { ...process.env, NODE_ENV: 'production' }
const builders = {
  cli: () => runTool('vite', 'vite', ['build', '--logLevel', 'warn', '--mode', 'cli'], { env }),
  web: () => runTool('vite', 'vite', ['build', '--logLevel', 'warn'], { env }),
  types: () => run(process.execPath, [join(projectRoot, 'src', 'launch', 'declarations.mjs')]),
}

const commonSources = [
  ...['sim', 'src', 'scenarios', 'package.json', 'package-lock.json', 'vite.config.ts'],
  ...['src/launch/content-policy.mjs', 'src/launch/third-party.mjs'],
]
const sources = {
  cli: commonSources,
  web: [...commonSources, 'web', 'docs/evidence'],
  types: [...commonSources, 'tsconfig.json', 'src/launch/declarations.mjs', 'docs/api'],
}
const notBuilt = new Set(['src/launch']) // never part of a build, but for what the build itself imports

/**
 * Builds those targets whose sources are not the ones that the build in dist/ was made of.
 *
 * @param {readonly Target[]} targets
 * @returns {Promise<boolean>} whether all are built now
 */
export async function buildIfStale(targets) {
  for (const target of targets) {
    if (readStamp(target) !== stampOf(target) && !(await build(target))) return false
  }
  return true
}

/**
 * Builds one target whatever its state.
 *
 * @param {Target} target
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function build(target) {
  console.log(`Building ${names[target]} ...`)
  rmSync(stampFile(target), { force: true })
  const sourceHash = hashSources(target) // before the build: a file saved meanwhile makes it stale
  const code = await builders[target]()
  if (code !== 0 || !existsSync(outputs[target])) return false
  mkdirSync(dist, { recursive: true })
  writeFileSync(stampFile(target), `${sourceHash} ${statSync(outputs[target]).mtimeMs}\n`)
  return true
}

/** @param {Target} target */
function stampFile(target) {
  return join(dist, `.built-${target}`)
}

/** @param {Target} target */
function readStamp(target) {
  return existsSync(stampFile(target)) ? readFileSync(stampFile(target), 'utf8') : null
}

/**
 * The sources' hash and the date of the output: a build by hand in between does not go unnoticed.
 *
 * @param {Target} target
 */
function stampOf(target) {
  const output = outputs[target]
  return existsSync(output) ? `${hashSources(target)} ${statSync(output).mtimeMs}\n` : ''
}

/** @param {Target} target */
function hashSources(target) {
  const hash = createHash('sha256')
  for (const file of sources[target].flatMap(filesUnder)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(projectRoot, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} path from the project's folder, with slashes
 * @returns {string[]} the files there in a fixed order
 */
function filesUnder(path) {
  const stat = statSync(join(projectRoot, path), { throwIfNoEntry: false })
  if (!stat || notBuilt.has(path)) return []
  if (!stat.isDirectory()) return [path]
  return readdirSync(join(projectRoot, path))
    .sort()
    .flatMap(name => filesUnder(`${path}/${name}`))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = process.argv.slice(2)
  for (const target of TARGETS) {
    if ((asked.length === 0 || asked.includes(target)) && !(await build(target))) process.exit(1)
  }
}
