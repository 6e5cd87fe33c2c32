/** 만원 as people say it: 109만원, 1.2억원; in English as won. */
import type { Lang } from './lang.ts'

export function moneyText(manwon: number, lang: Lang): string {
  if (!Number.isFinite(manwon)) return '–'
  if (lang === 'en')
    return new Intl.NumberFormat('en', {
      style: 'currency',
      currency: 'KRW',
      notation: 'compact',
      maximumSignificantDigits: 3,
    }).format(manwon * 10_000)
  const isLarge = Math.abs(manwon) >= 10_000
  const value = isLarge ? manwon / 10_000 : manwon
  const form = { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 1 }
  return `${new Intl.NumberFormat('ko', form).format(value)}${isLarge ? '억원' : '만원'}`
}
