/**
 * What page and worker say to each other. The worker holds one or more *tracks* (the scenario being edited, the baseline);
 * each keeps its run, checkpoints and results. Numbers travel as typed arrays that are transferred, never cloned.
 * Every message of a run carries its `runId`; the page ignores messages of runs that it no longer wants.
 */
import type { ScenarioSpec } from '../../sim/index.ts'

export type Track = 'scenario' | 'baseline'

export interface RunRequest {
  readonly runId: number
  readonly track: Track
  readonly spec: ScenarioSpec
  /** 0 is the seed itself. */
  readonly replicate: number
  /**
   * Months of this very run that the page holds already: they are not sent. Only the page knows, and it says so with each
   * request; the worker keeps no account of what it has sent.
   */
  readonly heldMonths: number
}

/** Fixed facts of a world, sent once a run before its first chunk. */
export interface RunInfo {
  readonly runId: number
  readonly engineVersion: string
  /** Months that count (after the spin-up). */
  readonly months: number
  readonly nDistricts: number
  readonly nUnits: number
  /** First unit of each district, and one past the last: nDistricts + 1 entries. */
  readonly unitStart: Int32Array
  /** Ids of the metrics in the order of the columns of Chunk.region / Chunk.district. */
  readonly regionMetrics: readonly string[]
  readonly districtMetrics: readonly string[]
}

/** Consecutive months, from the first that the page does not hold on. */
export interface Chunk {
  readonly runId: number
  readonly fromMonth: number
  readonly nMonths: number
  /** nMonths x regionMetrics.length, row a month; NaN where undefined. */
  readonly region: Float64Array
  /** nMonths x districtMetrics.length x nDistricts. */
  readonly district: Float32Array
  /** nMonths x nUnits: who trades in each unit, see `tenantCode`. */
  readonly tenants: Uint8Array
}

/** tenant byte: 0 vacant; else kind (1 creator, 2 independent, 3 chain) + 4 x sector index. */
export function tenantKind(code: number): number {
  return code & 3
}
export function tenantSector(code: number): number {
  return code >> 2
}

export interface RunDone {
  readonly runId: number
  /** `failed`: the engine has thrown, see `error`. */
  readonly status: 'done' | 'superseded' | 'cancelled' | 'failed'
  /** Fingerprint of the whole final state; empty when not done. */
  readonly digest: string
  readonly tables: Readonly<Record<string, string>>
  /** Milliseconds in the engine, and months computed. */
  readonly engineMs: number
  readonly monthsComputed: number
  readonly error?: string
}

/** One business over its life in one run, for the card of a shop. */
export interface ShopReport {
  readonly track: Track
  /** Stable identity: home town, cohort (tick), number. Equal in two scenarios for the same business. */
  readonly identity: {
    readonly town: number
    readonly cohort: number
    readonly number: number
    readonly kind: number
  }
  readonly kind: number
  readonly sector: number
  readonly district: number
  readonly unit: number
  readonly openedMonth: number
  readonly founderAge: number
  /** Floor that it takes [m2]. */
  readonly floorM2: number
  readonly skill: number
  readonly ties: readonly { readonly unit: number; readonly district: number; readonly sector: number }[]
  /** Ledger by month from `firstMonth` on, 만원 a month; NaN when not trading. */
  readonly firstMonth: number
  readonly sales: Float32Array
  readonly rent: Float32Array
  readonly profit: Float32Array
  readonly cash: Float32Array
  /** Market rent of its unit, for the floor that it takes. */
  readonly marketRent: Float32Array
  readonly events: readonly ShopEvent[]
}

/** What happened to a business, with the figures that the rule looked at. */
export interface ShopEvent {
  readonly month: number
  readonly type:
    | 'opened'
    | 'renewed'
    | 'displaced'
    | 'moved'
    | 'failed'
    | 'retired'
    | 'hibernated'
    | 'reopened'
    | 'succeeded'
  readonly unit: number
  readonly toUnit?: number
  /** Figures of the rule: rent offered and most it could pay, 만원 a month; cash for a failure. */
  readonly offered?: number
  readonly affordable?: number
  readonly cash?: number
  /** Months in a row of too little income, for a failure. */
  readonly strainMonths?: number
}

export interface LabApi {
  /**
   * Runs (or re-runs) a track; the newest request of a track wins. Chunks arrive in month order.
   * Answers to `onChunk` are awaited, a few chunks behind: the page slows the worker down by answering late, and a chunk
   * whose answer is an error counts as not received.
   */
  run(
    request: RunRequest,
    onInfo: (info: RunInfo) => void,
    onChunk: (chunk: Chunk) => void | Promise<void>,
  ): Promise<RunDone>
  cancel(track: Track): void
  /** The business in a unit at a month, and its history; undefined when the unit is vacant then. */
  shop(track: Track, unit: number, month: number): Promise<ShopReport | undefined>
  /** The same business (by identity) in the other track; undefined where it never opened there. */
  twin(track: Track, identity: ShopReport['identity']): Promise<ShopReport | undefined>
}
