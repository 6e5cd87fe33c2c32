/** Figures of the evidence in the reader's form. They have no unit: shares, ratios and counts stand side by side. */

import { type EvidenceTarget, evidenceText, type LocalText } from '../../../src/page.ts'
import type { Translator } from '../../app/translate.ts'

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

/** A text of the evidence in the reader's language, and the language that it is in. */
export function evidenceWords(
  key: string,
  own: LocalText | string,
  text: Translator,
): { readonly text: string; readonly lang: string } {
  const said = evidenceText(key, typeof own === 'string' ? { en: own } : own)
  return { text: text.local(said), lang: said[text.locale] === undefined ? 'en' : text.locale }
}
