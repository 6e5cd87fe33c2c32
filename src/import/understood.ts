/** What the import understood of its files, line by line, told before anything is written. */

import type { LocalText } from '../../sim/index.ts'
import { importTexts } from '../text/families.ts'
import { textIn } from '../text/message.ts'

export type Topic =
  | 'encoding'
  | 'format'
  | 'delimiter'
  | 'header'
  | 'code'
  | 'name'
  | 'province'
  | 'population'
  | 'age'
  | 'ages'
  | 'sex'
  | 'item'
  | 'year'
  | 'numbers'
  | 'unit'
  | 'unread'
  | 'level'
  | 'country'
  | 'rows'
  | 'districts'

export const TOPIC_NAMES: Readonly<Record<Topic, LocalText>> = {
  encoding: importTexts.all('understood.encoding'),
  format: importTexts.all('understood.format'),
  delimiter: importTexts.all('understood.delimiter'),
  header: importTexts.all('understood.header'),
  code: importTexts.all('understood.codes'),
  name: importTexts.all('understood.names'),
  province: importTexts.all('understood.province'),
  population: importTexts.all('understood.people'),
  age: importTexts.all('understood.age'),
  ages: importTexts.all('understood.ageBands'),
  sex: importTexts.all('understood.sex'),
  item: importTexts.all('understood.indicator'),
  year: importTexts.all('understood.date'),
  numbers: importTexts.all('understood.numberForm'),
  unit: importTexts.all('understood.unit'),
  unread: importTexts.all('understood.columnsNotUsed'),
  level: importTexts.all('understood.level'),
  country: importTexts.all('understood.countryCodes'),
  rows: importTexts.all('understood.rows'),
  districts: importTexts.all('understood.districts'),
}

export interface UnderstoodLine {
  readonly file: string
  readonly topic: Topic
  readonly value: LocalText
  readonly why?: LocalText
}

/** Collects lines while the files are read. */
export class Understanding {
  readonly lines: UnderstoodLine[] = []

  tell(file: string, topic: Topic, value: LocalText, why?: LocalText): void {
    this.lines.push({ file, topic, value, ...(why === undefined ? {} : { why }) })
  }
}

/** The lines as a table for a terminal: a head for each file, then topic, value and why. */
export function understoodText(lines: readonly UnderstoodLine[], lang: string): string {
  const width = Math.max(0, ...lines.map(line => cellsOf(textIn(TOPIC_NAMES[line.topic], lang))))
  const files = new Map<string, UnderstoodLine[]>()
  for (const line of lines) files.set(line.file, [...(files.get(line.file) ?? []), line])
  const rows = [...files].flatMap(([file, own]) => [
    file,
    ...own.map(line => {
      const name = textIn(TOPIC_NAMES[line.topic], lang)
      const why = line.why === undefined ? '' : ` (${textIn(line.why, lang)})`
      return `  ${name}${' '.repeat(width - cellsOf(name))}  ${textIn(line.value, lang)}${why}`
    }),
  ])
  return rows.map(printable).join('\n')
}

/** Files may hold characters that a terminal obeys. */
const printable = (text: string) => text.replace(/\p{Cc}/gu, ' ')

/** Hangul takes two cells of a terminal. */
const cellsOf = (text: string) =>
  [...text].reduce(
    (n, c) => n + (/[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af\uff00-\uff60]/.test(c) ? 2 : 1),
    0,
  )
