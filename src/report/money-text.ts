import { languageForm } from '../text/language-form.ts'
import type { Lang } from './lang.ts'

/** Forms of counting in ten thousands, from which amount on each is used, and 만원 in one of it. */
const MANWON_FORMS = [
  ['money.vast', 1e8],
  ['money.large', 1e4],
  ['money.small', 0],
] as const

/** 만원 as people say it: 109만원, 1.2억원, 3조원; in English as won. */
export function moneyText(manwon: number, lang: Lang): string {
  if (!Number.isFinite(manwon)) return '–'
  if (languageForm(lang, 'money.form') === 'won')
    return new Intl.NumberFormat(lang, {
      style: 'currency',
      currency: 'KRW',
      notation: 'compact',
      maximumSignificantDigits: 3,
    }).format(manwon * 10_000)
  const [form, unit] = MANWON_FORMS.find(([, least]) => Math.abs(manwon) >= least)!
  const value = manwon / (unit || 1)
  const digits = { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 1 }
  return languageForm(lang, form, { n: new Intl.NumberFormat(lang, digits).format(value) })
}
