/** The tables of a job as files hold them: one row a run and place, and one a run, month and place. */
import { ENGINE_VERSION } from '../../../sim/index.ts'
import type { ColumnValues, TableBlock, TableColumn, TableHead } from '../../report/table.ts'
import type { JobFile } from './job-schema.ts'
import type { Measured, PlannedRun, RunRecord } from './run-record.ts'
import { targetName, type VariedValue } from './vary.ts'

export interface JobTables {
  readonly runs: TableHead
  readonly months: TableHead
  runsBlock(records: readonly RunRecord[]): TableBlock
  monthsBlock(records: readonly RunRecord[]): TableBlock
  /** The records of rows as read back, without their months. */
  recordsOf(rows: readonly Readonly<Record<string, unknown>>[]): RunRecord[]
}

const integer = (name: string): TableColumn => ({ name, type: 'integer' })
const text = (name: string): TableColumn => ({ name, type: 'text' })
const number = (name: string): TableColumn => ({ name, type: 'number' })

/** @param scenarios ids of the scenarios of the job */
export function jobTables(
  job: JobFile,
  scenarios: readonly string[],
  seed: string,
  { metrics, places }: Measured,
): JobTables {
  const seedColumn = job.vary.findIndex(v => 'seed' in v.target)
  // The seed has a column of its own in any case.
  const varied = job.vary.flatMap((v, d) => (d === seedColumn ? [] : [{ name: targetName(v.target), d }]))
  const head = [
    integer('run'),
    text('scenario'),
    integer('scenarioIndex'),
    integer('point'),
    integer('replicate'),
    text('seed'),
    integer('coalition'),
    ...varied.map(({ name }) => number(name)),
  ]
  const figures = metrics.map(m => number(m.id))
  const runs: TableHead = {
    name: 'runs',
    columns: [
      ...head,
      text('status'),
      text('error'),
      text('digest'),
      text('engineVersion'),
      text('place'),
      ...figures,
    ],
  }
  const months: TableHead = {
    name: 'months',
    columns: [...head, text('place'), integer('month'), ...figures],
  }
  const width = places.length * metrics.length

  const seedFor = ({ values }: PlannedRun) =>
    seedColumn >= 0 && values[seedColumn] !== undefined ? String(values[seedColumn]) : seed
  /** Columns of the head, each value `times` times. */
  const headColumns = (records: readonly RunRecord[], times: (r: RunRecord) => number): ColumnValues[] => {
    const spread = <T>(of: (r: RunRecord) => T): T[] =>
      records.flatMap(r => new Array<T>(times(r)).fill(of(r)))
    return [
      spread(r => r.index),
      spread(r => scenarios[r.planned.scenario]),
      spread(r => r.planned.scenario),
      spread(r => r.planned.point),
      spread(r => r.planned.replicate),
      spread(r => seedFor(r.planned)),
      spread(r => r.planned.coalition ?? Number.NaN),
      ...varied.map(({ d }) => spread(r => Number(r.planned.values[d] ?? Number.NaN))),
    ]
  }

  return {
    runs,
    months,
    runsBlock(records) {
      const times = () => places.length
      const spread = (of: (r: RunRecord) => string) =>
        records.flatMap(r => new Array<string>(places.length).fill(of(r)))
      return {
        rows: records.length * places.length,
        columns: [
          ...headColumns(records, times),
          spread(r => r.status),
          spread(r => (r.status === 'failed' ? r.error : '')),
          spread(r => (r.status === 'done' ? r.digest : '')),
          spread(() => ENGINE_VERSION),
          records.flatMap(() => places.map(p => p.id)),
          ...metrics.map((_, m) =>
            records.flatMap(r =>
              places.map((_, p) => (r.status === 'done' ? r.figures[p * metrics.length + m] : Number.NaN)),
            ),
          ),
        ],
      }
    },
    monthsBlock(all) {
      const records = all.filter(r => r.status === 'done' && r.series !== undefined)
      const series = (r: RunRecord) =>
        r.status === 'done' ? (r.series ?? new Float64Array(0)) : new Float64Array(0)
      const rows = (r: RunRecord) => series(r).length / metrics.length
      return {
        rows: records.reduce((n, r) => n + rows(r), 0),
        columns: [
          ...headColumns(records, rows),
          records.flatMap(r => Array.from({ length: rows(r) }, (_, i) => places[i % places.length].id)),
          records.flatMap(r => Array.from({ length: rows(r) }, (_, i) => Math.floor(i / places.length))),
          ...metrics.map((_, m) =>
            records.flatMap(r =>
              Array.from({ length: rows(r) }, (_, i) => series(r)[i * metrics.length + m]),
            ),
          ),
        ],
      }
    },
    recordsOf(rows) {
      const found: RunRecord[] = []
      for (let i = 0; i < rows.length; i += places.length) {
        const row = rows[i]
        const planned: PlannedRun = {
          scenario: Number(row.scenarioIndex),
          point: Number(row.point),
          replicate: Number(row.replicate),
          values: valuesOf(row),
          ...(row.coalition == null ? {} : { coalition: Number(row.coalition) }),
        }
        const index = Number(row.run)
        if (row.status === 'failed') {
          found.push({ index, planned, status: 'failed', error: String(row.error ?? '') })
          continue
        }
        const values = new Float64Array(width)
        for (let p = 0; p < places.length; p++)
          metrics.forEach((metric, m) => {
            values[p * metrics.length + m] = (rows[i + p][metric.id] as number | null) ?? Number.NaN
          })
        found.push({ index, planned, status: 'done', digest: String(row.digest), figures: values })
      }
      return found
    },
  }

  function valuesOf(row: Readonly<Record<string, unknown>>): VariedValue[] {
    const values = job.vary.map((v, d) =>
      d === seedColumn ? String(row.seed) : (row[targetName(v.target)] as number | null),
    )
    return values.every(x => x === null) ? [] : (values as VariedValue[])
  }
}
