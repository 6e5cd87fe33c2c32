/** What a study found, for people: the figures that decide, as tables. All of it stands in `--json` and in the folder. */
import { differenceText, type JobFinding, numberText } from '../command-line.ts'
import type { Context } from './context.ts'
import { textTable } from './text-table.ts'

// biome-ignore lint/suspicious/noExplicitAny: findings are plain data of many shapes, each read in one place below
type Data = any

/** Rows that a screen shows. */
const MOST_ROWS = 40

export function jobText(found: JobFinding, context: Context): string {
  const { say } = context
  const { done, failed, known } = found.runs
  const head = say('jobHead', {
    id: found.id,
    analysis: found.analysis,
    done,
    known,
    failed,
    // Of a part of the runs a fingerprint says nothing.
    digest: found.complete ? found.digest : '–',
  })
  if (!found.complete) return head
  return `${head}\n\n${(TEXTS[found.analysis] ?? (() => ''))(found.finding, context)}`
}

const TEXTS: Readonly<Record<string, (finding: Data, context: Context) => string>> = {
  ensemble: sweepText,
  sweep: sweepText,
  settle: settleText,
  morris: sensitivityText,
  sobol: sensitivityText,
  attribute: attributeText,
  robust: robustText,
  search: searchText,
  historyMatching: calibrationText,
  abc: calibrationText,
}

const num = (x: number | null | undefined, { lang }: Context) => numberText(x ?? Number.NaN, '', lang)

function cut(rows: string[][], { say }: Context): { rows: string[][]; more: string } {
  const left = rows.length - MOST_ROWS
  return { rows: rows.slice(0, MOST_ROWS), more: left > 0 ? `\n${say('importMore', { n: left })}` : '' }
}

function table(header: readonly string[], all: string[][], context: Context): string {
  const { rows, more } = cut(all, context)
  return textTable(header, rows) + more
}

function sweepText(finding: Data, context: Context): string {
  const { say, lang } = context
  const rows = finding.points.flatMap((point: Data) =>
    point.scenarios.flatMap((scenario: Data) =>
      Object.entries<Data>(scenario.metrics).map(([metric, m]) => [
        ...point.values.map((v: number | string) => (typeof v === 'number' ? num(v, context) : v)),
        scenario.scenario,
        metric,
        `${num(m.median, context)} ±${num(m.medianError, context)}`,
        `${num(m.p10, context)} – ${num(m.p90, context)}`,
        m.difference ? differenceText(m.difference, '', lang) : '',
      ]),
    ),
  )
  return table(
    [
      ...finding.dimensions,
      say('columnScenario'),
      say('columnMetric'),
      say('columnMedianError'),
      say('columnRange'),
      say('columnDifference'),
    ],
    rows,
    context,
  )
}

function settleText(finding: Data, context: Context): string {
  const { say, lang } = context
  return table(
    [say('columnScenario'), say('columnPairs'), say('columnDifferenceAll'), say('columnVerdict')],
    finding.scenarios.map((s: Data) => [
      s.scenario,
      String(s.n),
      differenceText({ mean: s.difference.mean, low: s.low, high: s.high }, '', lang),
      say(s.state === 'settled' ? 'settled' : 'notSettled'),
    ]),
    context,
  )
}

function sensitivityText(finding: Data, context: Context): string {
  const { say } = context
  const sobol = finding.method === 'sobol'
  const interval = (i: Data) => `[${num(i.low, context)}, ${num(i.high, context)}]`
  const rows = finding.scenarios.flatMap((s: Data) =>
    Object.entries<Data>(s.metrics).flatMap(([metric, m]) => {
      const list = Object.entries<Data>(m.indices ?? m.effects ?? {})
      const size = (e: Data) => (sobol ? e.total : e.muStar)
      return list
        .sort((a, b) => size(b[1]) - size(a[1]))
        .map(([name, e]) =>
          sobol
            ? [
                s.scenario,
                metric,
                name,
                num(e.first, context),
                interval(e.firstInterval),
                num(e.total, context),
                interval(e.totalInterval),
              ]
            : [
                s.scenario,
                metric,
                name,
                num(e.muStar, context),
                interval(e.muStarInterval),
                num(e.mu, context),
                num(e.sigma, context),
              ],
        )
    }),
  )
  const columns = sobol ? ['S', '[95 %]', 'ST', '[95 %]'] : ['mu*', '[95 %]', 'mu', 'sigma']
  return table([say('columnScenario'), say('columnMetric'), say('columnVaried'), ...columns], rows, context)
}

