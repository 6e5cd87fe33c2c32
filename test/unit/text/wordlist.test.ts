/** Words that no text may use: spelling and official terms in Korean, the field's terms in both. `docs/wording.md` says what to write. */
import { describe, expect, it } from 'vitest'
import { FAMILIES } from '../../../src/text/families.ts'

/** Rules of Korean spelling, and terms that have one official name. */
const FORBIDDEN: Readonly<Record<string, readonly RegExp[]>> = {
  ko: [
    /견주|견줍|견줄|기준선|쫓겨|내몰렸|바닥났|스무 해|시군마다/,
    /(?<!괄)호가 임대료|옆 점포|체인점 입점|협업 이용권|장인학교|한 달 뒤로|조용함|급부상/,
    /(?<![가-힣])지문|(?<![가-힣])운(이|을|의|만)(?![가-힣])/,
    /\}\s*\((으|이|을|를|은|는|가|와|과)\)|\((으)\)로/,
    /되요|됬|할려|몇일|안되(?=[\s.,])|[가-힣](?<=[할될볼쓸둘줄갈올만들])수 (있|없)/,
    /\} %(?!\p{L})/u,
  ],
  en: [/\bluck\b(?!\})/i, /\bbefall/i, /\bfingerprints?\b/i, /\bfrom memory\b/i, /\bsitting rent of\b/i],
}

/** English texts of the published study tables, which change only with a new run of the study. */
const STUDY_TABLES = ['model-room model.rankingLuck', 'patterns mechanism.otherLuck']

/** The text that a reader sees: names of values in braces are no words. */
const shown = (message: string) => message.replace(/\{(\w+)\}/g, '{}')

function found(language: string, texts: ReadonlyArray<readonly [string, string]>): string[] {
  return texts.flatMap(([where, message]) =>
    FORBIDDEN[language]
      .filter(form => form.test(shown(message)))
      .map(form => `${where}: "${message}" has ${form.exec(shown(message))?.[0]}`),
  )
}

describe.each(Object.keys(FORBIDDEN))('the texts in %s', language => {
  it('use none of the forbidden forms', () => {
    const texts = Object.entries(FAMILIES).flatMap(([name, { languages }]) =>
      Object.entries(languages[language]).map(([key, message]) => [`${name} ${key}`, message] as const),
    )
    expect(
      found(
        language,
        texts.filter(([where]) => !(language === 'en' && STUDY_TABLES.includes(where))),
      ),
    ).toEqual([])
  })
})

it.each([
  ['ko', '기준선보다 1 많음'],
  ['ko', '{district}(으)로 옮겼습니다'],
  ['ko', '운만 바꿔도 뒤바뀝니다'],
  ['ko', '볼수 있습니다'],
  ['ko', '{n} %'],
  ['en', 'One pair, same luck'],
])('a forbidden form is found (%s: %s)', (language, message) => {
  expect(found(language, [['here', message]])).toHaveLength(1)
})
