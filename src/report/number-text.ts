import { languageForm } from '../text/language-form.ts'
import type { Lang } from './lang.ts'

/** Shares and their rates of change, which people read as per cent. */
const isShare = (unit: string) => unit === 'share' || unit === 'sharePerYear'

/** A value for people: four significant digits, whole above a thousand, shares in per cent, a dash where undefined. */
export function numberText(value: number | null, unit: string, lang: Lang): string {
  if (value === null || Number.isNaN(value)) return '–'
  if (isShare(unit)) return `${plain(value * 100, lang, { maximumFractionDigits: 1 })}%`
  if (Math.abs(value) >= 1000) return plain(value, lang, { maximumFractionDigits: 0 })
  return plain(value, lang, { maximumSignificantDigits: 4 })
}

/**
 * A difference with its interval, all to the digit that the interval makes sense of: +5.2 [-1.1, +11.5]. Differences of
 * shares are percentage points.
 *
 * @param low, high the interval; NaN where there is none
 */
export function differenceText(
  difference: { readonly mean: number; readonly low: number; readonly high: number },
  unit: string,
  lang: Lang,
): string {
  const scale = isShare(unit) ? 100 : 1
  const point = isShare(unit) ? languageForm(lang, 'points') : ''
  const { mean, low, high } = difference
  if (Number.isNaN(mean)) return '–'
  const reach = Number.isNaN(high) ? 0 : (high - low) / 2
  const digits = fractionDigits(scale * (reach > 0 ? Math.min(reach, 1000) : mean))
  const text = (value: number) => signed(value * scale, lang, digits)
  return reach > 0 ? `${text(mean)}${point} [${text(low)}, ${text(high)}]` : `${text(mean)}${point}`
}

/** Decimals that show two significant digits of a size. */
function fractionDigits(size: number): number {
  if (size === 0) return 0
  return Math.min(12, Math.max(0, 1 - Math.floor(Math.log10(Math.abs(size)))))
}

const localeOf = (lang: Lang) => languageForm(lang, 'region')

// `negative` and `exceptZero`: what rounds to zero shows no sign.
function plain(value: number, lang: Lang, form: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(localeOf(lang), { ...form, signDisplay: 'negative' }).format(value)
}

function signed(value: number, lang: Lang, digits: number): string {
  const form = {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  } as const
  return new Intl.NumberFormat(localeOf(lang), form).format(value)
}
