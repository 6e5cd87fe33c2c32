/** Who a scenario is: its id, title, question and description, and the name of its file. */
import { type FileText, fileText, type ScenarioFile } from '../../src/page.ts'
import type { Draft } from './draft.ts'
import type { Locale } from './settings.ts'
import { inAllLanguages } from './translate.ts'

const ID_LENGTH = 64
/** Bytes of UTF-8: file systems take 255, and a copy may add to the name. */
const FILE_NAME_BYTES = 200
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** What a reader says about a scenario, in one language. */
export interface Words {
  readonly title: string
  readonly question: string
  readonly description: string
}

/** The id of a copy that has no name yet. */
function unnamedId(derivedFrom: string): string {
  return `${derivedFrom.split('/').at(-1)}`.slice(0, ID_LENGTH - 8).concat('-changed')
}

/** Whether nobody has given this scenario a name of its own. */
export function isUnnamed(file: ScenarioFile): boolean {
  return file.derivedFrom !== undefined && file.id === unnamedId(file.derivedFrom)
}

/**
 * An edit of a scenario that was given (shipped, or the baseline of a region) is no longer that scenario: it becomes a copy
 * without a name. Any other draft stays as it is.
 */
export function ownCopy(draft: Draft): Draft {
  const { given, file, region } = draft
  if (given === undefined) return draft
  const isBaseline = file.id === 'baseline'
  const name = isBaseline ? region.name : file.title
  const { $schema: _, baseline, ...rest } = file
  // A copy of the baseline is compared with the one it was copied from; a region of one's own has none to name.
  const comparedWith = baseline ?? (isBaseline && typeof file.region === 'string' ? file.id : undefined)
  return {
    region,
    file: {
      ...rest,
      id: unnamedId(given),
      title: fileText(inAllLanguages('scenario.changedTitle', { name })),
      question: isBaseline ? { ko: '', en: '' } : file.question,
      description: fileText(inAllLanguages('scenario.changedAbout', { name: file.title })),
      author: '',
      derivedFrom: given,
      ...(comparedWith === undefined ? {} : { baseline: comparedWith }),
    },
  }
}

/** Files carry their titles in these languages, whatever the page speaks. */
const fileLanguage = (locale: Locale): 'ko' | 'en' => (locale === 'ko' ? 'ko' : 'en')

export function wordsOf(file: ScenarioFile, locale: Locale): Words {
  const { title, question, description } = file
  const language = fileLanguage(locale)
  return { title: title[language], question: question[language], description: description[language] }
}

/**
 * The scenario with the words that a reader has typed in one language. A scenario that was given becomes a copy, and one that
 * had no name gets its id from the title. What was said in the other language stays where it was a text of its own.
 *
 * @param taken ids that belong to other scenarios of the region
 */
export function renamed(draft: Draft, words: Words, locale: Locale, taken: readonly string[]): Draft {
  const typed = { ...words, title: words.title.trim() || draft.file.title[fileLanguage(locale)] }
  const own = ownCopy(draft)
  const fresh = isUnnamed(own.file)
  const text = (key: keyof Words) => retold(draft.file[key], typed[key].trim(), locale, fresh)
  const [title, question, description] = [text('title'), text('question'), text('description')]
  const unchanged = title === draft.file.title
  if (draft.given !== undefined && unchanged && question === draft.file.question)
    if (description === draft.file.description) return draft
  const named = unchanged ? own.file.title : title
  const id = fresh ? idOf(named[fileLanguage(locale)], [...taken, own.file.id]) : own.file.id
  return { ...own, file: { ...own.file, id, title: named, question, description } }
}

/** @param fresh whether the other language says only what the program has put there */
function retold(old: FileText, typed: string, locale: Locale, fresh: boolean): FileText {
  const own = fileLanguage(locale)
  if (typed === old[own]) return old
  const other = own === 'ko' ? 'en' : 'ko'
  const both = fresh || old[other] === '' || old[other] === old[own]
  return both ? { ko: typed, en: typed } : { ...old, [own]: typed }
}

/** An id made from a title: its letters and digits, of any script. */
export function idOf(title: string, taken: readonly string[]): string {
  const plain = dashed(title).slice(0, ID_LENGTH - 4)
  const id = trimmed(plain) || 'scenario'
  for (let n = 1; ; n++) {
    const wanted = n === 1 ? id : `${id}-${n}`
    if (!taken.includes(wanted)) return wanted
  }
}

/** The name of a file after a title: Korean stays, and every file system takes it. Without an ending. */
export function fileNameOf(title: string): string {
  const encoder = new TextEncoder()
  let name = ''
  for (const letter of trimmed(dashed(title))) {
    if (encoder.encode(name + letter).length > FILE_NAME_BYTES) break
    name += letter
  }
  name = trimmed(name) || 'scenario'
  return DEVICES.test(name.split('.')[0]) ? `${name.split('.')[0]}-scenario` : name
}

const dashed = (title: string) => title.normalize('NFC').replace(/[^\p{L}\p{N}._]+/gu, '-')

/** Begins with a letter or digit, and ends with one: no hidden file, no dot that Windows drops. */
const trimmed = (name: string) => name.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
