/** The constants that the model declares in place (`constant({ ... })` in sim/), read from the source so that none is left out. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ESTree, parseSync, Visitor } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface DeclaredConstant {
  readonly file: string
  readonly name: string
  readonly value: string
  readonly unit: string
  readonly source: string
  readonly why: string
}

/** Every declared constant, by file and place. */
export function declaredConstants(): DeclaredConstant[] {
  const files = readdirSync(join(root, 'sim'), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort()
  return files.flatMap(file => constantsOf(file, readFileSync(join(root, file), 'utf8')))
}

function constantsOf(file: string, text: string): DeclaredConstant[] {
  const found: DeclaredConstant[] = []
  new Visitor({
    VariableDeclarator: node => {
      const call = declaration(node.init)
      if (!call || node.id.type !== 'Identifier') return
      const [argument] = call.arguments
      if (argument?.type !== 'ObjectExpression')
        throw new Error(`${file}: the constant ${node.id.name} needs value, unit, source and why in place`)
      const field = (name: string) => fieldOf(argument, name, text)
      found.push({
        file,
        name: node.id.name,
        value: field('value').replace(/ as const$/, ''),
        unit: field('unit'),
        source: field('source'),
        why: field('why'),
      })
    },
  }).visit(parseSync(file, text).program)
  return found
}

/** `constant({ ... })`, by itself or within what puts it in the order of a column. */
function declaration(init: ESTree.Expression | null): ESTree.CallExpression | undefined {
  if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier') return undefined
  if (init.callee.name === 'constant') return init
  const [inner] = init.arguments
  return inner && inner.type !== 'SpreadElement' ? declaration(inner) : undefined
}

function fieldOf(record: ESTree.ObjectExpression, name: string, text: string): string {
  for (const each of record.properties) {
    if (each.type !== 'Property' || each.key.type !== 'Identifier' || each.key.name !== name) continue
    const { value } = each
    if (value.type === 'Literal' && typeof value.value === 'string') return value.value
    if (value.type === 'TaggedTemplateExpression') return cited(value.quasi)
    return text.slice(value.start, value.end).replace(/\s+/g, ' ')
  }
  throw new Error(`a constant without ${name}`)
}

/** The text of a citation, as `cite` makes it. */
function cited({ quasis, expressions }: ESTree.TemplateLiteral): string {
  return quasis
    .map((part, k) => {
      const id = expressions[k]
      return part.value.raw + (id?.type === 'Literal' ? String(id.value) : '')
    })
    .join('')
}
