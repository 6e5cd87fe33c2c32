import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVERS, METRICS } from '../../../src/registry.ts'
import { recordOf } from '../../../src/run/replicate-record.ts'
import {
  chartBasis,
  chartSentence,
  chartSeries,
  differenceSeries,
  type Worlds,
} from '../../../web/app/chart-series.ts'
import { charted, chartedUnitLabel } from '../../../web/app/charted.ts'
import { findingOf, findingsOf, isSettled } from '../../../web/app/findings.ts'
import { headlineIds, headlinesFor, PAYER } from '../../../web/app/headlines.ts'
import { metricById } from '../../../web/app/metrics.ts'
import { PairedRuns } from '../../../web/app/pairs.ts'
import { FIRST_PAIRS, NO_REPLICATES, type ReplicatesStatus } from '../../../web/app/replicates.ts'
import { TrackResults } from '../../../web/app/track-results.ts'
import { translatorOf } from '../../../web/app/translate.ts'
import { verdictOf } from '../../../web/app/verdict.ts'

const MONTHS = 24
const [en, ko] = [translatorOf('en'), translatorOf('ko')]
/** No lever that says what it acts on. */
const PLAIN = headlinesFor([])
const spec = { id: 'x', region: { id: 'toy' }, months: MONTHS, levers: [], shocks: [], params: {} } as never

/** Region metrics of a run in which each metric has one value in all months. */
function region(values: Readonly<Record<string, number>>): Float64Array {
  const out = new Float64Array(MONTHS * METRICS.length)
  METRICS.forEach(({ id }, k) => {
    for (let m = 0; m < MONTHS; m++) out[m * METRICS.length + k] = values[id] ?? 1
  })
  return out
}

function results(values: Readonly<Record<string, number>>): TrackResults {
  const shape = {
    months: MONTHS,
    nDistricts: 0,
    nUnits: 0,
    unitStart: new Int32Array(1),
    regionMetrics: METRICS.map(metric => metric.id),
    districtMetrics: [],
  }
  const track = new TrackResults(shape, spec)
  track.take({
    runId: 1,
    fromMonth: 0,
    nMonths: MONTHS,
    region: region(values),
    district: new Float32Array(0),
    tenants: new Uint8Array(0),
  })
  track.valid = MONTHS
  return track
}

function pairsOf(rows: readonly (readonly [mine: number, theirs: number])[], metric: string): PairedRuns {
  const pairs = new PairedRuns(MONTHS)
  for (const [mine, theirs] of rows)
    pairs.add({
      scenario: recordOf(region({ [metric]: mine })),
      baseline: recordOf(region({ [metric]: theirs })),
    })
  return pairs
}

const running = (done: number): ReplicatesStatus => ({ status: 'running', done, total: 8, message: '' })
const done = (n: number): ReplicatesStatus => ({ status: 'done', done: n, total: n, message: '' })

/** One run says 12 fewer; the pairs say 2 more, beyond doubt. */
const LOUD_RUN: Worlds = {
  scenario: results({ creatorsOpen: 62 }),
  baseline: results({ creatorsOpen: 74 }),
  pairs: undefined,
}
const MORE = Array.from({ length: FIRST_PAIRS }, (_, k) => [52 + k + (k % 3), 50 + k] as const)

const find = (worlds: Worlds, ids: readonly string[] = headlineIds(PLAIN)) =>
  findingsOf(worlds.scenario, worlds.baseline, worlds.pairs, ids)

describe('what the page says of one run', () => {
  it('is no headline: the first pairs are awaited', () => {
    for (const status of [
      NO_REPLICATES,
      running(0),
      running(1),
      { ...running(1), status: 'stopped' as const },
    ]) {
      const verdict = verdictOf(find(LOUD_RUN), PLAIN, status, true, true, en)
      expect(verdict.status).toBe('notYet')
      expect(verdict.statements).toEqual([])
      expect(verdict.headline).toBe('Not known yet: 1 of 8 paired runs')
      expect(verdict.notes.join()).toContain('One run, not enough to judge')
    }
    expect(chartBasis(LOUD_RUN, false, en)).toBe('one run')
  })

  it('is not said any more once there are several', () => {
    const worlds = { ...LOUD_RUN, pairs: pairsOf(MORE, 'creatorsOpen') }
    const metric = metricById('creatorsOpen')!
    const findings = find(worlds)!
    const finding = findingOf(findings, metric.id)!
    for (const text of [en, ko]) {
      const words = [
        chartSentence(finding, findings, false, text),
        ...verdictOf(findings, PLAIN, done(8), true, true, text).statements.map(
          s => `${s.words} ${s.interval}`,
        ),
        ...verdictOf(
          find({ ...worlds, pairs: pairsOf(MORE.slice(0, 3), 'creatorsOpen') }),
          PLAIN,
          running(3),
          true,
          true,
          text,
        ).notes,
      ].join(' ')
      expect(words).not.toMatch(/62|74|\b12\b/)
    }
    const [theirs, mine] = chartSeries(metric, worlds, en)
    expect([theirs.id, theirs.values.at(-1), theirs.band !== undefined]).toEqual([
      'baseline',
      finding.baseline,
      true,
    ])
    expect([mine.id, mine.values.at(-1), mine.band !== undefined]).toEqual([
      'scenario',
      finding.scenario,
      true,
    ])
    const [difference] = differenceSeries(metric, worlds, en)
    expect(difference.values.at(-1)).toBe(finding.difference.mean)
    expect(difference.band!.low.at(-1)).toBe(finding.difference.low)
    expect(difference.band!.high.at(-1)).toBe(finding.difference.high)
  })
})

