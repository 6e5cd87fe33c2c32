import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The module that knows every language and family, made from the names of folders and files, so that a new language is a new
 * folder and nothing else.
 * @param folder that of the texts: one folder a language, in it one JSON file a family
 * @throws Error where a language has a family that English lacks
 */
export function familiesModule(folder: string): string {
  const languages = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
  const familiesOf = (language: string): string[] =>
    readdirSync(join(folder, language))
      .filter(name => name.endsWith('.json'))
      .map(name => name.slice(0, -'.json'.length))
      .sort()
  const families = familiesOf('en')
  const imports: string[] = []
  const has = new Map<string, string[]>(families.map(name => [name, []]))
  for (const language of languages) {
    for (const name of familiesOf(language)) {
      const known = has.get(name)
      if (known === undefined) throw new Error(`${language}/${name}.json has no counterpart in English`)
      known.push(language)
      imports.push(
        `import ${identifier(`${language}-${name}`)} from './${language}/${name}.json' with { type: 'json' }`,
      )
    }
  }
  return [
    '/** Written by `npm run texts` from the folders beside it: every language, and every family of texts. */',
    ...imports,
    "import { type Family, family } from './family.ts'",
    '',
    `export const LANGUAGES: readonly string[] = [${languages.map(name => `'${name}'`).join(', ')}]`,
    '',
    ...families.map(name => {
      const own = (has.get(name) ?? []).map(
        language => `${key(language)}: ${identifier(`${language}-${name}`)}`,
      )
      return `export const ${identifier(`${name}-texts`)} = /*#__PURE__*/ family({ ${own.join(', ')} })`
    }),
    '',
    '/** All families by name. A page takes single ones, so that the others stay out of its build. */',
    'export const FAMILIES: Readonly<Record<string, Family<string>>> = {',
    ...families.map(name => `  ${key(name)}: ${identifier(`${name}-texts`)},`),
    '}',
    '',
  ].join('\n')
}

const key = (language: string): string => (/^[a-z]+$/.test(language) ? language : `'${language}'`)

/** `model-room` as `modelRoom`. */
function identifier(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
