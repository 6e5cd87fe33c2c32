import { type Metric, measureUnitText, numberText, type ResultHead, textIn } from '../command-line.ts'
import { SUMMARY_TEXT } from './commands/metrics.ts'
import type { Context } from './context.ts'
import { textTable } from './text-table.ts'

/** What a run came to, for people: head line, one line a metric, fingerprint, and what to keep in mind. */
export function runSummaryText(head: ResultHead, metrics: readonly Metric[], context: Context): string {
  const { say } = context
  const finished = head.replicates.filter(r => r.status === 'done')
  const title = textIn(head.title, context.lang)
  const lines = [
    say('runHead', {
      scenario: title === '' ? head.scenario : title,
      seed: head.seed,
      months: say('nMonths', { n: head.months }),
      replicates: finished.length === 1 ? say('oneReplicate') : say('nReplicates', { n: finished.length }),
      engine: head.engineVersion,
    }),
    '',
    metricTable(head, metrics, finished.length, context),
    '',
  ]
  if (finished.length === 1) lines.push(say('digestLine', { digest: head.digest }))
  else if (finished.length > 1)
    lines.push(say('digestOfFirst', { digest: head.digest, replicate: finished[0].replicate }))
  if (!head.complete)
    lines.push(say('incomplete', { finished: finished.length, total: head.replicatesAsked }))
  if (head.replicatesAsked === 1) lines.push(say('oneRunNote'))
  return lines.join('\n')
}

function metricTable(
  head: ResultHead,
  metrics: readonly Metric[],
  n: number,
  { say, lang }: Context,
): string {
  const rows = metrics.map(metric => {
    const { median, p10, p90 } = head.summary[metric.id]
    const number = (value: number | null) => numberText(value, metric.unit, lang)
    const name = [textIn(metric.label, lang), number(median)]
    const range = n > 1 ? [`${number(p10)} – ${number(p90)}`] : []
    return [
      ...name,
      ...range,
      measureUnitText(metric.unit, metric.summary, lang),
      say(SUMMARY_TEXT[metric.summary]),
    ]
  })
  const header = [say('columnMetric'), n > 1 ? say('columnMedian') : say('columnValue')]
  if (n > 1) header.push(say('columnRange'))
  return textTable([...header, say('columnUnit'), say('columnSummary')], rows, [
    'left',
    'right',
    n > 1 ? 'right' : 'left',
  ])
}
