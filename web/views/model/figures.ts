/** Figures of the evidence in the reader's form. They have no unit: shares, ratios and counts stand side by side. */
import type { EvidenceTarget } from '../../../src/evidence/load.web.ts'
import type { Translator } from '../../app/translate.ts'
import { NOTES_KO } from '../../text/tried-ko.ts'

/** Three figures that matter, and no digits where there is nothing to tell. */
export function figure(value: number | null, text: Translator): string {
  if (value === null) return text.t('model.noFigure')
  if (value === 0) return '0'
  const size = Math.abs(value)
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3
  const rounded = Number(value.toFixed(digits))
  const shown = new Intl.NumberFormat(text.locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Math.abs(rounded))
  return rounded < 0 ? `−${shown}` : shown
}

export function bandText({ low, high }: EvidenceTarget, text: Translator): string {
  if (low === null && high === null) return text.t('model.noBand')
  if (high === null) return text.t('model.atLeast', { low: figure(low, text) })
  if (low === null) return text.t('model.atMost', { high: figure(high, text) })
  return text.t('model.range', { low: figure(low, text), high: figure(high, text) })
}

export function intervalText({ p10, p90 }: EvidenceTarget, text: Translator): string {
  if (p10 === null || p90 === null) return text.t('model.noFigure')
  return text.t('model.range', { low: figure(p10, text), high: figure(p90, text) })
}

/** A note that the patterns carry in English, in the reader's language where somebody has translated it. */
export function noteIn(note: string, text: Translator): { readonly text: string; readonly lang: string } {
  const korean = text.locale === 'ko' ? NOTES_KO[note] : undefined
  return korean === undefined ? { text: note, lang: 'en' } : { text: korean, lang: 'ko' }
}
