/** Which level of which country the areas are, as far as their codes and names show. */

import type { LocalText } from '../../sim/index.ts'
import { importTexts } from '../text/families.ts'
import type { KnownArea } from './area-search.ts'
import type { CodeProof } from './code-list.ts'
import type { CodeSystem } from './provinces.ts'
import type { Understanding } from './understood.ts'

const SYSTEMS: Readonly<Record<CodeSystem, LocalText>> = {
  kostat: importTexts.all('level.koreaCodesOfStatisticsKorea'),
  mois: importTexts.all('level.koreaCodesOfTheMinistry'),
}

const NUTS =
  /^(AL|AT|BE|BG|CH|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IS|IT|LI|LT|LU|LV|ME|MK|MT|NL|NO|PL|PT|RO|RS|SE|SI|SK|TR|UK)[A-Z0-9]{0,3}$/

export function levelOf(areas: readonly KnownArea[], system: CodeSystem | undefined): LocalText {
  const codes = areas.map(area => area.plainCode)
  const lengths = [...new Set(codes.map(code => code.length))].sort((a, b) => a - b)
  const n = areas.length
  if (system !== undefined && lengths.length === 1) {
    const [length] = lengths
    if (length === 2) return importTexts.all('level.provincesAndMetropolitanCities', { n })
    if (length === 5) return importTexts.all('level.municipalitiesSiGunGu', { n })
    if (length! > 5) return importTexts.all('level.areasBelowMunicipalitiesEupMyeon', { n })
  }
  if (lengths.length === 1 && lengths[0]! >= 2 && codes.every(code => NUTS.test(code)))
    return importTexts.all('level.areasOfNutsLevel', { lengths: lengths[0]! - 2, n })
  if (codes.every(code => /^[A-Z]\d{8}$/.test(code))) {
    const types = [...new Set(codes.map(code => code.slice(0, 3)))].sort().join(', ')
    return importTexts.all('level.areasOfTheKindsOns', { types, n })
  }
  const size = lengths.length === 1 ? `${lengths[0]}` : `${lengths[0]}-${lengths.at(-1)}`
  return importTexts.all('level.areasWithCodesOfCharacters', { size, n })
}

export function tellCountry(
  file: string,
  proof: CodeProof,
  said: CodeSystem | 'other' | undefined,
  understood: Understanding,
): void {
  if (proof.system !== undefined && (said === undefined || said === 'other' || proof.hits > 0)) {
    const why = importTexts.all('level.ofCodesStandInIts', { of: proof.of, hits: proof.hits })
    understood.tell(file, 'country', SYSTEMS[proof.system], why)
  } else if (said === 'kostat' || said === 'mois')
    understood.tell(file, 'country', SYSTEMS[said], importTexts.all('level.asSaid'))
  else
    understood.tell(
      file,
      'country',
      importTexts.all('level.notTakenForKoreaCodes'),
      said === 'other' ? importTexts.all('level.asSaid') : importTexts.all('level.codesAndNamesStandIn'),
    )
}
