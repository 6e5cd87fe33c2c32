// Finds a Chromium for the page tests, or gets one. Node builtins only at load.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { outputOf, projectRoot, run, runTool } from './child.mjs'

const NAMES_ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const MAC_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The Chromium to test with: the one that GOLMOK_CHROMIUM names, else an installed one.
 *
 * @returns {Promise<string | null>} its path
 * @throws Error where GOLMOK_CHROMIUM names no file
 */
export async function findChromium() {
  const named = process.env.GOLMOK_CHROMIUM
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`GOLMOK_CHROMIUM names no file: ${named}`)
  }
  return installedPlaces().find(works) ?? (await playwrightsOwn())
}

/**
 * Finds a Chromium, and where there is none installs one: by the package manager on Debian and Ubuntu where
 * that is allowed, else by the test tool. On Debian and Ubuntu a Korean font comes along.
 *
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function obtainChromium() {
  try {
    const found = await findChromium()
    await installByApt([...(found ? [] : ['chromium']), ...(hasKoreanFont() ? [] : ['fonts-nanum'])])
    const path = found ?? (await findChromium()) ?? (await installByPlaywright())
    if (path) return { path }
  } catch (error) {
    return { reason: /** @type {Error} */ (error).message }
  }
  return {
    reason:
      'no Chromium is installed and none could be got. Install Chromium, Chrome or Edge, or set ' +
      'GOLMOK_CHROMIUM to the path of one, and run npm test again',
  }
}

function installedPlaces() {
  if (process.platform === 'darwin') {
    return MAC_PLACES.flatMap(place => [place, join(process.env.HOME ?? '', place)])
  }
  if (process.platform === 'win32') {
    const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86 } = process.env
    const roots = [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA].filter(root => root !== undefined)
    return WINDOWS_PLACES.flatMap(place => roots.map(root => join(root, place)))
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  return NAMES_ON_PATH.flatMap(name => folders.map(folder => join(folder, name)))
}

/**
 * Ubuntu has a chromium that only says that a snap is needed, so on Linux it must tell its version; elsewhere
 * asking would open a window.
 *
 * @param {string} path
 */
function works(path) {
  if (!existsSync(path)) return false
  return process.platform !== 'linux' || outputOf(path, ['--version']) !== null
}

async function playwrightsOwn() {
  if (!existsSync(join(projectRoot, 'node_modules', 'playwright-core'))) return null
  const { chromium } = await import('playwright-core')
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : null
}

function hasKoreanFont() {
  return process.platform !== 'linux' || Boolean(outputOf('fc-list', [':lang=ko', 'family']))
}

/** @param {readonly string[]} packages */
async function installByApt(packages) {
  const asRoot = aptPrefix()
  if (packages.length === 0 || !asRoot) return
  console.log(`Installing ${packages.join(' and ')} with apt-get ...`)
  const [program = '', ...args] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
  // One unreachable source fails the update though the packages may be had: the caller looks what came.
  await run(program, [...args, 'update', '-qq'])
  await run(program, [...args, 'install', '-y', '-qq', '--no-install-recommends', ...packages])
}

/** @returns {string[] | null} what to put before apt-get, or null where there is none or it needs a password */
function aptPrefix() {
  if (process.platform !== 'linux' || outputOf('apt-get', ['--version']) === null) return null
  if (process.getuid?.() === 0) return []
  return outputOf('sudo', ['-n', 'true']) === null ? null : ['sudo', '-n']
}

async function installByPlaywright() {
  console.log('Installing the Chromium of the test tool ...')
  const withDependencies = aptPrefix() ? ['--with-deps'] : []
  const args = ['install', ...withDependencies, 'chromium']
  const code = await runTool('playwright-core', 'playwright-core', args)
  return code === 0 ? playwrightsOwn() : null
}
