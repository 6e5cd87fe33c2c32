/** When and where a lever acts, in a few words. */
import type { LeverUse } from '../../src/page.ts'
import { type Draft, placesOf } from './draft.ts'
import { formatDuration, formatMonth } from './format.ts'
import type { Translator } from './translate.ts'

export function whenAndWhere(uses: readonly LeverUse[], draft: Draft, text: Translator): string {
  return uses.length === 0
    ? `${text.t('lever.wholePeriod')} · ${text.t('lever.whereAll')}`
    : uses.map(use => `${spanWords(use, draft, text)} · ${placeWords(use, draft, text)}`).join('; ')
}

export function spanWords(use: LeverUse, draft: Draft, text: Translator): string {
  const { t } = text
  const toEnd = use.to === undefined || use.to >= draft.file.months
  const span =
    use.from === 0 && toEnd
      ? t('lever.wholePeriod')
      : toEnd
        ? t('lever.spanOpen', { from: formatMonth(use.from, text) })
        : t('lever.span', { from: formatMonth(use.from, text), to: formatMonth(use.to!, text) })
  return use.ramp ? `${span}, ${t('lever.spanRamp', { months: formatDuration(use.ramp, text) })}` : span
}

function placeWords({ where }: LeverUse, draft: Draft, text: Translator): string {
  const n = placesOf(where)
  if (n === 0 && !where?.districtTypes && !where?.townTypes) return text.t('lever.whereAll')
  const only = n === 1 ? (where?.districts?.[0] ?? where?.towns?.[0]) : undefined
  const place =
    only && [...draft.region.districts, ...draft.region.towns].find(candidate => candidate.id === only)
  if (place) return text.local(place.name)
  return n > 0 ? text.t('lever.whereCount', { count: n }) : text.t('lever.whereSome')
}
