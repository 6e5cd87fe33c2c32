import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ESTree, parseSync, Visitor } from 'vite'
import { describe, expect, it } from 'vitest'

// Invariants of the house, as tests: each rule names the files that break it, with the line and the text.

const root = fileURLToPath(new URL('..', import.meta.url))

/** sim/ may import these packages and no others. */
const SIM_PACKAGES = ['seedrandom']

/** What src may import of sim. */
const SIM_DOORS = ['sim/index.ts', 'sim/measures/index.ts', 'sim/engine/index.ts']

/** What differs between engines or between two runs, and therefore never occurs in sim/. */
const SIM_FORBIDDEN_NAMES = new Set([
  ...['Date', 'performance', 'console', 'crypto', 'process', 'globalThis', 'window', 'document', 'self'],
  ...['setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame', 'fetch', 'Intl', 'WeakRef'],
])

/** The parts of Math that the language defines to the last bit. */
const MATH_ALLOWED = new Set([
  ...['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'],
  ...['E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2'],
])

/** Names under which anything fits, so that everything ends up there. */
const DRAWERS = /^(utils?|helpers?|common|misc)$/i

const TOP_FOLDERS = /^(\.ci|docs|scenarios|sim|src|test|web)\//

interface Source {
  /** From the project's folder, with slashes. */
  readonly path: string
  readonly text: string
}

const codeFiles = (folder: string): Source[] =>
  filesUnder(folder)
    .filter(path => /\.[cm]?[jt]sx?$/.test(path))
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))

function filesUnder(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    if (entry.name === 'node_modules') return []
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}

