import { useEffect, useMemo, useRef, useState } from 'react'
import { Button, ProgressBar } from 'react-aria-components'
import { differences } from '../app/differences.ts'
import { formatValue } from '../app/format.ts'
import { headlinesOf } from '../app/headlines.ts'
import { FIRST_LEVER } from '../app/metrics.ts'
import { useObservable } from '../app/observable.ts'
import { changeSettings, settings } from '../app/settings.ts'
import { useText } from '../app/translate.ts'
import { type Verdict as Answer, verdictOf } from '../app/verdict.ts'
import { worldsDiffer } from '../app/worlds.ts'
import { useLab, useLabState } from './context.ts'
import { EvidenceLine } from './EvidenceLine.tsx'

const LADDER = [8, 25, 100] as const
/** More than this is a job for the command line. */
const MOST_PAIRS = 400

/** What the comparison comes to, said plainly, and how to make it surer. */
export function Verdict() {
  const text = useText()
  const { t } = text
  const now = useVerdict()
  const opening = useLabState(s => s.opening)
  const failed = useLabState(s => s.scenario.phase === 'failed' || s.baseline.phase === 'failed')
  const waiting = useLabState(s => s.scenario.phase === 'running' || s.baseline.phase === 'running')
  // While a change is computed the last verdict stays, faded: nothing jumps. One of another scenario is never shown.
  const last = useRef<Answer>(undefined)
  if (opening) last.current = undefined
  else if (now.status !== 'running' && !waiting) last.current = now
  const stale = waiting || now.status === 'running'
  const verdict = (stale && last.current) || now
  // The first sentence of all stands until the first comparison does.
  const alley = useLabState(s => s.draft.region.id === 'alley')
  const first = !useObservable(settings, s => s.welcomed) && alley
  const comparable = verdict.status === 'notYet' || verdict.status === 'pairs'
  useEffect(() => {
    if (comparable) changeSettings({ welcomed: true })
  }, [comparable])
  const welcome = first && verdict.status === 'same'
  const headline = welcome
    ? t('welcome.sentence', { lever: text.local(FIRST_LEVER.label) })
    : verdict.headline
  return (
    <div
      className="verdict"
      data-status={stale && !failed ? 'running' : verdict.status}
      data-stale={stale || undefined}
    >
      <div className="verdict-words" aria-busy={stale}>
        {verdict.status === 'running' && !failed && <Progress />}
        {headline !== '' && (
          <p className={verdict.status === 'notYet' ? 'verdict-main unsettled' : undefined}>{headline}</p>
        )}
        {welcome && <p className="verdict-notes">{t('welcome.terms')}</p>}
        {verdict.statements.length > 0 && <Statements verdict={verdict} />}
        {verdict.notes.length > 0 && <p className="verdict-notes">{verdict.notes.join(' · ')}</p>}
      </div>
      <div className="verdict-side">
        {comparable && <Replicates needed={verdict.needed} isDisabled={opening || stale} />}
        {comparable && <EvidenceLine />}
      </div>
      <Announcement verdict={now} stale={stale} />
    </div>
  )
}

