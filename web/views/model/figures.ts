/** Figures of the evidence in the reader's form. They have no unit: shares, ratios and counts stand side by side. */
import type { EvidenceTarget } from '../../../src/evidence/load.web.ts'
import type { LocalText } from '../../../src/registry.ts'
import { patternsTexts } from '../../../src/text/families.ts'
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

/**
 * A text of the evidence in the reader's language: by its key where this program says the same in English as the file, else as
 * the file has it.
 * @param key in the family of patterns: P5.title, P5.prime, P5.prime.note, mechanism.buzz
 */
export function evidenceText(
  key: string,
  own: LocalText | string,
  text: Translator,
): { text: string; lang: string } {
  const file: LocalText = typeof own === 'string' ? { en: own } : own
  if (patternsTexts.has(key) && patternsTexts.message('en', key) === file.en)
    return { text: patternsTexts.text(text.locale, key), lang: text.locale }
  return { text: text.local(file), lang: file[text.locale] === undefined ? 'en' : text.locale }
}
