/** What the Lab shows, as one value. */
import type { ShopReport } from '../../src/run/protocol.ts'
import type { DifferenceTarget } from './differences.ts'
import type { Draft } from './draft.ts'
import { FIRST_CHARTS } from './metrics.ts'

export interface TrackStatus {
  readonly phase: 'idle' | 'running' | 'done' | 'failed'
  /** Months that are right for the inputs, of `months`. */
  readonly valid: number
  readonly months: number
  readonly digest: string
  readonly message: string
  /** The worker itself has stopped, not only the run. */
  readonly crashed: boolean
}

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
  readonly status: 'none' | 'running' | 'same' | 'different'
  readonly digest: string
}

export interface Replicates {
  readonly status: 'none' | 'running' | 'done' | 'failed'
  readonly done: number
  readonly total: number
  readonly message: string
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
  readonly selection: Selection | undefined
  readonly shop: ShopCard | undefined
  readonly scenario: TrackStatus
  readonly baseline: TrackStatus
  readonly verification: Verification
  readonly replicates: Replicates
  readonly differsFrom: DifferenceTarget
  /** Counts up with each change of results: what is drawn from them is drawn again. */
  readonly version: number
}

export const IDLE: TrackStatus = {
  phase: 'idle',
  valid: 0,
  months: 0,
  digest: '',
  message: '',
  crashed: false,
}
export const NOT_VERIFIED: Verification = { status: 'none', digest: '' }
export const NO_REPLICATES: Replicates = { status: 'none', done: 0, total: 0, message: '' }

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