function useVerdict(): Answer {
  const text = useText()
  const lab = useLab()
  const draft = useLabState(s => s.draft)
  const base = useLabState(s => s.base)
  const charts = useLabState(s => s.charts)
  const version = useLabState(s => s.version)
  const replicates = useLabState(s => s.replicates)
  const { scenario, baseline } = lab.results
  // biome-ignore lint/correctness/useExhaustiveDependencies: results change in place, and say so by `version`
  const effect = useMemo(
    () => scenario !== undefined && baseline !== undefined && worldsDiffer(scenario, baseline),
    [scenario, baseline, version],
  )
  const differs = useMemo(
    () => differences(draft, base).some(d => d.kind === 'lever' || d.kind === 'budget'),
    [draft, base],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above; the charted measures are judged with the headlines
  return useMemo(
    () => verdictOf(lab.findings, headlinesOf(draft, base), replicates, differs, effect, text),
    [lab, version, charts, draft, base, replicates, differs, effect, text],
  )
}

function Statements({ verdict }: { verdict: Answer }) {
  return (
    <p className="verdict-main">
      {verdict.statements.map(({ id, words, side, interval, settled }) => (
        <span key={id} className="statement" data-settled={settled || undefined}>
          {settled ? <b>{words}</b> : words}{' '}
          {side !== '' && (
            <span className="side" data-side={side}>
              {side}
            </span>
          )}{' '}
          {interval !== '' && <span className="mute">({interval})</span>}
        </span>
      ))}
    </p>
  )
}

/** How far the two worlds are computed. */
function Progress() {
  const text = useText()
  const { t, local } = text
  const opening = useLabState(s => s.opening)
  const title = useLabState(s => s.draft.file.title)
  const done = useLabState(s => s.scenario.valid + s.baseline.valid)
  const months = useLabState(s => 2 * s.draft.file.months)
  const percent = formatValue('share', Math.floor((100 * done) / months) / 100, text)
  return (
    <div className="verdict-progress">
      <ProgressBar className="progress" aria-label={t('verdict.progress')} value={done} maxValue={months}>
        {({ percentage }) => <span style={{ width: `${percentage ?? 0}%` }} />}
      </ProgressBar>
      <span className="mute">
        {opening ? t('verdict.opening', { title: local(title), percent }) : t('verdict.running', { percent })}
      </span>
    </div>
  )
}

/** The next rung of replicates, or the means to stop the work under way: one button, so that the focus stays on it. */
function Replicates({ needed, isDisabled }: { needed: number | undefined; isDisabled: boolean }) {
  const { t } = useText()
  const lab = useLab()
  const { status, done, total, message } = useLabState(s => s.replicates)
  const running = status === 'running'
  const rung = LADDER.find(n => n > done)
  const wanted = needed !== undefined && needed > done && needed <= MOST_PAIRS && done >= 8 ? needed : rung
  return (
    <div className="replicates">
      {status === 'failed' && <span className="warning">{t('verdict.failed', { message })}</span>}
      {running && (
        <>
          <ProgressBar
            className="progress"
            aria-label={t('verdict.replicating', { done: total, total })}
            value={done}
            maxValue={total}
          >
            {({ percentage }) => <span style={{ width: `${percentage ?? 0}%` }} />}
          </ProgressBar>
          <span className="small mute" aria-hidden="true">
            {t('verdict.replicating', { done, total })}
          </span>
        </>
      )}
      {(running || wanted !== undefined) && (
        <Button
          className="button"
          isDisabled={isDisabled}
          onPress={() => (running ? lab.stopReplicates() : void lab.replicate(wanted!))}
        >
          {running ? t('verdict.stop') : t('verdict.tryMore', { n: wanted! })}
        </Button>
      )}
    </div>
  )
}

/**
 * Said aloud once when paired runs start and once when they end; what lies between is the progress bar's. The verdict itself
 * is no live region: it changes with each pair.
 */
function Announcement({ verdict, stale }: { verdict: Answer; stale: boolean }) {
  const { t } = useText()
  const { status, total, done, message } = useLabState(s => s.replicates)
  const [words, setWords] = useState('')
  const said = useRef('')
  useEffect(() => {
    const job = status === 'none' ? verdict.headline : `${status} ${total}`
    if (stale || job === said.current) return
    said.current = job
    if (status === 'running') setWords(t('verdict.started', { n: total }))
    else if (status === 'failed') setWords(t('verdict.failed', { message }))
    else if (status === 'stopped') setWords(t('verdict.stopped', { n: done }))
    else if (status === 'done')
      setWords([...verdict.statements.map(({ words }) => words), ...verdict.notes].join('. '))
    else setWords(verdict.headline)
  }, [status, total, done, message, stale, verdict, t])
  return (
    <p className="sr-only" role="status">
      {words}
    </p>
  )
}
