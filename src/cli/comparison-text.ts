import {
  areaText,
  type Comparison,
  differenceText,
  type EnsembleSeries,
  type MetricComparison,
  MOST_REPLICATES,
  measureUnitText,
  numberText,
  textIn,
} from '../command-line.ts'
import { SUMMARY_TEXT } from './commands/metrics.ts'
import type { Context } from './context.ts'
import { textTable } from './text-table.ts'

/** A comparison of two in words and one line a metric. */
export function comparisonText(c: Comparison, context: Context): string {
  const { say } = context
  const head = say('compareHead', {
    scenario: c.scenario,
    baseline: c.baseline,
    seed: c.seed,
    months: say('nMonths', { n: c.months }),
    replicates:
      c.replicates.length === 1 ? say('oneReplicate') : say('nReplicates', { n: c.replicates.length }),
  })
  const place = areaText(c.area)
  const where = place === 'region' ? [] : [say('comparePlace', { place })]
  return [head, ...where, identityText(c, context), '', metricTable(c, context)].join('\n')
}

function identityText(c: Comparison, { say }: Context): string {
  const month = c.identicalUntil
  if (month >= c.months) return say('identicalAll')
  if (month === 0) return say('identicalNever')
  const date = say('yearMonth', { year: Math.floor(month / 12) + 1, month: (month % 12) + 1 })
  return say(c.identityOfState ? 'identicalUntil' : 'identicalMetrics', { month, date })
}

function metricTable(c: Comparison, context: Context): string {
  const { say, lang } = context
  const header = [
    say('columnMetric'),
    say('columnBaseline'),
    say('columnScenario'),
    say('columnDifference'),
    say('columnUnit'),
    say('columnVerdict'),
  ]
  const rows = c.metrics.map(of => [
    textIn(of.metric.label, lang),
    numberText(of.baseline.median, of.metric.unit, lang),
    numberText(of.scenario.median, of.metric.unit, lang),
    differenceText(of.difference, of.metric.unit, lang),
    measureText(of, context),
    verdictText(of, context),
  ])
  return textTable(header, rows, ['left', 'right', 'right', 'right'])
}

/** Unit, and how the months were made one number. */
function measureText({ metric }: MetricComparison, { say, lang }: Context): string {
  const unit = measureUnitText(metric.unit, metric.summary, lang)
  return [unit, say(SUMMARY_TEXT[metric.summary])].filter(text => text !== '').join(', ')
}

function verdictText({ verdict, difference }: MetricComparison, { say, lang }: Context): string {
  if (verdict.kind !== 'unsettled') return say(verdict.kind)
  const count = (value: number) => numberText(value, 'count', lang)
  if (verdict.replicatesToSettle === undefined)
    return say('unsettledFar', { n: difference.n, more: count(MOST_REPLICATES) })
  return say('unsettled', { n: difference.n, more: count(verdict.replicatesToSettle) })
}

/** What a reader must know of a pair that is not alike. */
export function pairNotes(a: EnsembleSeries, b: EnsembleSeries, { say }: Context): string[] {
  const notes: string[] = []
  const names = { a: a.scenario, b: b.scenario }
  if (a.regionDigest !== b.regionDigest) {
    notes.push(say('differentRegions', names))
    // The ids do not tell them apart: the fingerprints of their content do.
    if (a.regionId === b.regionId)
      notes.push(
        say('sameRegionId', { ...names, id: a.regionId, digestA: a.regionDigest, digestB: b.regionDigest }),
      )
  }
  if (a.months !== b.months) {
    const months = Math.min(a.months, b.months)
    notes.push(say('differentMonths', { ...names, monthsA: a.months, monthsB: b.months, months }))
  }
  return notes
}

/** How the verdicts are corrected for the number of looks, and what that took away. */
export function looksNotes(comparisons: readonly Comparison[], { say }: Context): string[] {
  const tests = comparisons[0]?.looks.tests ?? 0
  if (tests < 2) return []
  const all = comparisons.flatMap(c => c.metrics)
  const taken = all.filter(m => m.verdictAlone.kind !== m.verdict.kind).length
  const note = say('looksNote', { n: tests })
  return taken === 0 ? [note] : [note, say('looksTaken', { n: taken })]
}