describe('verdict, caption and difference chart', () => {
  const values = fc.integer({ min: 1, max: 400 })
  it('say one thing, whatever the pairs are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(values, values), { minLength: 2, maxLength: 12 }),
        fc.constantFrom('creatorsOpen', 'displaced', 'askingRent'),
        (rows, id) => {
          const metric = metricById(id)!
          const worlds = { ...LOUD_RUN, pairs: pairsOf(rows, id) }
          const findings = find(worlds)!
          const finding = findingOf(findings, id)!
          const caption = chartSentence(finding, findings, false, en)
          const statement = verdictOf(findings, PLAIN, done(rows.length), true, true, en).statements.find(
            s => s.id === id,
          )!
          expect(statement.settled).toBe(isSettled(finding))
          expect(/No clear difference/.test(caption)).toBe(/No clear effect/.test(statement.words))
          if (statement.interval !== '') expect(caption).toContain(statement.interval)
          // What is settled is told with its size and side, and the difference chart's interval leaves out its zero line.
          if (isSettled(finding)) {
            const [difference] = differenceSeries(metric, worlds, en)
            const [low, high] = [difference.band!.low.at(-1)!, difference.band!.high.at(-1)!]
            expect(low > 0 || high < 0).toBe(true)
            expect(caption).toContain(statement.words.split(': ')[1])
            expect(/more|higher/.test(statement.words)).toBe(finding.difference.mean > 0)
          }
        },
      ),
    )
  })

  it('are corrected for all that is looked at together, and say so', () => {
    // Alone this would be settled; among four looks it is not.
    const rows = [3, 2.2, -0.6, 3.1, 0.5, 2.9, -0.3, 1.6].map(d => [50 + d, 50] as const)
    const worlds = { ...LOUD_RUN, pairs: pairsOf(rows, 'creatorsOpen') }
    const alone = findingOf(find(worlds, ['creatorsOpen']), 'creatorsOpen')!
    expect(isSettled(alone)).toBe(true)
    const wild = Array.from({ length: 8 }, (_, k) => k)
    const pairs = new PairedRuns(MONTHS)
    for (const k of wild)
      pairs.add({
        scenario: recordOf(region({ creatorsOpen: rows[k][0], displaced: k % 2, askingRent: 100 + (k % 3) })),
        baseline: recordOf(
          region({ creatorsOpen: 50, displaced: (k + 1) % 2, askingRent: 100 + ((k + 1) % 3) }),
        ),
      })
    const findings = find({ ...LOUD_RUN, pairs })!
    expect(findings.tests).toBe(4)
    expect(findingOf(findings, 'creatorsOpen')!.judgement.kind).toBe('unsettled')
    expect(verdictOf(findings, PLAIN, done(8), true, true, en).notes.join()).toContain(
      'corrected for 4 measures',
    )
  })

  it('put what is settled first', () => {
    const worlds = {
      ...LOUD_RUN,
      pairs: pairsOf(
        Array.from({ length: 8 }, (_, k) => [90 + (k % 2), 100] as const),
        'askingRent',
      ),
    }
    const verdict = verdictOf(find(worlds), PLAIN, done(8), true, true, en)
    expect(verdict.statements[0].id).toBe('askingRent')
    expect(verdict.statements[0].words).toMatch(/^Asking rent: 9\.5% lower/)
  })
})

