import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { differenceText } from '../../../src/report/number-text.ts'
import { html } from '../../../src/report/page/html.ts'
import { golmok, scratchFolder } from '../../fixtures/call-golmok.ts'

const scratch = scratchFolder()
afterAll(scratch.remove)
const at = (name: string) => join(scratch.path, name)
const HOSTILE = '</title><script src="//evil.example/x.js"></script>&"\''

let json: ReturnType<typeof JSON.parse>
const pages: Record<string, string> = {}

beforeAll(async () => {
  const text = readFileSync(new URL('../../../scenarios/alley/baseline.json', import.meta.url), 'utf8')
  const base = { ...JSON.parse(text), spinUpMonths: 12 }
  const levers = [{ lever: 'creatorGrant', value: 60, from: 0 }]
  writeFileSync(at('base.json'), JSON.stringify(base))
  const title = { ko: HOSTILE, en: HOSTILE }
  writeFileSync(at('grant.json'), JSON.stringify({ ...base, id: 'grant', title, levers }))
  const shops = { ...levers[0], value: 30 }
  writeFileSync(at('more.json'), JSON.stringify({ ...base, id: 'more', levers: [shops] }))
  const asked = ['base.json', 'grant.json', 'more.json'].map(at)
  const flags = ['--at', '12', '--replicates', '3', '--workers', '1', '--quiet']
  const metrics = ['--metrics', 'creatorsOpen,displacedCreators']
  const compared = await golmok(['compare', ...asked, ...flags, ...metrics, '--json'])
  expect(compared).toMatchObject({ code: 0, stderr: '' })
  json = JSON.parse(compared.stdout)
  for (const lang of ['ko', 'en']) {
    const ended = await golmok(['report', ...asked, ...flags, ...metrics, '--lang', lang, '-o', at(lang)])
    expect(ended).toMatchObject({ code: 0 })
    pages[lang] = readFileSync(at(lang), 'utf8')
  }
})

it.each(['ko', 'en'] as const)('says in %s the figures that compare gives', lang => {
  expect(json.comparisons).toHaveLength(2)
  for (const { metrics } of json.comparisons)
    for (const id of ['creatorsOpen', 'displacedCreators']) {
      const { difference, unit } = metrics[id]
      expect(pages[lang]).toContain(differenceText(difference, unit, lang))
    }
})

it.each(['ko', 'en'])('escapes hostile titles and refers to nothing outside, in %s', lang => {
  expect(pages[lang]).not.toContain('<script')
  expect(pages[lang]).toContain('&lt;script')
  expect(pages[lang]).not.toMatch(/<[^>]*\b(src|href)\s*=|url\(|@import/)
})

it('corrects the verdicts for all scenarios together', () => {
  expect(json.looks.metrics).toBe(4)
  for (const { looks } of json.comparisons) expect(looks.tests).toBe(4)
})

it('compares up to the month asked for', () => {
  for (const { months, metrics } of json.comparisons) {
    expect(months).toBe(12)
    expect(metrics.creatorsOpen.overTime.mean).toHaveLength(12)
  }
})

it('writes what is put in as text', () => {
  expect(html`<b title="${'"<&\''}">${['a<', html`<i>${'\u202e'}</i>`]}</b>`.text).toBe(
    '<b title="&quot;&lt;&amp;&#39;">a&lt;<i>\ufffd</i></b>',
  )
})
