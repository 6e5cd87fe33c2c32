/**
 * The tidy tables of an ensemble. Each row names its scenario, replicate, seed and engine version, so that tables of many
 * runs can be put under one another; months count from 0 after the spin-up.
 */

import { type EventType, type Region, SECTORS } from '../../sim/index.ts'
import { type EventColumns, eventTypeName } from '../ensemble/events.ts'
import type { Recording, ReplicateResult } from '../ensemble/replicate.ts'
import { SECTOR_FIGURES } from '../ensemble/sector-series.ts'
import { type ColumnValues, constant, type TableBlock, type TableColumn, type TableHead } from './table.ts'

export const TABLES = ['region', 'districts', 'towns', 'sectors', 'events'] as const
export type TableName = (typeof TABLES)[number]

/** Columns that stand first in every table, and those of them that hold text. */
const RUN_COLUMNS: readonly TableColumn[] = [
  { name: 'scenario', type: 'text' },
  { name: 'region', type: 'text' },
  { name: 'replicate', type: 'integer' },
  { name: 'seed', type: 'text' },
  { name: 'engineVersion', type: 'text', own: true },
  { name: 'month', type: 'integer' },
]
export const TEXT_COLUMNS = ['scenario', 'region', 'seed', 'engineVersion'] as const

/** Tenant kinds by code, as tables name them. */
const KIND_IDS = ['vacant', 'creator', 'independent', 'chain'] as const

/**
 * Figures of the rule behind an event, 만원 a month; cash in 만원. Rent of the new contract (opened, renewed, moved) or that
 * was asked for (displaced), the most the business could pay, its rent before, the sales it hoped for, its cash and its months
 * of stress at the end.
 */
const EVENT_FIGURES = [
  'rent',
  'affordableRent',
  'rentBefore',
  'expectedSales',
  'cash',
  'stressMonths',
  'skillBefore',
  'skillAfter',
] as const
type EventFigure = (typeof EVENT_FIGURES)[number]

/** Which figures the two numbers of an event are. */
const FIGURES_OF: Record<EventType, { readonly a: EventFigure; readonly b: EventFigure }> = {
  opened: { a: 'rent', b: 'expectedSales' },
  renewed: { a: 'rent', b: 'affordableRent' },
  displaced: { a: 'rent', b: 'affordableRent' },
  moved: { a: 'rent', b: 'rentBefore' },
  failed: { a: 'cash', b: 'stressMonths' },
  retired: { a: 'cash', b: 'stressMonths' },
  succeeded: { a: 'skillBefore', b: 'skillAfter' },
  hibernated: { a: 'cash', b: 'stressMonths' },
  reopened: { a: 'rent', b: 'cash' },
}

/** Metrics that a table has columns for, in the order of ReplicateResult. */
export interface TableMetrics {
  readonly region: readonly string[]
  readonly district: readonly string[]
}

/** What a run must record for these tables. */
export function recordingFor(tables: readonly TableName[]): Recording {
  return {
    districts: tables.includes('districts'),
    towns: tables.includes('towns'),
    sectors: tables.includes('sectors'),
    events: tables.includes('events'),
  }
}

const numbers = (ids: readonly string[]): TableColumn[] => ids.map(name => ({ name, type: 'number' }))
const texts = (...names: string[]): TableColumn[] => names.map(name => ({ name, type: 'text' }))
const integers = (...names: string[]): TableColumn[] => names.map(name => ({ name, type: 'integer' }))

export function tableHead(table: TableName, metrics: TableMetrics): TableHead {
  const columns: Record<TableName, () => TableColumn[]> = {
    region: () => numbers(metrics.region),
    districts: () => [...texts('district', 'town'), ...numbers(metrics.district)],
    towns: () => [...texts('town'), ...numbers(metrics.district)],
    sectors: () => [...texts('sector', 'kind'), ...numbers(SECTOR_FIGURES)],
    events: () => [
      ...texts('type', 'district'),
      ...integers('unit'),
      ...texts('toDistrict'),
      ...integers('toUnit'),
      ...texts('business', 'kind', 'sector'),
      ...integers('ageMonths'),
      ...numbers(EVENT_FIGURES),
    ],
  }
  return { name: table, columns: [...RUN_COLUMNS, ...columns[table]()] }
}

