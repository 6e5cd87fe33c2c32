/**
 * Sectors are data: adding one is adding an entry. Money in 만원 (10^4 KRW) a month for a business of size 1.
 * Numbers without another tag are assumptions anchored on domain dossier 2.5 (see docs/sources.md#sectors).
 */
import type { LocalText, Resource } from './region.ts'

/** Consumer markets, then the market of businesses for services. */
export const MARKETS = ['dining', 'daily', 'craft', 'culture', 'leisure', 'business'] as const
export type Market = (typeof MARKETS)[number]

/** Tenant kinds: 0 is a vacant unit. */
export const CREATOR = 1
export const INDEPENDENT = 2
export const CHAIN = 3
export const KIND_NAMES: readonly LocalText[] = [
  { ko: '공실', en: 'vacant' },
  { ko: '로컬 크리에이터', en: 'local creator' },
  { ko: '일반 독립점포', en: 'independent' },
  { ko: '체인점', en: 'chain' },
]

export interface Sector {
  readonly id: string
  readonly label: LocalText
  readonly kind: typeof CREATOR | typeof INDEPENDENT | typeof CHAIN
  readonly market: Market
  /** Median sales a month in an average place [만원]. */
  readonly sales: number
  /** Share of sales left before rent, fixed costs and the owner's pay. */
  readonly margin: number
  /** Fixed costs a month that do not follow sales [만원]. */
  readonly fixed: number
  /** Most it pays for rent in the long run, share of sales. */
  readonly rentTolerance: number
  /** Share of sales that can go online. */
  readonly online: number
  /** How much a local resource lifts it, and which. */
  readonly resource: Resource | undefined
  readonly resourceWeight: number
  /** Contribution to the place's authenticity, 0 to 1. */
  readonly identity: number
  /** How far its customers' choice follows footfall and buzz, 0 to 1. */
  readonly footfall: number
  /** Progress ratio of the learning curve (1: no learning): quality gained per doubling of experience is 1/PR. */
  readonly progressRatio: number
  /** Start-up cost without deposit and key money [만원]. */
  readonly startUp: number
  readonly jobs: number
  /** Share of entrants of its kind before local conditions act. */
  readonly share: number
}
