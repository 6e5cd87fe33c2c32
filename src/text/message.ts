/** Formats ICU messages (https://unicode-org.github.io/icu/userguide/format_parse/messages/) in any language. */
import { type Formatters, IntlMessageFormat } from 'intl-messageformat'
import type { LocalText } from '../../sim/index.ts'
import { type ParticlePair, withParticle } from '../korean-particle.ts'

/** A number as the reader sees it; plural forms go by its value. */
export class WrittenNumber {
  readonly #value: number
  readonly #written: string

  constructor(value: number, written: string) {
    this.#value = value
    this.#written = written
  }

  valueOf(): number {
    return this.#value
  }

  toString(): string {
    return this.#written
  }
}

/** What stands for a `{name}` of a message. A text in several languages is taken in the language of the message. */
export type MessageValue = string | number | WrittenNumber | LocalText

export type MessageValues = Readonly<Record<string, MessageValue>>

/**
 * Tags of Korean messages: `<i-ga>{name}</i-ga>` writes the name and the form of the particle that its last sound asks for.
 * A tag is named after the two forms of its particle.
 */
const PARTICLE_TAGS: Readonly<Record<string, ParticlePair>> = {
  'i-ga': '이/가',
  'eul-reul': '을/를',
  'eun-neun': '은/는',
  'gwa-wa': '과/와',
  'euro-ro': '으로/로',
  'ira-ra': '이라/라',
}

const PARTICLES = Object.fromEntries(
  Object.entries(PARTICLE_TAGS).map(([tag, pair]) => [
    tag,
    (parts: readonly unknown[]) => withParticle(parts.map(String).join(''), pair),
  ]),
)

interface Compiled {
  readonly format: IntlMessageFormat
  /** Text and names of values in turn, text first, where the message is made of nothing else: most are, and a page has many. */
  readonly simple: readonly string[] | undefined
  /** Values that are shown as they are when nobody gives them. */
  readonly blanks: Readonly<Record<string, string>>
}

/** One rule of plurals a language and kind: the library would look its own up by a text made of its options at each call. */
const plurals = new Map<string, Intl.PluralRules>()

const FORMATTERS: Formatters = {
  getNumberFormat: (language, options) => new Intl.NumberFormat(language, options),
  getDateTimeFormat: (language, options) => new Intl.DateTimeFormat(language, options),
  getPluralRules: (language, options) => {
    const key = `${language} ${options?.type}`
    const known = plurals.get(key) ?? new Intl.PluralRules(language, options)
    plurals.set(key, known)
    return known
  },
}

const compiled = new Map<string, Map<string, Compiled>>()

/**
 * @param language a BCP 47 tag
 * @returns the message with its values; a value that is not given stays in sight as `{name}`
 * @throws SyntaxError where `message` is no ICU message
 */
export function formatMessage(message: string, language: string, values: MessageValues = {}): string {
  // Most messages are plain: nothing in them can mean anything else.
  if (!/[{}<']/.test(message)) return message
  const { format, simple, blanks } = compile(message, language)
  if (simple !== undefined) return filled(simple, values, language)
  const shown: Record<string, unknown> = { ...PARTICLES, ...blanks }
  for (const [name, value] of Object.entries(values)) shown[name] = inOneLanguage(value, language)
  return format
    .formatToParts(shown as Parameters<typeof format.formatToParts>[0])
    .map(part => String(part.value))
    .join('')
}

function filled(simple: readonly string[], values: MessageValues, language: string): string {
  let text = ''
  for (let i = 0; i < simple.length; i++) {
    const part = simple[i]
    if (i % 2 === 0) text += part
    else text += Object.hasOwn(values, part) ? String(inOneLanguage(values[part], language)) : `{${part}}`
  }
  return text
}

/** The names of the values that a message asks for, in the order of their first appearance. */
export function valuesOfMessage(message: string, language: string): readonly string[] {
  return Object.keys(compile(message, language).blanks)
}

/** The text in a language, or in English where it has none: names in files need not be in every language. */
export function textIn(text: LocalText, language: string): string
export function textIn(text: LocalText | undefined, language: string): string | undefined
export function textIn(text: LocalText | undefined, language: string): string | undefined {
  return text?.[language] ?? text?.en
}

/** Several texts as one, in every language that one of them has. */
export function joinedTexts(texts: readonly LocalText[], separator: string): LocalText {
  const languages = new Set(['en', ...texts.flatMap(text => Object.keys(text))])
  const joined = (language: string) => texts.map(text => textIn(text, language)).join(separator)
  return Object.fromEntries(
    [...languages].map(language => [language, joined(language)]),
  ) as unknown as LocalText
}

function inOneLanguage(value: MessageValue, language: string): string | number | WrittenNumber {
  if (typeof value === 'string' || value instanceof WrittenNumber) return value
  // Written without groups of three: whoever wants them gives a number that is written already.
  if (typeof value === 'number') return value
  return textIn(value, language)
}

function compile(message: string, language: string): Compiled {
  let ofLanguage = compiled.get(language)
  if (ofLanguage === undefined) {
    ofLanguage = new Map()
    compiled.set(language, ofLanguage)
  }
  const known = ofLanguage.get(message)
  if (known !== undefined) return known
  const format = new IntlMessageFormat(message, language, undefined, { formatters: FORMATTERS })
  const ast = format.getAst()
  const made = { format, simple: simpleParts(ast), blanks: blanksOf(ast) }
  ofLanguage.set(message, made)
  return made
}

type Ast = ReturnType<IntlMessageFormat['getAst']>

function blanksOf(ast: Ast): Record<string, string> {
  const blanks: Record<string, string> = {}
  const visit = (elements: Ast): void => {
    for (const element of elements) {
      const isTag = 'children' in element
      if ('value' in element && !isTag && !isLiteral(element)) blanks[element.value] ??= `{${element.value}}`
      if (isTag) visit(element.children)
      if ('options' in element) for (const option of Object.values(element.options)) visit(option.value)
    }
  }
  visit(ast)
  return blanks
}

/** The parser marks plain text as type 0, a `{name}` without a form as type 1. */
function isLiteral(element: Ast[number]): boolean {
  return (element.type as number) === 0
}

function simpleParts(ast: Ast): readonly string[] | undefined {
  const parts = ['']
  for (const element of ast) {
    if (!('value' in element) || 'children' in element) return undefined
    if (isLiteral(element)) parts[parts.length - 1] += element.value
    else if ((element.type as number) === 1) parts.push(element.value, '')
    else return undefined
  }
  return parts
}
