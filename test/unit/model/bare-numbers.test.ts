import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ESTree, parseSync, Visitor } from 'vite'
import { describe, expect, it } from 'vitest'

// No hidden parameters: a number of the model stands in a table of parameters, sectors, levers or shocks, or is declared by
// `constant` with unit, source and reason. What may stand bare is listed here, each with its reason.

const root = fileURLToPath(new URL('../../..', import.meta.url))

const ALLOWED: readonly (readonly [number, string])[] = [
  [0, 'nothing, the first'],
  [1, 'the whole, the next'],
  [2, 'twice, squares, both'],
  [0.5, 'half, the middle'],
  [3, 'months in a quarter, thirds of the units'],
  [4, 'quarters in a year; 4 B (1 - B) is 1 at its highest'],
  [12, 'months in a year'],
  [60, 'minutes in an hour'],
  [100, 'per cent'],
  [1000, 'kg in a tonne, m in a km'],
  [1e-6, 'keeps a logarithm or a divisor off zero'],
  [1e-9, 'the same'],
  [1e-12, 'the same'],
]

/** Numbers of one file alone. */
const IN_FILE: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  'sim/model/founding/founder.ts': [
    [16, 'a bit of the flags'],
    [32, 'a bit of the flags'],
    [64, 'a bit of the flags'],
  ],
  'sim/model/networks/ties.ts': [[2.3283064365386963e-10, '2^-32: random bits as a share']],
  'sim/model/trade/accounts.ts': [[8, 'bits of the counter of months, which stops at 255']],
}

/** Tables of declared numbers: each entry carries its unit there. */
const TABLES =
  /(-parameters|\/sectors|-?columns|\/rule-book)\.ts$|\/policy\/levers\/|^sim\/shocks\/[\w-]+\.ts$/

interface Source {
  readonly path: string
  readonly text: string
}

function sources(folder: string): Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ path: path.slice(root.length).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
    .filter(({ path }) => !TABLES.test(path))
}

const isConstant = (node: ESTree.CallExpression) =>
  node.callee.type === 'Identifier' && node.callee.name === 'constant'

/** Bare numbers of a file, as `path:line number`. Hexadecimal ones mix and mask bits. */
function bareNumbers({ path, text }: Source): string[] {
  const allowed = new Set([...ALLOWED, ...(IN_FILE[path] ?? [])].map(([value]) => value))
  const declared: [number, number][] = []
  const found: { value: number; start: number }[] = []
  new Visitor({
    CallExpression: node => {
      if (isConstant(node)) declared.push([node.start, node.end])
    },
    Literal: node => {
      if (typeof node.value !== 'number' || /^0x/i.test(node.raw ?? '')) return
      if (!allowed.has(node.value)) found.push({ value: node.value, start: node.start })
    },
  }).visit(parseSync(path, text).program)
  return found
    .filter(({ start }) => !declared.some(([from, to]) => start > from && start < to))
    .map(({ value, start }) => `${path}:${text.slice(0, start).split('\n').length} ${value}`)
}

describe('numbers of the model', () => {
  it('are parameters or declared constants, apart from a short list', () => {
    const all = ['sim/model', 'sim/start', 'sim/shocks', 'sim/metrics'].flatMap(sources)
    expect(all.flatMap(bareNumbers)).toEqual([])
  })

  it.each([
    'const LOOKS = 0.08',
    'export const f = (x: number) => 0.3 * x',
    'const a = [1, 0.25, 1]',
    'const b = { county: 1.22 }',
    'const c = -0.3',
    'const d = 1 / 240',
    'const e = 5',
  ])('%s is found', text => {
    expect(bareNumbers({ path: 'sim/model/probe.ts', text })).toHaveLength(1)
  })

  it.each([
    'const a = constant({ value: [0.6, 1.1], unit: "share", source: cite`assumed`, why: "so" })',
    'const b = x / 12 + 100 * y - 1',
    'const c = mix32(x ^ 0x9e3779b1)',
    'const d = "0.08"',
  ])('%s is none', text => {
    expect(bareNumbers({ path: 'sim/model/probe.ts', text })).toEqual([])
  })
})
