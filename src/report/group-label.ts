/** Groups of winners and losers in words. */

import { CHAIN, CREATOR, INDEPENDENT, type LocalText } from '../../sim/index.ts'
import { KIND_LABELS, SECTORS } from '../registry.ts'
import { comparisonTexts } from '../text/families.ts'
import { textIn } from '../text/message.ts'
import type { Lang } from './lang.ts'

const TOWN_TYPE_LABELS: Readonly<Record<string, LocalText>> = {
  metroCore: comparisonTexts.all('groupLabel.coreCity'),
  metroRing: comparisonTexts.all('groupLabel.ringTown'),
  provincialCity: comparisonTexts.all('groupLabel.provincialCity'),
  county: comparisonTexts.all('groupLabel.county'),
}

const KINDS: Readonly<Record<string, number>> = { creator: CREATOR, independent: INDEPENDENT, chain: CHAIN }

/** @param group `split:id`, as src/compare/winners.ts names them */
export function groupLabel(group: string, lang: Lang): string {
  const [split, id] = group.split(':')
  if (split === 'townType') return textIn(TOWN_TYPE_LABELS[id], lang) ?? id
  if (split === 'kind') return textIn(KIND_LABELS[KINDS[id]], lang) ?? id
  return textIn(SECTORS.find(sector => sector.id === id)?.label, lang) ?? id
}
