/**
 * Sectors are data: adding one is adding an entry. Money in 만원 (10^4 KRW) a month for a business of size 1.
 * Anchors: Q3 (sales, margins, rent tolerance, online share, identity weight, learning curve); see
 * docs/sources.md#sectors for the tag of each number.
 */
import type { Resource } from '../region.ts'

/** Consumer markets, then two markets of business services: design work is bought face to face, technical work is not. */
export const MARKETS = ['dining', 'daily', 'craft', 'culture', 'leisure', 'bizDesign', 'bizTech'] as const
export type Market = (typeof MARKETS)[number]
export const CONSUMER_MARKETS = 5
export type ConsumerMarket = Exclude<Market, 'bizDesign' | 'bizTech'>

/** What a shop of ordinary appeal sells a month, by market [만원]: anchors for the start (Q3). */
export const MARKET_SALES: Readonly<Record<Market, number>> = {
  dining: 1080,
  daily: 950,
  craft: 560,
  culture: 560,
  leisure: 860,
  bizDesign: 2300,
  bizTech: 3600,
}

/** Position of a market in columns by market. */
export const marketIndex = (market: Market): number => MARKETS.indexOf(market)

/** Numbers by market in the order of columns, for loops over markets. */
export const byMarket = (of: Readonly<Record<Market, number>>): readonly number[] => MARKETS.map(m => of[m])

/** The same for the consumer markets, which come first. */
export const byConsumerMarket = (of: Readonly<Record<ConsumerMarket, number>>): readonly number[] =>
  MARKETS.slice(0, CONSUMER_MARKETS).map(m => of[m as ConsumerMarket])

/** Tenant kinds: 0 is a vacant unit. */
export const CREATOR = 1
export const INDEPENDENT = 2
export const CHAIN = 3
/** Ids of the kinds, in their order. */
export const TENANT_KINDS = ['vacant', 'creator', 'independent', 'chain'] as const

export interface Sector {
  readonly id: string
  readonly kind: typeof CREATOR | typeof INDEPENDENT | typeof CHAIN
  readonly market: Market
  /** Pull of a shop of size 1 and ordinary quality in its market, ordinary food or retail = 1. */
  readonly appeal: number
  /** Share of sales left after goods and hired labour, before rent, fixed costs and the owner's pay. */
  readonly margin: number
  /** Fixed costs a month that do not follow sales [만원], size 1. */
  readonly fixed: number
  /** What the owner wants to live on [만원 a month], size 1. */
  readonly ownerPay: number
  /** Share of sales that can go online. */
  readonly online: number
  /** How much a local resource lifts it, and which. */
  readonly resource: Resource | undefined
  readonly resourceWeight: number
  /** Contribution to the place's authenticity, and how far its customers look for it, 0 to 1. */
  readonly identity: number
  /** Progress ratio of the learning curve (1: no learning): quality rises by 1/PR per doubling of experience. */
  readonly progressRatio: number
  /** Start-up cost without deposit and key money [만원]. */
  readonly startUp: number
  readonly jobs: number
  /** Share of the candidates of its kind before local conditions act. */
  readonly share: number
  /** What design and media services, and research and engineering, can add to its offer, 0 to 1 (SD4: client productivity). */
  readonly usesDesign: number
  readonly usesTech: number
  /** How far changes of taste move its sales, the mean of shops about 1: fads of food and content against daily needs and beds. */
  readonly fashion: number
  /**
   * How far a newcomer has to be heard of first, the mean of shops about 1 (see clientele.ts): a shop for daily needs is found
   * because it is on the way, an outlet of a chain is known before it opens.
   */
  readonly discovery: number
  /** How much a service firm needs to meet its clients, 0 to 1: design and advertising much, engineering little (SD4). */
  readonly faceToFace: number
  /** Floor of a business of size 1 [m2]. */
  readonly floorM2: number
  /** Emissions of goods, kitchen and delivery [kg CO2 per 만원 of sales]; those of the floor come on top. */
  readonly carbon: number
  /** Knowledge-intensive business service. */
  readonly kibs: boolean
}

const creator = { kind: CREATOR, kibs: false } as const
const independent = { kind: INDEPENDENT, resource: undefined, resourceWeight: 0, progressRatio: 1 } as const
const chain = {
  kind: CHAIN,
  resource: undefined,
  resourceWeight: 0,
  identity: 0,
  progressRatio: 1,
  kibs: false,
} as const