function attributeText(finding: Data, context: Context): string {
  const { say, lang } = context
  const text = (e: Data) => differenceText(e, '', lang)
  const rows = Object.entries<Data>(finding.metrics).flatMap(([metric, m]) =>
    m.replicates === 0
      ? []
      : [
          ...Object.entries<Data>(m.levers).map(([lever, l]) => [
            metric,
            lever,
            text(l.alone),
            text(l.leaveOneOut),
            text(l.shapley),
          ]),
          [metric, say('rowOverlap'), text(m.overlap), '', ''],
          [metric, say('rowWhole'), '', '', text(m.whole)],
        ],
  )
  return table(
    [say('columnMetric'), say('columnLever'), say('columnAlone'), say('columnLast'), 'Shapley'],
    rows,
    context,
  )
}

function robustText(finding: Data, context: Context): string {
  const { say } = context
  const lines = [
    textTable(
      [say('columnScenario'), say('columnMeets')],
      finding.scenarios.map((s: Data) => [s.scenario, `${num(100 * s.meetsAll, context)} %`]),
    ),
  ]
  for (const s of finding.scenarios) {
    // The reader's choice is in the file; shown is the densest box that still holds half of the failures.
    const boxes = s.failureBoxes.filter((b: Data) => b.coverage >= 0.5)
    const box = boxes.reduce(
      (best: Data, b: Data) => (!best || b.density > best.density ? b : best),
      undefined,
    )
    if (!box || Object.keys(box.bounds).length === 0) continue
    const bounds = Object.entries<Data>(box.bounds)
      .map(
        ([name, b]) =>
          `${b.low === null ? '' : `${num(b.low, context)} ≤ `}${name}${b.high === null ? '' : ` ≤ ${num(b.high, context)}`}`,
      )
      .join(', ')
    lines.push(
      say('failureBox', {
        scenario: s.scenario,
        bounds,
        coverage: num(100 * box.coverage, context),
        density: num(100 * box.density, context),
      }),
    )
  }
  const regret = Object.entries<Data>(finding.regret).flatMap(([metric, r]) =>
    r.scenarios.map((s: Data) => [
      metric,
      s.scenario,
      num(s.median, context),
      num(s.maximum, context),
      s.scenario === r.least ? '*' : '',
    ]),
  )
  if (regret.length > 0)
    lines.push(
      '',
      table(
        [say('columnMetric'), say('columnScenario'), say('columnMedianRegret'), say('columnMaxRegret'), ''],
        regret,
        context,
      ),
    )
  return lines.join('\n')
}

function searchText(finding: Data, context: Context): string {
  const { say } = context
  const aims: string[] = finding.objectives.map((o: Data) => o.metric)
  const rows = finding.front.map((p: Data) => [
    ...finding.dimensions.map((name: string) => num(Number(p.values[name]), context)),
    ...aims.map(id => `${num(p.metrics[id].value, context)} ±${num(p.metrics[id].standardError, context)}`),
    p.meetsConstraints ? (p.onFrontAgain ? say('onFront') : say('fellBack')) : say('breaksLimit'),
  ])
  return table([...finding.dimensions, ...aims, say('columnFresh')], rows, context)
}

function calibrationText(finding: Data, context: Context): string {
  const { say } = context
  const lines: string[] = []
  if (finding.method === 'abc') {
    lines.push(
      textTable(
        [say('columnVaried'), '10 %', say('columnMedian'), '90 %'],
        Object.entries<Data>(finding.posterior).map(([name, q]) => [
          name,
          num(q.p10, context),
          num(q.median, context),
          num(q.p90, context),
        ]),
      ),
    )
  } else {
    lines.push(
      textTable(
        [say('columnWave'), say('columnLeft'), 'R²'],
        finding.waves.map((w: Data, i: number) => [
          String(i + 1),
          `${num(100 * w.share, context)} %`,
          w.r2.map((r: number) => num(r, context)).join(', '),
        ]),
      ),
    )
    if (finding.nothingLeft) lines.push(say('nothingLeft'))
  }
  if (finding.notInformed.length > 0)
    lines.push(say('notInformed', { names: finding.notInformed.join(', ') }))
  lines.push(say('setsAccepted', { n: finding.acceptedSets.length }))
  return lines.join('\n')
}
