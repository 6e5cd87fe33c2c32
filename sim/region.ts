/** A region as the simulation takes it: municipalities, their districts, links. The file format is this, plus a version. */

/** A text by language code. Where a language is missing, English stands in. */
export interface LocalText {
  readonly en: string
  readonly [language: string]: string
}

export const TOWN_TYPES = ['metroCore', 'metroRing', 'provincialCity', 'county'] as const
export type TownType = (typeof TOWN_TYPES)[number]

export const DISTRICT_TYPES = ['alley', 'mainStreet', 'market', 'heritage', 'campus', 'mall'] as const
export type DistrictType = (typeof DISTRICT_TYPES)[number]

export const RESOURCES = ['craft', 'food', 'heritage', 'nature', 'media'] as const
export type Resource = (typeof RESOURCES)[number]
export const N_RESOURCES = RESOURCES.length
/** Position of a resource in tables by resource. */
export const resourceIndex = (resource: Resource): number => RESOURCES.indexOf(resource)

/** Rings of [x, y] in km, first ring outer, the others holes; several polygons where the area is in parts. */
export type Polygons = readonly (readonly (readonly (readonly [number, number])[])[])[]

export interface Town {
  readonly id: string
  readonly name: LocalText
  readonly type: TownType
  /** Official code of the area, where there is one. */
  readonly code?: string
  /** Part of the capital region: for measures, and for where drains of people and fees go. */
  readonly capital: boolean
  /** Province or macro-region, for measures of structure. */
  readonly province?: string
  readonly x: number
  readonly y: number
  readonly areaKm2: number
  /** Residents (real people) by age: 0-14, 15-34, 35-64, 65 and over. */
  readonly population: readonly [number, number, number, number]
  /** Consumption of residents per head, relative to the country (1 = average). */
  readonly income: number
  /** Stock of local resources by kind, 0 to 1. */
  readonly resources: Readonly<Record<Resource, number>>
  /** Cultural identity of the place, 0 to 1. */
  readonly identity: number
  /** Share of manufacturing in employment, 0 to 1. */
  readonly manufacturing: number
  /** Visitors a month from outside the region (real people). */
  readonly visitors: number
  readonly polygon?: Polygons
}

export interface District {
  readonly id: string
  readonly name: LocalText
  readonly town: string
  readonly type: DistrictType
  readonly x: number
  readonly y: number
  /** Floor units (places for one business each) in the simulation. */
  readonly units: number
  /** Share of its town's residents who live around it; the shares of a town add up to 1. */
  readonly catchment: number
  /** Workers and students (real people) who are there by day and do not live there. */
  readonly daytime: number
  /** Quality of the commercial space at the start, 0 to 1. */
  readonly amenity: number
  /** Access (through streets, stations), 1 = average. */
  readonly access: number
  /** At the start: share of open units held by local creators and by chains, and share of units vacant. */
  readonly creators: number
  readonly chains: number
  readonly vacancy: number
  readonly polygon?: Polygons
}

export interface TownLink {
  readonly from: string
  readonly to: string
  /** Travel time in minutes; without it, from the distance. */
  readonly minutes?: number
  /** Strength of existing virtual or institutional ties, 0 to 1. */
  readonly virtual?: number
}

export interface Region {
  readonly id: string
  readonly name: LocalText
  readonly about: LocalText
  readonly source: string
  /** Real shops that one simulated business stands for. */
  readonly agentScale: number
  readonly towns: readonly Town[]
  readonly districts: readonly District[]
  readonly links: readonly TownLink[]
}
