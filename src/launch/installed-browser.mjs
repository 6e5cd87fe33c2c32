// Where browsers are installed, by system. Node builtins only.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { outputOf } from './child.mjs'

/**
 * @typedef {object} BrowserPlaces
 * @property {string} variable name of the environment variable that may name the browser
 * @property {readonly string[]} onPath names of the program, best first
 * @property {readonly string[]} onMac absolute paths on macOS; looked for in the home folder as well
 * @property {readonly string[]} onWindows paths within the program folders of Windows
 */

/**
 * The browser that the environment names, else an installed one.
 *
 * @param {BrowserPlaces} places
 * @returns {string | null} its path
 * @throws Error where the environment names no file
 */
export function findInstalled(places) {
  const named = process.env[places.variable]
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`${places.variable} names no file: ${named}`)
  }
  return candidates(places).find(works) ?? null
}

/** @param {BrowserPlaces} places */
function candidates({ onPath, onMac, onWindows }) {
  if (process.platform === 'darwin') {
    return onMac.flatMap(place => [place, join(process.env.HOME ?? '', place)])
  }
  if (process.platform === 'win32') {
    const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86 } = process.env
    const roots = [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA].filter(root => root !== undefined)
    return onWindows.flatMap(place => roots.map(root => join(root, place)))
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  return onPath.flatMap(name => folders.map(folder => join(folder, name)))
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