describe('flows', () => {
  it('are told summed over the months, levels at the end', () => {
    const worlds = {
      ...LOUD_RUN,
      pairs: pairsOf(
        Array.from({ length: 8 }, (_, k) => [2, 3 + (k % 2)] as const),
        'displaced',
      ),
    }
    const findings = find(worlds)!
    const finding = findingOf(findings, 'displaced')!
    expect(finding.scenario).toBe(2 * MONTHS)
    const words = chartSentence(finding, findings, false, en)
    expect(words).toContain('over 2 years: 48')
    expect(words).toMatch(/36 fewer over 2 years/)
    expect(chartSentence(finding, findings, false, ko)).toContain('2년 동안 48곳')
  })

  it('are charted as what they add up to: the end of each line is the number that is told', () => {
    const worlds = {
      ...LOUD_RUN,
      pairs: pairsOf(
        Array.from({ length: 8 }, (_, k) => [2, 3 + (k % 2)] as const),
        'displaced',
      ),
    }
    const metric = metricById('displaced')!
    for (const shown of [worlds, { ...worlds, pairs: undefined }]) {
      const finding = findingOf(find(shown), metric.id)!
      const [theirs, mine] = chartSeries(metric, shown, en)
      expect([theirs.values.at(-1), mine.values.at(-1)]).toEqual([finding.baseline, finding.scenario])
      const [difference] = differenceSeries(metric, shown, en)
      expect(difference.values.at(-1)).toBe(finding.difference.mean)
    }
    expect(chartedUnitLabel(metric, en)).toBe('shops, since the start')
    expect(chartedUnitLabel(metric, ko)).toContain('누적')
    const level = metricById('creatorsOpen')!
    expect(chartedUnitLabel(level, en)).toBe('shops')
    expect([...charted(metric, Float64Array.of(Number.NaN, 1, Number.NaN, 2))]).toEqual([Number.NaN, 1, 1, 3])
  })
})

describe('a verdict on levers', () => {
  const agreements = LEVERS.find(lever => lever.id === 'agreements')!
  const months = (rows: readonly Readonly<Record<string, number>>[]) => {
    const pairs = new PairedRuns(MONTHS)
    for (const row of rows)
      pairs.add({
        scenario: recordOf(region(row)),
        baseline: recordOf(region({ ...row, displaced: row['displaced'] + 2, policyCost: 0 })),
      })
    return pairs
  }
  const pairs = months(
    Array.from({ length: 8 }, (_, k) => ({
      displaced: 3 + (k % 3),
      policyCost: 504_000,
      askingRent: 90 + k,
    })),
  )

  it('leads with what they act on, and says in the same breath who pays', () => {
    const headlines = headlinesFor([agreements])
    const findings = find({ ...LOUD_RUN, pairs }, headlineIds(headlines))!
    const { statements } = verdictOf(findings, headlines, done(8), true, true, en)
    expect(statements.slice(0, 2).map(s => s.id)).toEqual(['displaced', PAYER])
    expect(statements[0].words).toBe('Businesses displaced: 48 fewer over 2 years')
    expect(statements[1].words).toBe('Public money pays ₩5.04B more over 2 years')
    expect(statements[1].interval).toBe('the same in every pair')
    expect(verdictOf(findings, headlines, done(8), true, true, ko).statements[1].words).toBe(
      '공공 재정 부담: 2년 동안 50.4억원 증가',
    )
  })

  it('leads with it where nothing about it is known, too, and leaves out a cost that there is not', () => {
    const headlines = headlinesFor([{ actsOn: ['vacancy', 'nothing such'] }])
    const level = pairsOf(MORE, 'creatorsOpen')
    const rows = [0.4, -0.2, 0.1, -0.3, 0.2, -0.1, 0.3, -0.4].map(d => [0.5 + d, 0.5] as const)
    const open = verdictOf(
      find({ ...LOUD_RUN, pairs: pairsOf(rows, 'vacancy') }, headlineIds(headlines))!,
      headlines,
      done(8),
      true,
      true,
      en,
    )
    expect(open.statements[0]).toMatchObject({ id: 'vacancy', settled: false })
    expect(open.statements.map(s => s.id)).not.toContain(PAYER)
    const known = find({ ...LOUD_RUN, pairs: level }, headlineIds(headlines))!
    expect(verdictOf(known, headlines, done(8), true, true, en).statements[1].id).toBe('creatorsOpen')
  })

  it('names no more aims than can be read, those of each lever in turn', () => {
    const { aims } = headlinesFor([
      { actsOn: ['vacancy', 'sales'] },
      { actsOn: ['jobs', 'sales'] },
      {},
      { actsOn: ['vacancy', 'buzz'] },
    ])
    expect(aims).toEqual(['vacancy', 'jobs', 'sales'])
  })

  it('has something to lead with for every lever: metrics that there are', () => {
    for (const { id, actsOn } of LEVERS)
      expect([id, actsOn?.length, actsOn?.every(metric => metricById(metric))]).toEqual([
        id,
        actsOn?.length || 1,
        true,
      ])
  })
})
