/** What the Lab shows, as one value. */
import type { ShopReport } from '../../src/page.ts'
import type { DifferenceTarget } from './differences.ts'
import type { Draft } from './draft.ts'
import { FIRST_CHARTS } from './metrics.ts'
import { NO_REPLICATES, type ReplicatesStatus } from './replicates.ts'
import { IDLE, type TrackStatus } from './track-runner.ts'

export type Selection =
  | { readonly kind: 'district'; readonly district: number }
  | { readonly kind: 'unit'; readonly unit: number; readonly month: number }

export interface ShopCard {
  readonly status: 'loading' | 'ready' | 'vacant' | 'failed'
  readonly mine?: ShopReport | undefined
  readonly twin?: ShopReport | undefined
  readonly message?: string
}

export interface Verification {
  /** `failed`: it could not be computed again, so that nothing is known. */
  readonly status: 'none' | 'running' | 'same' | 'different' | 'failed'
  readonly digest: string
  readonly message?: string
}

export interface LabState {
  readonly draft: Draft
  /** The draft as last opened or saved. */
  readonly saved: Draft
  /** The baseline scenario of the region. */
  readonly base: Draft
  readonly fileName: string
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Month shown, from 0. */
  readonly cursor: number
  readonly playing: boolean
  /** Months a second. */
  readonly speed: number
  readonly layer: string
  readonly showDifference: boolean
  readonly charts: readonly [string, string]
  /** Which charts show the difference of the worlds instead of the worlds. */
  readonly chartDifference: readonly [boolean, boolean]
  /** A scenario was opened and is not computed yet: nothing on the screen is about it. */
  readonly opening: boolean
  readonly selection: Selection | undefined
  readonly shop: ShopCard | undefined
  readonly scenario: TrackStatus
  readonly baseline: TrackStatus
  readonly verification: Verification
  readonly replicates: ReplicatesStatus
  readonly differsFrom: DifferenceTarget
  /** Counts up with each change of results: what is drawn from them is drawn again. */
  readonly version: number
}

export const NOT_VERIFIED: Verification = { status: 'none', digest: '' }

export const SPEEDS = [1, 3, 6, 12, 24] as const

export function firstState(draft: Draft, base: Draft, fileName: string): LabState {
  return {
    draft,
    saved: draft,
    base,
    fileName,
    canUndo: false,
    canRedo: false,
    cursor: 0,
    playing: false,
    speed: 12,
    layer: 'tenants',
    showDifference: false,
    charts: FIRST_CHARTS,
    chartDifference: [false, false],
    opening: true,
    selection: undefined,
    shop: undefined,
    scenario: IDLE,
    baseline: IDLE,
    verification: NOT_VERIFIED,
    replicates: NO_REPLICATES,
    differsFrom: 'baseline',
    version: 0,
  }
}
