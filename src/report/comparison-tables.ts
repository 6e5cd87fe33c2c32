/** A comparison as tidy tables and as JSON. */
import type { Comparison, MetricComparison } from '../compare/compare.ts'
import type { ManyComparison } from '../compare/compare-many.ts'
import { areaText } from '../compare/side.ts'
import { type ColumnValues, constant, type TableBlock, type TableColumn, type TableHead } from './table.ts'

const text = (name: string): TableColumn => ({ name, type: 'text' })
const integer = (name: string): TableColumn => ({ name, type: 'integer' })
const number = (name: string): TableColumn => ({ name, type: 'number' })

const PAIR = [
  text('baseline'),
  text('scenario'),
  text('seed'),
  { ...text('engineVersion'), own: true },
  integer('replicates'),
  text('place'),
  text('metric'),
]

/** One row a scenario, metric and month: the mean paired difference with its interval. */
export const DIFFERENCES: TableHead = {
  name: 'differences',
  columns: [...PAIR, integer('month'), number('difference'), number('low'), number('high')],
}

/** One row a scenario and metric: the metric's own summary over the months, and the verdict. */
export const VERDICTS: TableHead = {
  name: 'verdicts',
  columns: [
    ...PAIR,
    text('unit'),
    text('summary'),
    number('baselineMedian'),
    number('scenarioMedian'),
    number('difference'),
    number('standardError'),
    number('low'),
    number('high'),
    text('verdict'),
    text('verdictAlone'),
    number('pValue'),
    number('adjustedP'),
    integer('replicatesToSettle'),
  ],
}

function pair(c: Comparison, rows: number, metrics: readonly string[]): ColumnValues[] {
  return [
    constant(rows, c.baseline),
    constant(rows, c.scenario),
    constant(rows, c.seed),
    constant(rows, c.engineVersion),
    new Int32Array(rows).fill(c.replicates.length),
    constant(rows, areaText(c.area)),
    metrics,
  ]
}

const orNaN = (value: number | null | undefined) => value ?? Number.NaN

export function differencesBlock(c: Comparison): TableBlock {
  const rows = c.metrics.length * c.months
  const at = (r: number) => ({ of: c.metrics[Math.floor(r / c.months)], month: r % c.months })
  const column = <T>(pick: (of: MetricComparison, month: number) => T) =>
    Array.from({ length: rows }, (_, r) => pick(at(r).of, at(r).month))
  return {
    rows,
    columns: [
      ...pair(
        c,
        rows,
        column(of => of.metric.id),
      ),
      column((_, month) => month),
      column((of, month) => orNaN(of.overTime.mean[month])),
      column((of, month) => orNaN(of.overTime.low[month])),
      column((of, month) => orNaN(of.overTime.high[month])),
    ],
  }
}

export function verdictsBlock(c: Comparison): TableBlock {
  const column = <T>(pick: (of: MetricComparison) => T) => c.metrics.map(pick)
  return {
    rows: c.metrics.length,
    columns: [
      ...pair(
        c,
        c.metrics.length,
        column(of => of.metric.id),
      ),
      column(of => of.metric.unit),
      column(of => of.metric.summary),
      column(of => orNaN(of.baseline.median)),
      column(of => orNaN(of.scenario.median)),
      column(of => of.difference.mean),
      column(of => of.difference.standardError),
      column(of => of.difference.low),
      column(of => of.difference.high),
      column(of => of.verdict.kind),
      column(of => of.verdictAlone.kind),
      column(of => of.difference.pValue),
      column(of => of.adjustedP),
      column(of => orNaN(of.verdict.replicatesToSettle)),
    ],
  }
}

/** What `golmok compare --json` prints of one pair; undefined numbers become null. */
export function comparisonJson(c: Comparison): object {
  return {
    scenario: c.scenario,
    place: areaText(c.area),
    months: c.months,
    replicates: c.replicates,
    looks: c.looks,
    identicalUntilMonth: c.identicalUntil,
    identityOf: c.identityOfState ? 'state' : 'metrics',
    metrics: Object.fromEntries(
      c.metrics.map(
        ({ metric, baseline, scenario, difference, verdict, verdictAlone, adjustedP, overTime }) => [
          metric.id,
          {
            unit: metric.unit,
            better: metric.better,
            summary: metric.summary,
            baseline,
            scenario,
            difference,
            verdict: verdict.kind,
            verdictAlone: verdictAlone.kind,
            adjustedP,
            replicatesToSettle: verdict.replicatesToSettle ?? null,
            overTime,
          },
        ],
      ),
    ),
  }
}

/** Everything that was found, beside how the runs went: what `golmok compare --json` prints. */
export function manyJson({ baseline, inputs, at, comparisons, findings, tests }: ManyComparison): object {
  return {
    baseline: baseline.name,
    at,
    looks: { method: 'holm', metrics: tests.metrics, groups: tests.groups },
    inputs,
    comparisons: comparisons.map((c, i) => {
      const { groups, value, displacement } = findings[i]
      return {
        ...comparisonJson(c),
        winnersAndLosers: groups ?? null,
        valueForMoney: value ?? null,
        displacement: displacement ?? null,
      }
    }),
  }
}
