import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot, runNpm } from './child.mjs'

/**
 * Runs `npm ci` where node_modules is not what package-lock.json asks for.
 *
 * @returns {Promise<boolean>} whether everything is there now
 */
export async function installMissing() {
  const missing = whatIsMissing()
  if (!missing) return true
  console.log(`Installing packages (${missing}) ...`)
  const code = await runNpm(['ci', '--no-audit', '--no-fund'])
  // `npm ci` also builds (the prepare script). A failed build is told by whoever needs the build.
  const still = whatIsMissing()
  if (still) console.error(`npm ci ended with code ${code}, and packages are still missing: ${still}`)
  return !still
}

/**
 * Compares the lock file with the one that npm leaves in node_modules, package by package: dates of files say
 * nothing after a checkout.
 *
 * @returns {string | null} a reason, or null where all is installed
 */
function whatIsMissing() {
  const installedLock = join(projectRoot, 'node_modules', '.package-lock.json')
  if (!existsSync(installedLock)) return 'node_modules is missing'
  const wanted = readPackages(join(projectRoot, 'package-lock.json'))
  const installed = readPackages(installedLock)
  for (const [place, { version, optional }] of Object.entries(wanted)) {
    const there = installed[place]
    // Optional packages are mostly binaries of other platforms.
    if (place === '' || (optional && !there)) continue
    if (there?.version !== version) return `${place.replace(/^.*node_modules\//, '')} ${version}`
  }
  return null
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}
