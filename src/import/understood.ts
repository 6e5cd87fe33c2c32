/** What the import understood of its files, line by line, told before anything is written. */

import type { LocalText } from '../../sim/region.ts'
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
  encoding: { ko: '문자 인코딩', en: 'encoding' },
  format: { ko: '형식', en: 'format' },
  delimiter: { ko: '구분 기호', en: 'delimiter' },
  header: { ko: '머리글', en: 'header' },
  code: { ko: '코드', en: 'codes' },
  name: { ko: '이름', en: 'names' },
  province: { ko: '시도', en: 'province' },
  population: { ko: '인구', en: 'people' },
  age: { ko: '나이', en: 'age' },
  ages: { ko: '나이 구간', en: 'age bands' },
  sex: { ko: '성별', en: 'sex' },
  item: { ko: '항목', en: 'indicator' },
  year: { ko: '시점', en: 'date' },
  numbers: { ko: '숫자 표기', en: 'number form' },
  unit: { ko: '단위', en: 'unit' },
  unread: { ko: '쓰지 않은 열', en: 'columns not used' },
  level: { ko: '지역 단위', en: 'level' },
  country: { ko: '나라와 코드', en: 'country, codes' },
  rows: { ko: '행', en: 'rows' },
  districts: { ko: '상권', en: 'districts' },
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
