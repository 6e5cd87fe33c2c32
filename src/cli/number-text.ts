import type { Lang } from './text/say.ts'

/** Numbers for people: four significant digits, shares in per cent, a dash where undefined. */
export function numberText(value: number | null, unit: string, lang: Lang): string {
  if (value === null || Number.isNaN(value)) return '–'
  if (unit === 'share') return `${plain(value * 100, lang, 1)} %`
  return plain(value, lang, Math.abs(value) >= 1000 ? 0 : undefined)
}

/** The same with its sign; shares differ by percentage points. */
export function differenceText(value: number | null, unit: string, lang: Lang): string {
  const text = numberText(value, unit, lang)
  return value !== null && value > 0 ? `+${text}` : text
}

function plain(value: number, lang: Lang, digits: number | undefined): string {
  const form = digits === undefined ? { maximumSignificantDigits: 4 } : { maximumFractionDigits: digits }
  // -0 and what rounds to it would show a sign without a number behind it.
  return new Intl.NumberFormat(lang === 'ko' ? 'ko-KR' : 'en-US', {
    ...form,
    signDisplay: 'negative',
  }).format(value)
}
