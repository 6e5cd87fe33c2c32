import { EVENT_TYPES, type EventLog, type EventType } from '../../sim/index.ts'

/** The events of the months that count, as plain columns that pass between threads. */
export interface EventColumns {
  readonly length: number
  /** Months after the spin-up. */
  readonly month: Int32Array
  /** Index into EVENT_TYPES. */
  readonly type: Uint8Array
  readonly unit: Int32Array
  /** -1 where it has no meaning. */
  readonly toUnit: Int32Array
  /** Identity of the business, equal in all scenarios. */
  readonly key: Uint32Array
  readonly kind: Uint8Array
  readonly sector: Uint8Array
  /** Age in months since its first opening. */
  readonly ageMonths: Int32Array
  /** Figures of the rule, see sim/record/events.ts. */
  readonly a: Float32Array
  readonly b: Float32Array
}

export function eventColumns(log: EventLog, spinUpMonths: number): EventColumns {
  let from = 0
  while (from < log.length && log.tick[from] < spinUpMonths) from++
  const to = log.length
  return {
    length: to - from,
    month: Int32Array.from(log.tick.subarray(from, to), tick => tick - spinUpMonths),
    type: log.type.slice(from, to),
    unit: log.unit.slice(from, to),
    toUnit: log.toUnit.slice(from, to),
    key: log.key.slice(from, to),
    kind: log.kind.slice(from, to),
    sector: log.sector.slice(from, to),
    ageMonths: Int32Array.from(log.months.subarray(from, to)),
    a: log.a.slice(from, to),
    b: log.b.slice(from, to),
  }
}

export function eventTypeName(type: number): EventType {
  return EVENT_TYPES[type]
}
