/** 만원 as people say it: 109만원, 1.2억원; in English as won. */
import { languageForm } from '../text/language-form.ts'
import type { Lang } from './lang.ts'

export function moneyText(manwon: number, lang: Lang): string {
  if (!Number.isFinite(manwon)) return '–'
  if (languageForm(lang, 'money.form') === 'won')
    return new Intl.NumberFormat(lang, {
      style: 'currency',
      currency: 'KRW',
      notation: 'compact',
      maximumSignificantDigits: 3,
    }).format(manwon * 10_000)
  const isLarge = Math.abs(manwon) >= 10_000
  const value = isLarge ? manwon / 10_000 : manwon
  const form = { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 1 }
  const n = new Intl.NumberFormat(lang, form).format(value)
  return languageForm(lang, isLarge ? 'money.large' : 'money.small', { n })
}
