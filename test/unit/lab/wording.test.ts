/** One name for one thing, in words that officials use: forms that were once on the page and must not come back. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LEVERS, METRICS, PARAMS, SECTORS, SHOCKS } from '../../../src/registry.ts'
import { unitText } from '../../../src/report/unit-text.ts'
import { FAMILIES } from '../../../src/text/families.ts'
import { PATTERNS } from '../../../src/validate/patterns/index.ts'

const ROOT = new URL('../../../', import.meta.url)
/** Keys whose sentences are tested with what they say. */
const ELSEWHERE = /^(verdict|chart)\./

type Texts = readonly (readonly [where: string, text: string])[]

const strings = (where: string, value: unknown): [string, string][] =>
  typeof value === 'string'
    ? [[where, value]]
    : value && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, inner]) => strings(`${where}.${key}`, inner))
      : []

const scenarios = readdirSync(new URL('scenarios/', ROOT), { recursive: true })
  .map(String)
  .filter(file => file.endsWith('.json') && !file.endsWith('region.json'))
  .flatMap(file => {
    const { title, question, description, notes } = JSON.parse(
      readFileSync(new URL(`scenarios/${file}`, ROOT), 'utf8'),
    )
    return strings(file, { title, question, description, notes })
  })

const registries = [
  ...strings('levers', LEVERS),
  ...strings('metrics', METRICS),
  ...strings(
    'params',
    Object.values(PARAMS).map(({ label, source }) => ({ label, source })),
  ),
  ...strings(
    'sectors',
    SECTORS.map(({ label }) => label),
  ),
  ...strings('shocks', SHOCKS),
  ...strings(
    'patterns',
    PATTERNS.map(({ title, statistic, source, targets }) => ({ title, statistic, source, targets })),
  ),
]
/** All texts by key, of every family. */
const keyed = (language: 'ko' | 'en'): [string, string][] =>
  Object.entries(FAMILIES).flatMap(([name, { languages }]) =>
    // Titles of documents are their own.
    name === 'language' || name === 'sources' ? [] : Object.entries(languages[language] ?? {}),
  )
const [ko, en] = [keyed('ko'), keyed('en')]
const pages = [...ko, ...en].filter(([key]) => !ELSEWHERE.test(key))
const all: Texts = [...registries, ...scenarios, ...pages]
const korean = all.filter(([, text]) => /[가-힣]/.test(text))
const english = all.filter(([, text]) => !/[가-힣]/.test(text))

const found = (texts: Texts, form: RegExp) => texts.filter(([, text]) => form.test(text))

describe('the words of page, command line, registries and scenarios', () => {
  it('are looked at: there are hundreds in each language', () => {
    expect(korean.length).toBeGreaterThan(800)
    expect(english.length).toBeGreaterThan(800)
  })

  it('write per cent without a space', () => {
    expect(found(all, /[\d}] %(?!\d)/)).toEqual([])
  })

  it('compute Korean particles instead of offering both', () => {
    expect(found(korean, /\((으|이|을|를|은|는|가|와|과)\)|[을은이와]\([를는가과]\)/)).toEqual([])
    expect(found(ko, /\{\w+\}(으로|로|을|를|이|가|은|는|과|와) /)).toEqual([])
  })

  it('offer no pair of particles in any message of the sources', () => {
    const offered = readdirSync(new URL('src/', ROOT), { recursive: true })
      .map(String)
      .filter(file => file.endsWith('.ts'))
      .filter(file =>
        /이\(가\)|을\(를\)|은\(는\)|\(이\)라|\(으\)로|과\(와\)|와\(과\)/.test(
          readFileSync(new URL(`src/${file}`, ROOT), 'utf8'),
        ),
      )
    expect(offered).toEqual([])
  })

  it.each([
    ['기준선', '기준 시나리오'],
    ['호가 임대료|새 계약 임대료', '신규 임대료'],
    ['쫓겨나|쫓겨난|내몰렸|(?<!이전\\()내몰림', '비자발적 이전(내몰림)'],
    ['가게|(?<!사)업체', '사업체'],
    ['\\d칸|칸/|점포 칸', '호'],
    ['체인', '프랜차이즈'],
    ['지문', '결과 확인 코드'],
    ['(?<!난수 )시드', '난수 시드'],
    ['견주|견줄|견줍|견줘|견준', '비교'],
    ['시군(?!구)', '시군구'],
    ['입소문', '화제성'],
    ['상권의 기억', '상권 누적 효과'],
    ['장인학교', '장인대학'],
    ['이용권', '바우처'],
    ['창작자|로컬크리에이터', '크리에이터'],
    ['크리에이터 \\d+명', '크리에이터 n곳'],
    ['스무 해|열두 골목', '20년, 골목 12곳'],
    ['걸어온 길|겪은 일|해마다의', '상권 변화, 주요 이력, 연도별'],
    ['쓴 돈|정책과 돈|모자라', '집행액, 재정, 부족'],
    ['조용함|급부상|쇠락', '정체, 성장, 쇠퇴'],
    ['다시 하기|뒤로', '다시 실행, 다음 달'],
    ['년째|\\d년차', '년 차'],
  ])('say for %s: %s', form => {
    expect(found(korean, new RegExp(form))).toEqual([])
  })

  it.each([
    ['from memory'],
    ['Sitting rent|Its life|Ledger by year|What happened$|Nobody has measured'],
    ['\\b[Ss]tartup\\b'],
    ['safe shops|urban complex|Compact living areas'],
    ['[Ff]rom year 5'],
    ['cannot be told apart'],
  ])('do not say %s', form => {
    expect(found(english, new RegExp(form)).filter(([where]) => !/source$/.test(where))).toEqual([])
  })

  it('write units as words: no slash, no "a month"', () => {
    const units = [
      ...ko.filter(([key]) => /^(unit|per|amount)\./.test(key)),
      ...en.filter(([key]) => /^(unit|per|amount)\./.test(key)),
      ...METRICS.flatMap(({ unit }) => [
        [unit, unitText(unit, 'ko')],
        [unit, unitText(unit, 'en')],
      ]),
      ...LEVERS.flatMap(({ value }) => [
        [value.unit, unitText(value.unit, 'ko')],
        [value.unit, unitText(value.unit, 'en')],
      ]),
    ] as unknown as Texts
    expect(found(units, /\/|\ba (month|year|quarter|visit|district|town)\b/)).toEqual([])
  })
})
