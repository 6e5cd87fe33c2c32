/**
 * What happened, in order: one record an event, in growing typed arrays. Output, not state: nothing in the model reads
 * it, and it is cut back when a run is restored to an earlier month.
 */
export const EVENT_TYPES = [
  'opened',
  'renewed',
  'displaced',
  'moved',
  'failed',
  'retired',
  'succeeded',
  'hibernated',
  'reopened',
] as const
export type EventType = (typeof EVENT_TYPES)[number]
export const EVENT = {
  opened: 0,
  renewed: 1,
  displaced: 2,
  moved: 3,
  failed: 4,
  retired: 5,
  succeeded: 6,
  hibernated: 7,
  reopened: 8,
} as const satisfies Record<EventType, number>

export class EventLog {
  length = 0
  /** Renewals are most of the events and rarely wanted. */
  readonly keepRenewals: boolean
  tick = new Int16Array(1024)
  type = new Uint8Array(1024)
  unit = new Int32Array(1024)
  /** Unit it went to; -1 where that has no meaning. */
  toUnit = new Int32Array(1024)
  /** Identity hash, kind, sector of the business. */
  key = new Uint32Array(1024)
  kind = new Uint8Array(1024)
  sector = new Uint8Array(1024)
  /** Age in months since its first opening. */
  months = new Int16Array(1024)
  /** Figures of the rule: rent offered and most it could pay, 만원 a month; cash at a failure. */
  a = new Float32Array(1024)
  b = new Float32Array(1024)

  constructor(keepRenewals: boolean) {
    this.keepRenewals = keepRenewals
  }

  add(
    tick: number,
    type: number,
    unit: number,
    toUnit: number,
    key: number,
    kind: number,
    sector: number,
    months: number,
    a: number,
    b: number,
  ): void {
    if (type === EVENT.renewed && !this.keepRenewals) return
    const i = this.length
    if (i === this.tick.length) this.#grow()
    this.tick[i] = tick
    this.type[i] = type
    this.unit[i] = unit
    this.toUnit[i] = toUnit
    this.key[i] = key
    this.kind[i] = kind
    this.sector[i] = sector
    this.months[i] = months
    this.a[i] = a
    this.b[i] = b
    this.length = i + 1
  }

  /** Forgets events from a tick on. */
  cut(tick: number): void {
    while (this.length > 0 && this.tick[this.length - 1] >= tick) this.length--
  }

  #grow(): void {
    const grow = <T extends { length: number; set(a: T): void }>(old: T, make: (n: number) => T): T => {
      const next = make(old.length * 2)
      next.set(old)
      return next
    }
    this.tick = grow(this.tick, n => new Int16Array(n))
    this.type = grow(this.type, n => new Uint8Array(n))
    this.unit = grow(this.unit, n => new Int32Array(n))
    this.toUnit = grow(this.toUnit, n => new Int32Array(n))
    this.key = grow(this.key, n => new Uint32Array(n))
    this.kind = grow(this.kind, n => new Uint8Array(n))
    this.sector = grow(this.sector, n => new Uint8Array(n))
    this.months = grow(this.months, n => new Int16Array(n))
    this.a = grow(this.a, n => new Float32Array(n))
    this.b = grow(this.b, n => new Float32Array(n))
  }
}
