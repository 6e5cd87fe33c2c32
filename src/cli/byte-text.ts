import { languageForm } from '../command-line.ts'
import type { Lang } from './text/say.ts'

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** An amount of bytes for people: in the unit that leaves one to three digits before the point. */
export function byteText(bytes: number, lang: Lang): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const value = bytes / 1000 ** step
  const text = value.toLocaleString(languageForm(lang, 'region'), {
    maximumFractionDigits: step > 0 && value < 10 ? 1 : 0,
  })
  return `${text} ${UNITS[step]}`
}
