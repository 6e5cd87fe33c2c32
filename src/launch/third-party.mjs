// Collects the packages that a build really holds, and writes their licences beside it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const TEXT_NAME = /^(licen[cs]e|copying|ofl|notice)([.-].*)?$/i

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX expression of its package.json
 * @property {string} text of its licence files
 */

/**
 * The folder of the package that a module belongs to; null for a module of our own.
 *
 * @param {string} id of a module, as the bundler calls it
 * @returns {string | null}
 */
export function packageFolderOf(id) {
  const found = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)
  return found?.[1] ?? null
}

/**
 * @param {string} folder of an installed package
 * @returns {Package}
 * @throws Error where it says no licence: then it may not be passed on
 */
export function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (typeof license !== 'string') throw new Error(`${name} ${version} says no licence`)
  const files = readdirSync(folder)
    .filter(file => TEXT_NAME.test(file))
    .sort()
  const texts = files.map(file => readFileSync(join(folder, file), 'utf8').trim())
  const text = texts.join('\n\n') || termsInReadme(folder)
  return { name, version, licence: license, text }
}

/**
 * The part of the description that states the licence, where a package has no file for it.
 *
 * @param {string} folder
 */
function termsInReadme(folder) {
  const readme = readdirSync(folder).find(file => /^readme(\.|$)/i.test(file))
  if (readme === undefined) return ''
  const text = readFileSync(join(folder, readme), 'utf8').replace(/\r\n/g, '\n')
  return /^(?:#+ *licen[cs]e.*|licen[cs]e.*\n[-=]{3,}) *\n([\s\S]*)/im.exec(text)?.[1].trim() ?? ''
}

/**
 * @param {Iterable<Package>} packages
 * @param {string} what holds them
 * @returns {string} text to be read by people: sorted, so that the same packages give the same bytes
 */
export function licencesText(packages, what) {
  const sorted = [...packages].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const rule = '-'.repeat(80)
  const head = `Software of others in ${what}, and the terms under which it is passed on.\n`
  const parts = sorted.map(({ name, version, licence, text }) => {
    const terms = text === '' ? `The package brings no text of its own; its licence is ${licence}.` : text
    return `${rule}\n${name} ${version}\n${licence}\n\n${terms.replace(/\r\n/g, '\n')}\n`
  })
  return [head, ...parts].join('\n')
}

/**
 * Notes which packages come into a build, workers of the page included.
 *
 * @returns {{ plugin: () => import('vite').Plugin, packages: () => Package[] }} `plugin` is given to each of the bundlings that
 * make up the build
 */
export function packageCollector() {
  /** @type {Set<string>} */
  const folders = new Set()
  return {
    plugin: () => ({
      name: 'golmok-third-party',
      apply: 'build',
      generateBundle(_, bundle) {
        for (const part of Object.values(bundle)) {
          if (part.type === 'chunk') for (const id of part.moduleIds) note(id)
        }
        // Style sheets leave no module in a chunk, and their fonts none at all.
        for (const id of this.getModuleIds()) if (/\.css($|\?)/.test(id)) note(id)
      },
    }),
    packages: () => [...folders].map(readPackage),
  }

  /** @param {string} id */
  function note(id) {
    const folder = packageFolderOf(id)
    if (folder !== null && existsSync(join(folder, 'package.json'))) folders.add(folder)
  }
}

/**
 * Writes the licences of one build, and those of all builds so far together.
 *
 * @param {{ dist: string, build: 'cli' | 'web', packages: readonly Package[] }} what
 */
export function writeLicences({ dist, build, packages }) {
  writeFileSync(join(dist, `.packages-${build}.json`), JSON.stringify(packages))
  if (build === 'web')
    writeFileSync(join(dist, 'web', 'THIRD-PARTY-LICENSES.txt'), licencesText(packages, 'the page of Golmok'))
  /** @type {Map<string, Package>} */
  const all = new Map()
  for (const each of /** @type {const} */ (['cli', 'web'])) {
    const list = join(dist, `.packages-${each}.json`)
    if (!existsSync(list)) continue
    for (const part of JSON.parse(readFileSync(list, 'utf8'))) all.set(`${part.name} ${part.version}`, part)
  }
  const text = licencesText(all.values(), 'Golmok: the page and the command line')
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), text)
}