export const SECTORS: readonly Sector[] = [
  {
    ...creator,
    id: 'craft',
    market: 'craft',
    appeal: 1,
    margin: 0.5,
    fixed: 45,
    ownerPay: 100,
    online: 0.25,
    resource: 'craft',
    resourceWeight: 0.8,
    identity: 0.9,
    progressRatio: 0.8,
    startUp: 2200,
    jobs: 1.4,
    share: 0.24,
    fashion: 0.9,
    discovery: 0.5,
    usesDesign: 0.6,
    usesTech: 0.2,
    faceToFace: 0,
    floorM2: 60,
    carbon: 0.5,
  },
  {
    ...creator,
    id: 'bookstore',
    market: 'culture',
    appeal: 1,
    margin: 0.36,
    fixed: 35,
    ownerPay: 90,
    online: 0.1,
    resource: 'media',
    resourceWeight: 0.5,
    identity: 1,
    progressRatio: 0.95,
    startUp: 2200,
    jobs: 1.3,
    share: 0.14,
    fashion: 0.9,
    discovery: 0.5,
    usesDesign: 0.4,
    usesTech: 0.1,
    faceToFace: 0,
    floorM2: 45,
    carbon: 0.3,
  },
  {
    ...creator,
    id: 'communityCafe',
    market: 'dining',
    appeal: 0.85,
    margin: 0.36,
    fixed: 80,
    ownerPay: 120,
    online: 0.05,
    resource: 'food',
    resourceWeight: 0.3,
    identity: 0.6,
    progressRatio: 0.95,
    startUp: 3800,
    jobs: 1.9,
    share: 0.3,
    fashion: 1,
    discovery: 1.2,
    usesDesign: 0.4,
    usesTech: 0.1,
    faceToFace: 0,
    floorM2: 60,
    carbon: 0.8,
  },
  {
    ...creator,
    id: 'stay',
    market: 'leisure',
    appeal: 1,
    margin: 0.48,
    fixed: 80,
    ownerPay: 110,
    online: 0.2,
    resource: 'nature',
    resourceWeight: 0.7,
    identity: 0.6,
    progressRatio: 0.92,
    startUp: 4500,
    jobs: 1.5,
    share: 0.1,
    fashion: 0.6,
    discovery: 0.3,
    usesDesign: 0.5,
    usesTech: 0.1,
    faceToFace: 0,
    floorM2: 120,
    carbon: 0.6,
  },
  {
    ...creator,
    id: 'designGoods',
    market: 'craft',
    appeal: 0.8,
    margin: 0.37,
    fixed: 35,
    ownerPay: 100,
    online: 0.35,
    resource: 'media',
    resourceWeight: 0.6,
    identity: 0.7,
    progressRatio: 0.85,
    startUp: 1600,
    jobs: 1.2,
    share: 0.16,
    fashion: 2.2,
    discovery: 3.5,
    usesDesign: 0.7,
    usesTech: 0.4,
    faceToFace: 0,
    floorM2: 22,
    carbon: 0.4,
  },
  {
    ...creator,
    id: 'culture',
    market: 'culture',
    appeal: 1.1,
    margin: 0.42,
    fixed: 50,
    ownerPay: 95,
    online: 0.3,
    resource: 'heritage',
    resourceWeight: 0.9,
    identity: 1,
    progressRatio: 0.9,
    startUp: 2400,
    jobs: 1.4,
    share: 0.06,
    fashion: 0.9,
    discovery: 0.5,
    usesDesign: 0.5,
    usesTech: 0.2,
    faceToFace: 0,
    floorM2: 50,
    carbon: 0.3,
  },
  {
    ...independent,
    id: 'food',
    market: 'dining',
    appeal: 1,
    margin: 0.33,
    fixed: 90,
    ownerPay: 150,
    online: 0.15,
    identity: 0.2,
    startUp: 4300,
    jobs: 2.4,
    share: 0.47,
    fashion: 1.15,
    discovery: 1.4,
    usesDesign: 0.2,
    usesTech: 0.05,
    faceToFace: 0,
    floorM2: 70,
    carbon: 0.9,
    kibs: false,
  },
  {
    ...independent,
    id: 'retail',
    market: 'daily',
    appeal: 1,
    margin: 0.32,
    fixed: 70,
    ownerPay: 130,
    online: 0.2,
    identity: 0.1,
    startUp: 3400,
    jobs: 1.8,
    share: 0.47,
    fashion: 0.9,
    discovery: 0.4,
    usesDesign: 0.2,
    usesTech: 0.1,
    faceToFace: 0,
    floorM2: 60,
    carbon: 0.4,
    kibs: false,
  },
  {
    ...chain,
    id: 'chainFood',
    market: 'dining',
    appeal: 2.1,
    margin: 0.29,
    fixed: 150,
    ownerPay: 200,
    online: 0.15,
    startUp: 8000,
    jobs: 4,
    share: 0.5,
    fashion: 2.4,
    discovery: 1,
    usesDesign: 0,
    usesTech: 0,
    faceToFace: 0,
    floorM2: 90,
    carbon: 0.9,
  },
  {
    ...chain,
    id: 'chainRetail',
    market: 'daily',
    appeal: 2.3,
    margin: 0.26,
    fixed: 140,
    ownerPay: 180,
    online: 0.15,
    startUp: 7000,
    jobs: 3.5,
    share: 0.5,
    fashion: 0.8,
    discovery: 0.2,
    usesDesign: 0,
    usesTech: 0,
    faceToFace: 0,
    floorM2: 80,
    carbon: 0.5,
  },
  {
    ...independent,
    id: 'designBranding',
    market: 'bizDesign',
    appeal: 1,
    margin: 0.3,
    fixed: 90,
    ownerPay: 200,
    online: 0.1,
    identity: 0.3,
    progressRatio: 0.9,
    startUp: 5000,
    jobs: 4,
    share: 0.015,
    fashion: 0.9,
    discovery: 1.5,
    usesDesign: 0.2,
    usesTech: 0.3,
    faceToFace: 0.9,
    floorM2: 120,
    carbon: 0.1,
    kibs: true,
  },
  {
    ...independent,
    id: 'advertising',
    market: 'bizDesign',
    appeal: 1.2,
    margin: 0.3,
    fixed: 100,
    ownerPay: 220,
    online: 0.1,
    identity: 0.2,
    progressRatio: 0.9,
    startUp: 6000,
    jobs: 5,
    share: 0.012,
    fashion: 0.9,
    discovery: 1.5,
    usesDesign: 0.3,
    usesTech: 0.3,
    faceToFace: 0.8,
    floorM2: 140,
    carbon: 0.1,
    kibs: true,
  },
  {
    ...independent,
    id: 'research',
    market: 'bizTech',
    appeal: 1.3,
    margin: 0.28,
    fixed: 140,
    ownerPay: 260,
    online: 0.1,
    identity: 0,
    progressRatio: 0.85,
    startUp: 9000,
    jobs: 7,
    share: 0.01,
    fashion: 0.7,
    discovery: 1.5,
    usesDesign: 0.1,
    usesTech: 0.3,
    faceToFace: 0.3,
    floorM2: 300,
    carbon: 0.2,
    kibs: true,
  },
  {
    ...independent,
    id: 'engineering',
    market: 'bizTech',
    appeal: 1.4,
    margin: 0.28,
    fixed: 140,
    ownerPay: 260,
    online: 0.1,
    identity: 0,
    progressRatio: 0.85,
    startUp: 8000,
    jobs: 7,
    share: 0.023,
    fashion: 0.7,
    discovery: 1.5,
    usesDesign: 0.1,
    usesTech: 0.4,
    faceToFace: 0.3,
    floorM2: 250,
    carbon: 0.2,
    kibs: true,
  },
]

export const MARKET_OF: readonly number[] = SECTORS.map(s => MARKETS.indexOf(s.market))

/**
 * Position of a sector in the list, by its id.
 * @throws RangeError where there is no such sector
 */
export function sectorIndex(id: string): number {
  const index = SECTORS.findIndex(s => s.id === id)
  if (index < 0) throw new RangeError(`no sector ${id}`)
  return index
}

/** Sectors of one tenant kind, by index. */
export function sectorsOfKind(kind: number): readonly number[] {
  return SECTORS.flatMap((s, i) => (s.kind === kind ? [i] : []))
}
