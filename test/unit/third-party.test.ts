import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { licencesText, packageFolderOf, readPackage } from '../../src/launch/third-party.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golmok-package-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function packageWith(license: unknown, files: Record<string, string>) {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'loom', version: '1.0.0', license }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return readPackage(folder)
}

describe('software of others', () => {
  it('is told from our own by where it lies', () => {
    expect(packageFolderOf('/a/node_modules/zod/v4/index.js')).toBe('/a/node_modules/zod')
    expect(packageFolderOf('/a/node_modules/@x/y/dist/z.css?inline')).toBe('/a/node_modules/@x/y')
    expect(packageFolderOf('\0/a/node_modules/b/node_modules/c/i.js')).toBe(
      '/a/node_modules/b/node_modules/c',
    )
    expect(packageFolderOf('/a/src/index.ts')).toBeNull()
  })

  it('comes with all its terms, those within its description too', () => {
    expect(packageWith('MIT', { LICENSE: 'terms', 'NOTICE.txt': 'notice', 'index.js': '' }).text).toBe(
      'terms\n\nnotice',
    )
    rmSync(join(folder, 'LICENSE'))
    rmSync(join(folder, 'NOTICE.txt'))
    const readme = '# Loom\n\nA loom.\n\nLICENSE (MIT)\n-------------\n\nCopyright 2019 A. Weaver.\n'
    expect(packageWith('MIT', { 'README.md': readme }).text).toBe('Copyright 2019 A. Weaver.')
  })

  it('is refused without a licence', () => {
    expect(() => packageWith(undefined, {})).toThrow('loom 1.0.0 says no licence')
  })

  it('is listed by name, once', () => {
    mkdirSync(join(folder, 'x'))
    const one = { name: 'b', version: '1', licence: 'MIT', text: 'x' }
    const text = licencesText([one, { ...one, name: 'a', text: '' }], 'Golmok')
    expect(text.indexOf('a 1\nMIT')).toBeLessThan(text.indexOf('b 1\nMIT'))
    expect(text).toContain('its licence is MIT')
  })

  it('says its terms, whatever we depend on', () => {
    const shipped = [
      'chart.js',
      'comlink',
      'commander',
      'd3-dsv',
      'hyparquet',
      'react',
      'react-aria-components',
      'seedrandom',
      'zod',
    ]
    const known = { ...manifest.dependencies, ...manifest.devDependencies }
    for (const name of shipped) expect(known).toHaveProperty([name])
    for (const name of shipped)
      expect([name, readPackage(join(root, 'node_modules', name)).text.length > 100]).toEqual([name, true])
  })
})
