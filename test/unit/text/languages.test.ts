/** Every language says everything: the same keys, the same values, the plural forms that its grammar has. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { FAMILIES, LANGUAGES } from '../../../src/text/families.ts'
import { familiesModule } from '../../../src/text/families-module.node.ts'
import { formatMessage, valuesOfMessage, WrittenNumber } from '../../../src/text/message.ts'

const FOLDER = fileURLToPath(new URL('../../../src/text/', import.meta.url))
/** What a language does its own way is no text: its values differ. */
const SAME = /^language /
/** Names of keys on a keyboard, signs and titles of foreign works, which are the same in Korean. */
const SIGNS = /^cli error$|^page (help\.\w+|finding\.points|unit\.0\.\.1)$|^sources .*\.title$/

interface Entry {
  readonly where: string
  readonly message: string
  readonly english: string
}

function entriesOf(language: string): Entry[] {
  return Object.entries(FAMILIES).flatMap(([name, { languages }]) =>
    Object.entries(languages[language] ?? {}).map(([key, message]) => ({
      where: `${name} ${key}`,
      message,
      english: languages.en[key],
    })),
  )
}

const parse = (message: string) => new IntlMessageFormat(message, 'en').getAst()
type Elements = ReturnType<typeof parse>

/** Plural forms of a message, each as the list of its branches. */
function pluralsOf(elements: Elements): string[][] {
  return elements.flatMap(element => [
    ...('pluralType' in element ? [Object.keys(element.options)] : []),
    ...('options' in element
      ? Object.values(element.options).flatMap(option => pluralsOf(option.value as Elements))
      : []),
    ...('children' in element ? pluralsOf(element.children) : []),
  ])
}

it('is listed as the folders have it: `npm run texts`', () => {
  expect(readFileSync(`${FOLDER}families.ts`, 'utf8')).toBe(familiesModule(FOLDER))
})

it('has hundreds of texts to look at', () => {
  expect(entriesOf('en').length).toBeGreaterThan(600)
})

describe.each(LANGUAGES)('the language %s', language => {
  const entries = entriesOf(language)

  it('has the families and keys of English, no fewer and no more', () => {
    const keysOf = (name: string) =>
      Object.entries(FAMILIES)
        .flatMap(([family, { languages }]) =>
          Object.keys(languages[name] ?? {}).map(key => `${family} ${key}`),
        )
        .sort()
    expect(keysOf(language)).toEqual(keysOf('en'))
  })

  it('asks for the values that English asks for', () => {
    const differ = entries.filter(({ message, english }) => {
      const [own, theirs] = [valuesOfMessage(message, language), valuesOfMessage(english, 'en')]
      return [...own].sort().join() !== [...theirs].sort().join()
    })
    expect(differ.filter(({ where }) => !SAME.test(where))).toEqual([])
  })

  it('leaves no text empty', () => {
    expect(entries.filter(({ where, message }) => message.trim() === '' && !SAME.test(where))).toEqual([])
  })

  it('has the plural forms of its grammar wherever it counts', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const lacking = entries.filter(({ message }) =>
      pluralsOf(parse(message)).some(forms => needed.some(form => !forms.includes(form))),
    )
    expect(lacking).toEqual([])
  })
})

it('is Korean where it says so, but for texts of names and signs alone', () => {
  const bare = entriesOf('ko').filter(
    ({ message, english }) => !/[가-힣]/.test(message) && /[a-z]{3}/i.test(english.replace(/\{[^}]*\}/g, '')),
  )
  expect(bare.map(({ where }) => where).filter(where => !SAME.test(where) && !SIGNS.test(where))).toEqual([])
})

/** Names of places in invented regions, and the words by which tables of Korea are known: data, no texts of the program. */
const DATA =
  /^src\/(region\/make|import\/(code-lists|provinces\.ts)|validate\/neighbourhood\.ts)|^web\/gallery/

it('stands in its folder alone: no code carries a text in two languages', () => {
  const root = new URL('../../../', import.meta.url)
  const both = ['sim', 'src', 'web']
    .flatMap(folder =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map(
        file => `${folder}/${file.replaceAll('\\', '/')}`,
      ),
    )
    .filter(file => /\.tsx?$/.test(file) && !DATA.test(file))
    .filter(file => /\bko: *(['"`])(?!\1)/.test(readFileSync(new URL(file, root), 'utf8')))
  expect(both).toEqual([])
})

it('has no key that a module of JSON could not export', () => {
  const names = Object.values(FAMILIES).flatMap(({ languages }) => Object.keys(languages.en))
  expect(names.filter(key => /^(arguments|eval|default)$/.test(key))).toEqual([])
})

describe('a message', () => {
  it('takes the plural by the value, and shows the number as it is written', () => {
    const message = '{n} {n, plural, one {shop} other {shops}}'
    expect(formatMessage(message, 'en', { n: 1 })).toBe('1 shop')
    expect(formatMessage(message, 'en', { n: new WrittenNumber(1200, '1,200') })).toBe('1,200 shops')
  })

  it('puts the Korean particle behind what its tag holds', () => {
    expect(formatMessage('“<euro-ro>{place}</euro-ro>” 이전', 'ko', { place: '북촌' })).toBe(
      '“북촌으로” 이전',
    )
    expect(formatMessage('<i-ga>{n}개월</i-ga>', 'ko', { n: 3 })).toBe('3개월이')
    expect(formatMessage('<gwa-wa>"{name}"</gwa-wa>', 'ko', { name: 'map' })).toBe('"map"과')
  })

  it('takes a value that has languages of its own in the language of the message', () => {
    expect(formatMessage('{a} → {b}', 'ko', { a: { en: 'x', ko: '엑스' }, b: { en: 'y' } })).toBe('엑스 → y')
  })

  it('leaves in sight what nobody gives, and reads no message in what is given', () => {
    expect(formatMessage('{n} months', 'en')).toBe('{n} months')
    expect(formatMessage('file {name}', 'en', { name: "<b>{x}' #" })).toBe("file <b>{x}' #")
  })
})