function parse({ path, text }: Source) {
  const { program, module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`)
  return { program, module }
}

const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length

/** What a file imports: static, dynamic, type-only, re-exported, and workers made by `new URL(...)`. */
function importsOf(source: Source): { from: string; at: string }[] {
  const found: { from: string; at: string }[] = []
  const add = (node: { start: number }, from: unknown) => {
    if (typeof from === 'string')
      found.push({ from, at: `${source.path}:${lineOf(source.text, node.start)}` })
  }
  new Visitor({
    ImportDeclaration: node => add(node, node.source.value),
    ExportNamedDeclaration: node => add(node, node.source?.value),
    ExportAllDeclaration: node => add(node, node.source.value),
    ImportExpression: node => add(node, literalOf(node.source)),
    TSImportType: node => add(node, node.source.value),
    NewExpression: node => {
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'URL') return
      const address = literalOf(node.arguments[0])
      if (typeof address === 'string' && address.startsWith('.')) add(node, address)
    },
  }).visit(parse(source).program)
  return found
}

const literalOf = (node: ESTree.Argument | undefined) => (node?.type === 'Literal' ? node.value : undefined)

/** The top folder that a relative import leads to (`package.json` counts as one), or the package's name. */
function targetOf(path: string, from: string): string {
  if (from.startsWith('.')) return posix.join(posix.dirname(path), from).split('/')[0]
  if (from.startsWith('node:')) return from
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}

function brokenImports(folder: string, isAllowed: (target: string) => boolean): string[] {
  return codeFiles(folder).flatMap(source =>
    importsOf(source)
      .filter(({ from }) => !isAllowed(targetOf(source.path, from)))
      .map(({ from, at }) => `${at} imports ${from}`),
  )
}

/** From the project's folder; a package's name stays what it is. */
const reached = (path: string, from: string) =>
  from.startsWith('.') ? posix.join(posix.dirname(path), from) : from

/** Imports of a folder's files that lead into src or sim, but neither into the folder itself nor to its door. */
function pastTheDoor(folder: string, door: string): string[] {
  return codeFiles(folder).flatMap(source =>
    importsOf(source)
      .map(({ from, at }) => ({ to: reached(source.path, from), at }))
      .filter(({ to }) => /^(src|sim)\//.test(to) && !to.startsWith(`${folder}/`) && to !== door)
      .map(({ to, at }) => `${at} imports ${to}`),
  )
}

describe('imports go web -> src -> sim', () => {
  it('sim imports only itself and seedrandom', () => {
    expect(brokenImports('sim', target => target === 'sim' || SIM_PACKAGES.includes(target))).toEqual([])
  })

  it('src never imports web, test or a path outside of the project', () => {
    expect(brokenImports('src', target => !['web', 'test', '..'].includes(target))).toEqual([])
  })

  it('src knows sim by its three doors: the model, the measures, the machinery', () => {
    const broken = codeFiles('src').flatMap(source =>
      importsOf(source).filter(({ from }) => {
        const reach = posix.join(posix.dirname(source.path), from)
        return from.startsWith('.') && reach.startsWith('sim/') && !SIM_DOORS.includes(reach)
      }),
    )
    expect(broken.map(({ from, at }) => `${at} imports ${from}`)).toEqual([])
  })

  it('web never imports sim, test or Node', () => {
    const isAllowed = (target: string) =>
      !['sim', 'test', '..'].includes(target) && !target.startsWith('node:')
    expect(brokenImports('web', isAllowed)).toEqual([])
  })

  it('the page knows src by its one door', () => {
    expect(pastTheDoor('web', 'src/page.ts')).toEqual([])
  })

  it('the command line knows src by its one door, and sim not at all', () => {
    expect(pastTheDoor('src/cli', 'src/command-line.ts')).toEqual([])
  })

  it('the doors of the program do nothing but export, and are of no use to anything else', () => {
    const doors = ['src/page.ts', 'src/command-line.ts']
    for (const door of doors) {
      const text = readFileSync(join(root, door), 'utf8')
      const { program } = parse({ path: door, text })
      expect(
        program.body.filter(each => each.type !== 'ExportNamedDeclaration' || each.source === null),
      ).toEqual([])
    }
    const users = codeFiles('src').filter(({ path }) => !path.startsWith('src/cli/'))
    const used = users.flatMap(source =>
      importsOf(source)
        .filter(({ from }) => doors.includes(reached(source.path, from)))
        .map(({ at }) => at),
    )
    expect(used).toEqual([])
  })

  it('the examples know the library by its doors alone, as a study of its own folder does', () => {
    const isDoor = (from: string) => ['golmok', 'golmok/node', 'golmok/measures'].includes(from)
    const broken = codeFiles('docs/examples').flatMap(source => {
      const reach = (from: string) => posix.join(posix.dirname(source.path), from)
      return importsOf(source)
        .filter(({ from }) =>
          from.startsWith('.') ? !reach(from).startsWith('docs/examples/') : !isDoor(from),
        )
        .map(({ from, at }) => `${at} imports ${from}`)
    })
    expect(broken).toEqual([])
  })

  it('the parser sees every kind of import', () => {
    const text = [
      "import a from './a.ts'",
      "import type { B } from './b.ts'",
      "import './c.ts'",
      "export { d } from './d.ts'",
      "export * from './e.ts'",
      "const f = import('./f.ts')",
      "type G = import('./g.ts').G",
      "const h = new Worker(new URL('./h.ts', import.meta.url))",
      "// import i from './i.ts'",
    ].join('\n')
    const found = importsOf({ path: 'src/probe.ts', text })
    expect(found.map(each => each.from)).toEqual('abcdefgh'.split('').map(letter => `./${letter}.ts`))
    expect(targetOf('src/run/probe.ts', '../../web/app/App.tsx')).toBe('web')
  })
})

/** Uses of what is not the same on every machine and in every run, as `path:line text`. */
function unsteadyUses(source: Source): string[] {
  const found: string[] = []
  const report = (node: { start: number; end: number }) =>
    found.push(
      `${source.path}:${lineOf(source.text, node.start)} ${source.text.slice(node.start, node.end).split('\n')[0]}`,
    )
  // Property names and keys may be called anything: only a name that stands for itself counts.
  const names = new Set<number>()
  new Visitor({
    MemberExpression: node => {
      if (!node.computed) names.add(node.property.start)
      if (node.object.type !== 'Identifier' || node.object.name !== 'Math') return
      names.add(node.object.start)
      const part = node.property.type === 'Identifier' && !node.computed ? node.property.name : null
      if (part === null || !MATH_ALLOWED.has(part)) report(node)
    },
    Property: node => {
      if (!node.computed && !node.shorthand) names.add(node.key.start)
    },
    TSPropertySignature: node => {
      if (!node.computed) names.add(node.key.start)
    },
    BinaryExpression: node => {
      if (node.operator === '**') report(node)
    },
    AssignmentExpression: node => {
      if (node.operator === '**=') report(node)
    },
    Identifier: node => {
      if (names.has(node.start)) return
      // A bare `Math` is one being taken apart or handed on, which would hide what is used of it.
      if (SIM_FORBIDDEN_NAMES.has(node.name) || node.name === 'Math') report(node)
    },
  }).visit(parse(source).program)
  return found
}

describe('sim is deterministic', () => {
  it('uses no clock, no console, no chance of its own and no arithmetic that engines may round differently', () => {
    expect(codeFiles('sim').flatMap(unsteadyUses)).toEqual([])
  })

  it.each([
    'Math.random()',
    'Math.exp(1)',
    'Math.log1p(1)',
    'Math.hypot(1, 2)',
    "Math['pow'](2, 3)",
    'const { sin } = Math',
    'new Date()',
    'performance.now()',
    'console.log(1)',
    'let a = 2; a = a ** 2',
    'let a = 2; a **= 2',
  ])('%s is found', text => {
    expect(unsteadyUses({ path: 'sim/probe.ts', text })).toHaveLength(1)
  })

  it.each([
    'Math.sqrt(Math.max(1, 2))',
    '// Math.exp, Date, a ** b',
    "const text = 'console.log'",
    'const a = { Date: 1 }; a.Date + a.performance',
  ])('%s is no use of it', text => {
    expect(unsteadyUses({ path: 'sim/probe.ts', text })).toEqual([])
  })
})

/** Ways to put something into a file that somebody may be reading, or to open a name that somebody may have taken. */
const WRITES_IN_PLACE = new Set([
  ...['writeFile', 'writeFileSync', 'appendFile', 'appendFileSync', 'createWriteStream', 'copyFile'],
  ...['copyFileSync', 'cp', 'cpSync', 'rename', 'renameSync', 'truncate', 'truncateSync', 'link', 'linkSync'],
  ...['symlink', 'symlinkSync', 'open', 'openSync'],
])

/** These are the one way of writing (journals grow, with check sums a line); the builds, which run in a source tree alone, write what they made a moment ago. */
const MAY_WRITE = /^src\/(files\/(whole-file|folder-owner|growing-file)\.node\.ts|launch\/)/

/** Opens for reading only. */
const MAY_OPEN = ['src/cli/read-result.ts', 'src/run/table-worker.ts']

/** Names of node:fs that write, as `path:line name`, under whatever name they are imported. */
function writesInPlace(source: Source): string[] {
  const found: string[] = []
  const note = (node: { start: number }, name: string) =>
    found.push(`${source.path}:${lineOf(source.text, node.start)} ${name}`)
  new Visitor({
    ImportDeclaration: node => {
      if (!/^(node:)?fs(\/promises)?$/.test(node.source.value)) return
      for (const each of node.specifiers) {
        // A whole module at hand hides what is used of it.
        if (each.type !== 'ImportSpecifier') note(each, '*')
        else if (each.imported.type === 'Identifier' && WRITES_IN_PLACE.has(each.imported.name))
          note(each, each.imported.name)
      }
    },
    ImportExpression: node => {
      const from = literalOf(node.source)
      if (typeof from === 'string' && /^(node:)?fs(\/promises)?$/.test(from)) note(node, '*')
    },
  }).visit(parse(source).program)
  return found
}

describe('files are written whole', () => {
  it('nothing in src writes a file by another way than src/files/whole-file.node.ts', () => {
    const sources = codeFiles('src').filter(({ path }) => !MAY_WRITE.test(path))
    const found = sources.flatMap(source =>
      writesInPlace(source).filter(use => !(use.endsWith(' open') && MAY_OPEN.includes(source.path))),
    )
    expect(found).toEqual([])
  })

  it.each([
    "import { writeFile } from 'node:fs/promises'",
    "import { writeFileSync as put } from 'node:fs'",
    "import * as fs from 'node:fs'",
    "import fs from 'fs'",
    "const { open } = await import('node:fs/promises')",
  ])('%s is found', text => {
    expect(writesInPlace({ path: 'src/probe.ts', text })).toHaveLength(1)
  })
})

describe('names', () => {
  it('no file or folder is a drawer', () => {
    const paths = ['sim', 'src', 'web', 'test', 'scenarios', 'docs'].flatMap(filesUnder)
    const parts = (path: string) => path.split('/').map(part => part.replace(/\..*$/, ''))
    expect(paths.filter(path => parts(path).some(part => DRAWERS.test(part)))).toEqual([])
  })

  it('the world of a run is put together in a file without numbers or rules of its own', () => {
    const { text } = codeFiles('sim/model').find(({ path }) => path === 'sim/model/world.ts')!
    expect(text.split('\n').length).toBeLessThan(120)
    expect(text).not.toMatch(/constant\(|defineRule\(|\bfor \(/)
  })

  it('ARCHITECTURE.md names only what exists', () => {
    const map = join(root, 'ARCHITECTURE.md')
    if (!existsSync(map)) return
    const named = pathsIn(readFileSync(map, 'utf8'))
    expect(named.filter(path => !existsSync(join(root, path)))).toEqual([])
  })

  it('a path in backticks is told from code, patterns and built files', () => {
    const text =
      '`sim/rng.ts`, `src/run/`, `package.json`; `a / b`, `web -> src`, `dist/web`, `1/month`, `sim/*.ts`, `npm test`'
    expect(pathsIn(text)).toEqual(['sim/rng.ts', 'src/run/', 'package.json'])
  })
})

/**
 * Paths in backticks: words with a known ending, a closing slash or a top folder of ours (`1/month` is none).
 * Patterns (`*`, `<`) and dist/ are left out.
 */
function pathsIn(markdown: string): string[] {
  const words = [...markdown.matchAll(/`([^`\s]+)`/g)].map(match => match[1])
  const isPath = (word: string) =>
    /^[\w.-]+(\/[\w.-]+)*\/?$/.test(word) &&
    (/(\/|\.(ts|tsx|mjs|json|md|css|html|csv|cff|svg|png))$/.test(word) || TOP_FOLDERS.test(word)) &&
    !word.startsWith('dist/')
  return words.filter(isPath)
}
