/** Which level of which country the areas are, as far as their codes and names show. */
import type { LocalText } from '../../sim/region.ts'
import type { KnownArea } from './area-search.ts'
import type { CodeProof } from './code-list.ts'
import type { CodeSystem } from './provinces.ts'
import type { Understanding } from './understood.ts'

const SYSTEMS: Readonly<Record<CodeSystem, LocalText>> = {
  kostat: { ko: '한국, 통계청 코드', en: 'Korea, codes of Statistics Korea (KOSTAT)' },
  mois: { ko: '한국, 행정안전부 코드', en: 'Korea, codes of the Ministry of the Interior (MOIS)' },
}

const NUTS =
  /^(AL|AT|BE|BG|CH|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IS|IT|LI|LT|LU|LV|ME|MK|MT|NL|NO|PL|PT|RO|RS|SE|SI|SK|TR|UK)[A-Z0-9]{0,3}$/

export function levelOf(areas: readonly KnownArea[], system: CodeSystem | undefined): LocalText {
  const codes = areas.map(area => area.plainCode)
  const lengths = [...new Set(codes.map(code => code.length))].sort((a, b) => a - b)
  const n = areas.length
  if (system !== undefined && lengths.length === 1) {
    const [length] = lengths
    if (length === 2) return { ko: `시도 ${n}곳`, en: `${n} provinces and metropolitan cities` }
    if (length === 5) return { ko: `시군구 ${n}곳`, en: `${n} municipalities (si, gun, gu)` }
    if (length! > 5) return { ko: `읍면동 ${n}곳`, en: `${n} areas below municipalities (eup, myeon, dong)` }
  }
  if (lengths.length === 1 && lengths[0]! >= 2 && codes.every(code => NUTS.test(code)))
    return { ko: `NUTS ${lengths[0]! - 2}단계 ${n}곳`, en: `${n} areas of NUTS level ${lengths[0]! - 2}` }
  if (codes.every(code => /^[A-Z]\d{8}$/.test(code))) {
    const types = [...new Set(codes.map(code => code.slice(0, 3)))].sort().join(', ')
    return { ko: `영국 통계청 코드 ${types} ${n}곳`, en: `${n} areas of the kinds ${types} (ONS)` }
  }
  const size = lengths.length === 1 ? `${lengths[0]}` : `${lengths[0]}-${lengths.at(-1)}`
  return { ko: `${size}자리 코드의 지역 ${n}곳`, en: `${n} areas with codes of ${size} characters` }
}

export function tellCountry(
  file: string,
  proof: CodeProof,
  said: CodeSystem | 'other' | undefined,
  understood: Understanding,
): void {
  if (proof.system !== undefined && (said === undefined || said === 'other' || proof.hits > 0)) {
    const why = {
      ko: `코드와 이름 ${proof.of}쌍 가운데 ${proof.hits}쌍이 코드 목록과 일치`,
      en: `${proof.hits} of ${proof.of} codes stand in its list with their names`,
    }
    understood.tell(file, 'country', SYSTEMS[proof.system], why)
  } else if (said === 'kostat' || said === 'mois')
    understood.tell(file, 'country', SYSTEMS[said], { ko: '지정', en: 'as said' })
  else
    understood.tell(
      file,
      'country',
      { ko: '한국으로 보지 않음, 코드를 그대로 씀', en: 'not taken for Korea; codes as they are' },
      said === 'other'
        ? { ko: '지정', en: 'as said' }
        : { ko: '코드와 이름이 한국 코드 목록과 맞지 않음', en: 'codes and names stand in no list of Korea' },
    )
}
