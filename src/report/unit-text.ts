import type { Summary } from '../../sim/index.ts'
import { unitOfSummary } from '../ensemble/summary-unit.ts'
import { unitsTexts } from '../text/families.ts'
import type { Lang } from './lang.ts'

/** A unit id of the registries in words; an id that has none is shown as it is. */
export function unitText(unit: string, lang: Lang): string {
  return unitsTexts.has(unit) ? unitsTexts.text(lang, unit) : unit
}

/**
 * The unit beside a number that `numberText` wrote: shares are per cent already, and a sum of a monthly flow is no flow.
 * @param summary how the months were made one number
 */
export function measureUnitText(unit: string, summary: Summary, lang: Lang): string {
  if (unit === 'share') return ''
  if (unit === 'sharePerYear') return unitText('perYear', lang)
  return unitText(unitOfSummary(unit, summary), lang)
}
