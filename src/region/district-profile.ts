/** What a district of a type is like where nothing else is known. All assumed; levels follow P6 and P11. */

import type { DistrictType, LocalText, TownType } from '../../sim/index.ts'
import { regionTexts } from '../text/families.ts'

export interface DistrictProfile {
  readonly label: LocalText
  /** Size against an alley of the same town. */
  readonly size: number
  /** Pull on workers and students by day, per unit of size. */
  readonly daytime: number
  readonly amenity: number
  readonly access: number
  readonly creators: number
  readonly chains: number
  readonly vacancy: number
}

export const DISTRICT_PROFILES: Readonly<Record<DistrictType, DistrictProfile>> = {
  alley: {
    label: regionTexts.all('districtProfile.alleys'),
    size: 1,
    daytime: 0.4,
    amenity: 0.4,
    access: 0.8,
    creators: 0.05,
    chains: 0.04,
    vacancy: 0.07,
  },
  mainStreet: {
    label: regionTexts.all('districtProfile.mainStreet'),
    size: 1.8,
    daytime: 1.6,
    amenity: 0.6,
    access: 3.8,
    creators: 0.03,
    chains: 0.18,
    vacancy: 0.08,
  },
  market: {
    label: regionTexts.all('districtProfile.market'),
    size: 1.3,
    daytime: 0.5,
    amenity: 0.35,
    access: 1,
    creators: 0.02,
    chains: 0.03,
    vacancy: 0.1,
  },
  heritage: {
    label: regionTexts.all('districtProfile.heritageStreet'),
    size: 0.9,
    daytime: 0.4,
    amenity: 0.6,
    access: 0.9,
    creators: 0.1,
    chains: 0.05,
    vacancy: 0.06,
  },
  campus: {
    label: regionTexts.all('districtProfile.campusArea'),
    size: 1.1,
    daytime: 2,
    amenity: 0.45,
    access: 1.1,
    creators: 0.05,
    chains: 0.1,
    vacancy: 0.07,
  },
  mall: {
    label: regionTexts.all('districtProfile.mall'),
    size: 1.4,
    daytime: 1,
    amenity: 0.75,
    access: 1.6,
    creators: 0.01,
    chains: 0.32,
    vacancy: 0.06,
  },
}

/** Vacancy of a town type above that of its district types (P6: Seoul 0.07, nation 0.11-0.14, worst province 0.17-0.19). */
export const VACANCY_ABOVE: Readonly<Record<TownType, number>> = {
  metroCore: 0,
  metroRing: 0.01,
  provincialCity: 0.05,
  county: 0.08,
}

/** District types of a town in the order in which a larger town gets them; after the last one it starts again at the third. */
export const TYPE_ORDER: Readonly<Record<TownType, readonly DistrictType[]>> = {
  metroCore: [
    'mainStreet',
    'market',
    'alley',
    'campus',
    'mall',
    'heritage',
    'alley',
    'mainStreet',
    'alley',
    'market',
  ],
  metroRing: ['mainStreet', 'alley', 'mall', 'market', 'alley', 'campus', 'alley', 'mainStreet'],
  provincialCity: ['mainStreet', 'market', 'alley', 'campus', 'alley', 'mall', 'heritage'],
  county: ['market', 'mainStreet', 'alley', 'heritage'],
}

/** Workers and students by day who come from elsewhere, per resident. */
export const DAYTIME_PER_RESIDENT: Readonly<Record<TownType, number>> = {
  metroCore: 0.3,
  metroRing: 0.12,
  provincialCity: 0.18,
  county: 0.1,
}
