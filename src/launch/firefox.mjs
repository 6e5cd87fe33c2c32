// Finds a Firefox for the page tests, or gets one. Node builtins only.
import { installByApt } from './apt.mjs'
import { findInstalled } from './installed-browser.mjs'

const PLACES = {
  variable: 'GOLMOK_FIREFOX',
  onPath: ['firefox-esr', 'firefox'],
  onMac: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  onWindows: ['Mozilla Firefox\\firefox.exe'],
}

/**
 * The Firefox to test with: the one that GOLMOK_FIREFOX names, else an installed one.
 *
 * @returns {string | null} its path
 * @throws Error where GOLMOK_FIREFOX names no file
 */
export function findFirefox() {
  return findInstalled(PLACES)
}

/**
 * Finds a Firefox, and where there is none installs the long-term one by the package manager of Debian.
 *
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function obtainFirefox() {
  try {
    const found = findFirefox()
    if (found) return { path: found }
    await installByApt(['firefox-esr'])
    const path = findFirefox()
    if (path) return { path }
  } catch (error) {
    return { reason: /** @type {Error} */ (error).message }
  }
  return {
    reason:
      'no Firefox is installed and none could be got. Install Firefox, or set GOLMOK_FIREFOX to the path of one, ' +
      'and run npm test again',
  }
}
