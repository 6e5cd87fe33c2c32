import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ESTree, parseSync, Visitor } from 'vite'
import { describe, expect, it } from 'vitest'

// A module of the engine holds nothing that changes: what a run needs belongs to the world of that run (engine/per-world.ts).
// `interleaved.test.ts` shows it on two runs.

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Modules that may hold such a thing, and why no run can see it of another. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  // One double seen as two words: written and read again before anything else is called.
  'sim/engine/math.ts': ['doubleView', 'wordView'],
  'sim/engine/float-tables.ts': ['doubleView', 'wordView'],
  // A class a declaration of columns, the same whoever asks first.
  'sim/engine/columns.ts': ['columnSets'],
}

const CHANGING = new Set([
  ...['set', 'add', 'delete', 'clear', 'push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse'],
  ...['fill', 'copyWithin'],
])

/** Makes a record for somebody to fill in. */
const MAKES_BLANK = /^(empty|make)[A-Z]/

interface Source {
  readonly path: string
  readonly text: string
}

/** Names at the top of a module, with what they are at the start. */
function topNames(body: ESTree.Program['body']) {
  const declarations = body.map(node => (node.type === 'ExportNamedDeclaration' ? node.declaration : node))
  return declarations.flatMap(node =>
    node?.type === 'VariableDeclaration'
      ? node.declarations.flatMap(each =>
          each.id.type === 'Identifier' ? [{ name: each.id.name, kind: node.kind, init: each.init }] : [],
        )
      : [],
  )
}

function startsBlank(init: ESTree.Expression | null): boolean {
  if (init?.type === 'CallExpression')
    return init.callee.type === 'Identifier' && MAKES_BLANK.test(init.callee.name)
  if (init?.type !== 'NewExpression' || init.callee.type !== 'Identifier') return false
  if (/^(Weak)?(Map|Set)$/.test(init.callee.name)) return init.arguments.length === 0
  return /Array$/.test(init.callee.name)
}

/** The name that a chain of members begins with: `a` of `a.b[c].d`. */
function rootOf(node: ESTree.Node): string | undefined {
  if (node.type === 'Identifier') return node.name
  return node.type === 'MemberExpression' ? rootOf(node.object) : undefined
}

/** Spans of functions: what stands outside of them runs once, before any world exists. */
function functionsOf(program: ESTree.Program): (at: number) => boolean {
  const spans: [number, number][] = []
  const note = (node: { start: number; end: number }) => {
    spans.push([node.start, node.end])
  }
  new Visitor({ FunctionDeclaration: note, FunctionExpression: note, ArrowFunctionExpression: note }).visit(
    program,
  )
  return at => spans.some(([from, to]) => at >= from && at < to)
}

/** What a module holds that may change while it runs, as `path name`. */
function changingState({ path, text }: Source): string[] {
  const { program } = parseSync(path, text)
  const names = topNames(program.body)
  const top = new Set(names.map(each => each.name))
  const found = new Set(
    names.filter(each => each.kind !== 'const' || startsBlank(each.init)).map(each => each.name),
  )
  // Tables that are filled once while the module loads and only read from then on.
  const filled = new Set<string>()
  const inFunction = functionsOf(program)
  const written = (target: ESTree.Node, at: number) => {
    const name = target.type === 'MemberExpression' ? rootOf(target) : undefined
    if (name === undefined || !top.has(name)) return
    if (inFunction(at)) found.add(name)
    else filled.add(name)
  }
  new Visitor({
    AssignmentExpression: node => written(node.left, node.start),
    UpdateExpression: node => written(node.argument, node.start),
    CallExpression: node => {
      if (node.callee.type !== 'MemberExpression' || node.callee.property.type !== 'Identifier') return
      if (CHANGING.has(node.callee.property.name)) written(node.callee, node.start)
    },
  }).visit(program)
  const shadowed = parametersAndLocals(program)
  return [...found]
    .filter(name => {
      if (MAY[path]?.includes(name)) return false
      const declared = names.find(each => each.name === name)
      if (
        declared?.kind === 'const' &&
        filled.has(name) &&
        startsBlank(declared.init) &&
        !writtenInside(name)
      )
        return false
      return !(shadowed.has(name) && declared?.kind === 'const' && !startsBlank(declared.init))
    })
    .map(name => `${path} ${name}`)

  function writtenInside(name: string): boolean {
    let inside = false
    const look = (target: ESTree.Node, at: number) => {
      if (target.type === 'MemberExpression' && rootOf(target) === name && inFunction(at)) inside = true
    }
    new Visitor({
      AssignmentExpression: node => look(node.left, node.start),
      UpdateExpression: node => look(node.argument, node.start),
    }).visit(program)
    return inside
  }
}

/** Names that functions declare for themselves: a write to one of them is no write to the module's. */
function parametersAndLocals(program: ESTree.Program): Set<string> {
  const names = new Set<string>()
  const inFunction = functionsOf(program)
  new Visitor({
    VariableDeclarator: node => {
      if (node.id.type === 'Identifier' && inFunction(node.start)) names.add(node.id.name)
    },
  }).visit(program)
  return names
}

describe('modules of the engine', () => {
  it('hold nothing that changes', () => {
    const files = readdirSync(join(root, 'sim'), { withFileTypes: true, recursive: true })
      .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
      .map(entry => join(entry.parentPath, entry.name))
    const found = files.flatMap(file =>
      changingState({
        path: file.slice(root.length).replaceAll('\\', '/'),
        text: readFileSync(file, 'utf8'),
      }),
    )
    expect(found).toEqual([])
  })

  it.each([
    'let last = 0',
    'const known = new Map<string, number>()',
    'const rooms = new WeakMap()',
    'const scratch = new Float64Array(12)',
    'const seeker = emptySeeker()',
    'const list: number[] = []\nexport function f() { list.push(1) }',
    'const record = { a: 0 }\nexport function f() { record.a++ }',
    'const record = { a: { b: 0 } }\nexport const f = () => { record.a.b = 1 }',
  ])('%s is found', text => {
    expect(changingState({ path: 'sim/probe.ts', text })).toHaveLength(1)
  })

  it.each([
    'const table = Float64Array.from([1, 2])',
    'const ids = new Set(["a", "b"])',
    'const powers = new Float64Array(9)\nfor (let k = 0; k < 9; k++) powers[k] = k',
    'const list = [1]\nexport function f() { const other = [...list]; other.push(2); return other }',
  ])('%s is none', text => {
    expect(changingState({ path: 'sim/probe.ts', text })).toEqual([])
  })
})
