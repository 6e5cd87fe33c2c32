// Finds a Chromium for the page tests, or gets one. Node builtins only at load.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { aptPrefix, installByApt } from './apt.mjs'
import { outputOf, projectRoot, runTool } from './child.mjs'
import { findInstalled } from './installed-browser.mjs'

const PLACES = {
  variable: 'GOLMOK_CHROMIUM',
  onPath: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  onMac: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  onWindows: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/**
 * The Chromium to test with: the one that GOLMOK_CHROMIUM names, else an installed one.
 *
 * @returns {Promise<string | null>} its path
 * @throws Error where GOLMOK_CHROMIUM names no file
 */
export async function findChromium() {
  return findInstalled(PLACES) ?? (await playwrightsOwn())
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

async function playwrightsOwn() {
  if (!existsSync(join(projectRoot, 'node_modules', 'playwright-core'))) return null
  const { chromium } = await import('playwright-core')
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : null
}

function hasKoreanFont() {
  return process.platform !== 'linux' || Boolean(outputOf('fc-list', [':lang=ko', 'family']))
}

async function installByPlaywright() {
  console.log('Installing the Chromium of the test tool ...')
  const withDependencies = aptPrefix() ? ['--with-deps'] : []
  const args = ['install', ...withDependencies, 'chromium']
  const code = await runTool('playwright-core', 'playwright-core', args)
  return code === 0 ? playwrightsOwn() : null
}
