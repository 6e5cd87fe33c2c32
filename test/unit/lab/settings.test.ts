import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settingsFrom } from '../../../web/app/settings.ts'

describe('settings that were kept', () => {
  it('are taken one by one: a bad one falls back, and the others stay', () => {
    const kept = JSON.stringify({ locale: 'fr', theme: 'dark', welcomed: 'yes' })
    expect(settingsFrom(kept, 'ko-KR')).toEqual({ locale: 'ko', theme: 'dark', welcomed: false })
  })

  it('follow the browser where there are none, even one without a language', () => {
    expect(settingsFrom(null, 'ko')).toEqual({ locale: 'ko', theme: 'system', welcomed: false })
    expect(settingsFrom(null, undefined).locale).toBe('en')
  })

  it('are usable whatever stands in the store', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), json => {
        const { locale, theme, welcomed } = settingsFrom(json, 'en')
        expect(['ko', 'en']).toContain(locale)
        expect(['system', 'light', 'dark']).toContain(theme)
        expect(typeof welcomed).toBe('boolean')
      }),
    )
  })
})
