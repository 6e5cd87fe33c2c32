import type { Lang } from './text/say.ts'

/** Unit ids of the registries in words; an id that is not here is shown as it is. */
const UNITS: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  share: { ko: '', en: '' },
  shops: { ko: '곳', en: 'shops' },
  manwonPerMonth: { ko: '만원/월', en: '10k KRW/month' },
}

export function unitText(unit: string, lang: Lang): string {
  return UNITS[unit]?.[lang] ?? unit
}
