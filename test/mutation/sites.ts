/** Where a source can be made wrong by one small change: what a tired hand gets wrong, and a test should notice. */
import { parseSync } from 'oxc-parser'

export interface Mutant {
  readonly file: string
  readonly line: number
  /** Offsets in the text of the file. */
  readonly start: number
  readonly end: number
  readonly original: string
  readonly replacement: string
  readonly operator: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

const OPERATORS: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
}

/** Properties that describe and do not compute: texts, declarations of what is read, where a number comes from. */
const DESCRIBING = new Set([
  ...['reads', 'writes', 'draws', 'rules', 'about', 'id', 'code', 'group', 'label', 'help', 'sideEffect'],
  ...['evidence', 'source', 'unit', 'better', 'step', 'title', 'description', 'hint', 'message'],
])

const COLUMN = /^[a-z][A-Za-z]*\.[a-z][A-Za-z0-9]*$/

/**
 * All mutants of a source.
 * @param columns ids of state columns: one read in place of its neighbour of the same table is a mutant
 */
export function mutantsOf(file: string, text: string, columns: readonly string[]): readonly Mutant[] {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const found: Mutant[] = []
  const add = (operator: string, node: Pick<Node, 'start' | 'end'>, replacement: string) => {
    const line = text.slice(0, node.start).split('\n').length
    const original = text.slice(node.start, node.end)
    found.push({ file, line, start: node.start, end: node.end, original, replacement, operator })
  }
  walk(program as unknown as Node, node => mutate(node, text, columns, add))
  return found
}

function walk(node: Node, visit: (node: Node) => void): void {
  // Types compute nothing; an assertion of one holds an expression that does.
  if (node.type.startsWith('TS') && !('expression' in node)) return
  if (node.type === 'ImportDeclaration') return
  if (node.type === 'Property' && DESCRIBING.has(nameOf(node['key']))) return
  visit(node)
  for (const [key, value] of Object.entries(node)) {
    if (key === 'typeAnnotation' || key === 'typeArguments' || key === 'returnType') continue
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit)
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
const nameOf = (key: unknown): string => (isNode(key) ? String(key['name'] ?? key['value'] ?? '') : '')

type Add = (operator: string, node: Pick<Node, 'start' | 'end'>, replacement: string) => void

function mutate(node: Node, text: string, columns: readonly string[], add: Add): void {
  const source = (part: unknown) => (isNode(part) ? text.slice(part.start, part.end) : '')
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression': {
      const other = OPERATORS[String(node['operator'])]
      const left = node['left'] as Node
      const right = node['right'] as Node
      const at = text.indexOf(String(node['operator']), left.end)
      if (other && at < right.start)
        add('operator', { start: at, end: at + String(node['operator']).length }, other)
      return
    }
    case 'UnaryExpression':
      if (node['operator'] === '!') add('negation dropped', node, source(node['argument']))
      return
    case 'ConditionalExpression': {
      const [test, yes, no] = [source(node['test']), source(node['consequent']), source(node['alternate'])]
      add('branches swapped', node, `${test} ? ${no} : ${yes}`)
      return
    }
    case 'CallExpression': {
      const [a, b, ...more] = node['arguments'] as Node[]
      if (a && b && more.length === 0 && source(a) !== source(b) && a.type === b.type)
        add('arguments swapped', { start: a.start, end: b.end }, `${source(b)}, ${source(a)}`)
      return
    }
    case 'ExpressionStatement':
      if ((node['expression'] as Node).type === 'CallExpression') add('call dropped', node, ';')
      return
    case 'Literal':
      literal(node, columns, add)
  }
}

function literal(node: Node, columns: readonly string[], add: Add): void {
  const value = node['value']
  if (typeof value === 'number') add('number', node, String(value === 0 ? 1 : value * 2))
  else if (typeof value === 'boolean') add('boolean', node, String(!value))
  else if (typeof value === 'string' && COLUMN.test(value)) {
    const table = columns.filter(id => id.split('.')[0] === value.split('.')[0])
    const at = table.indexOf(value)
    if (at >= 0 && table.length > 1) add('column', node, `'${table[(at + 1) % table.length]}'`)
  }
}