/** The rows that one replicate adds to a table. */
export function tableBlock(table: TableName, result: ReplicateResult, region: Region): TableBlock {
  switch (table) {
    case 'region':
      return regionBlock(result, region)
    case 'districts':
      return areaBlock(result, region, result.district, [
        region.districts.map(d => d.id),
        region.districts.map(d => d.town),
      ])
    case 'towns':
      return areaBlock(result, region, result.town, [region.towns.map(t => t.id)])
    case 'sectors':
      return sectorBlock(result, region)
    case 'events':
      return eventBlock(result, region)
  }
}

function block(
  result: ReplicateResult,
  region: Region,
  month: Int32Array,
  columns: readonly ColumnValues[],
): TableBlock {
  const rows = month.length
  const run = [
    constant(rows, result.scenario),
    constant(rows, region.id),
    new Int32Array(rows).fill(result.replicate),
    constant(rows, result.seed),
    constant(rows, result.engineVersion),
    month,
  ]
  return { rows, columns: [...run, ...columns] }
}

function regionBlock(result: ReplicateResult, of: Region): TableBlock {
  const { months, metrics, region } = result
  const month = Int32Array.from({ length: months }, (_, t) => t)
  return block(
    result,
    of,
    month,
    metrics.map((_, m) => Float64Array.from(month, t => region[t * metrics.length + m])),
  )
}

/** @param values months x metrics x areas; rows come month by month, areas in their order within a month */
function areaBlock(
  result: ReplicateResult,
  region: Region,
  values: Float32Array | undefined,
  names: readonly (readonly string[])[],
): TableBlock {
  const { months, districtMetrics } = result
  const areas = names[0].length
  const nMetrics = districtMetrics.length
  if (values?.length !== months * nMetrics * areas)
    throw new RangeError(
      `the run recorded ${values?.length ?? 0} values, the table needs ${months * nMetrics * areas}`,
    )
  const rows = months * areas
  const month = Int32Array.from({ length: rows }, (_, r) => Math.floor(r / areas))
  const named = names.map(list => Array.from({ length: rows }, (_, r) => list[r % areas]))
  const measured = districtMetrics.map((_, m) =>
    Float64Array.from(month, (t, r) => values[(t * nMetrics + m) * areas + (r % areas)]),
  )
  return block(result, region, month, [...named, ...measured])
}

function sectorBlock(result: ReplicateResult, region: Region): TableBlock {
  const values = result.sectors ?? new Float64Array(0)
  const figures = SECTOR_FIGURES.length
  const rows = values.length / figures
  const sectorOf = (r: number) => SECTORS[r % SECTORS.length]
  return block(
    result,
    region,
    Int32Array.from({ length: rows }, (_, r) => Math.floor(r / SECTORS.length)),
    [
      Array.from({ length: rows }, (_, r) => sectorOf(r).id),
      Array.from({ length: rows }, (_, r) => KIND_IDS[sectorOf(r).kind]),
      ...SECTOR_FIGURES.map((_, f) => Float64Array.from({ length: rows }, (_, r) => values[r * figures + f])),
    ],
  )
}

function eventBlock(result: ReplicateResult, region: Region): TableBlock {
  const { events } = result
  if (!events) throw new RangeError('the run recorded no events')
  const districtOf = region.districts.flatMap(d => new Array<string>(d.units).fill(d.id))
  const of = <T>(pick: (i: number) => T) => Array.from({ length: events.length }, (_, i) => pick(i))
  return block(result, region, events.month, [
    of(i => eventTypeName(events.type[i])),
    of(i => districtOf[events.unit[i]]),
    events.unit,
    of(i => districtOf[events.toUnit[i]] ?? ''),
    of(i => (events.toUnit[i] < 0 ? Number.NaN : events.toUnit[i])),
    // A letter in front: of hexadecimals alone some are numbers to a spreadsheet (6857e152).
    of(i => `b${events.key[i].toString(16).padStart(8, '0')}`),
    of(i => KIND_IDS[events.kind[i]]),
    of(i => SECTORS[events.sector[i]].id),
    events.ageMonths,
    ...EVENT_FIGURES.map(figure => of(i => figureOf(events, i, figure))),
  ])
}

function figureOf(events: EventColumns, i: number, figure: EventFigure): number {
  const { a, b } = FIGURES_OF[eventTypeName(events.type[i])]
  return a === figure ? events.a[i] : b === figure ? events.b[i] : Number.NaN
}
