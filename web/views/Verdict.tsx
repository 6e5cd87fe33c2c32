import { useEffect, useMemo, useRef } from 'react'
import { Button } from 'react-aria-components'
import { LEVERS } from '../../src/registry.ts'
import { differences } from '../app/differences.ts'
import { formatValue } from '../app/format.ts'
import { useObservable } from '../app/observable.ts'
import { changeSettings, settings } from '../app/settings.ts'
import { useText } from '../app/translate.ts'
import { verdictOf } from '../app/verdict.ts'
import { useLab, useLabState } from './context.ts'
import { EvidenceLine } from './EvidenceLine.tsx'

const LADDER = [8, 25, 100] as const
/** More than this is a job for the command line. */
const MOST_PAIRS = 400

/** What the comparison comes to, said plainly, and how to make it surer. */
export function Verdict() {
  const text = useText()
  const { t } = text
  const lab = useLab()
  const draft = useLabState(s => s.draft)
  const base = useLabState(s => s.base)
  const version = useLabState(s => s.version)
  const scenario = useLabState(s => s.scenario)
  const baseline = useLabState(s => s.baseline)
  const replicates = useLabState(s => s.replicates)
  // biome-ignore lint/correctness/useExhaustiveDependencies: results and pairs change in place, and say so by these
  const now = useMemo(
    () =>
      verdictOf(
        lab.results.scenario,
        lab.results.baseline,
        lab.pairs,
        differences(draft, base).some(d => d.kind === 'lever' || d.kind === 'budget'),
        text,
      ),
    [lab, draft, base, version, scenario, baseline, replicates, text],
  )
  // While a change is computed the last verdict stays, faded: nothing jumps.
  const settled = useRef(now)
  if (now.status !== 'running' && scenario.phase !== 'running') settled.current = now
  const waiting = now.status === 'running' || scenario.phase === 'running'
  const verdict = waiting && settled.current.status !== 'running' ? settled.current : now
  // The first sentence of all stands until the first comparison does.
  const first = !useObservable(settings, s => s.welcomed) && draft.region.id === 'alley'
  const lever = text.local(LEVERS[0].label)
  useEffect(() => {
    if (verdict.status === 'pair') changeSettings({ welcomed: true })
  }, [verdict.status])
  const failed = scenario.phase === 'failed' || baseline.phase === 'failed'
  const running = verdict.status === 'running' && !failed
  const comparable = verdict.status === 'pair' || verdict.status === 'pairs'
  return (
    <div
      className="verdict"
      data-status={waiting && !failed ? 'running' : verdict.status}
      data-stale={waiting || undefined}
    >
      <div className="verdict-words" aria-live="polite" aria-busy={waiting}>
        {running && (
          <p className="mute">
            {t('verdict.running', { percent: formatValue('share', verdict.progress, text) })}
          </p>
        )}
        {verdict.status === 'same' && <p>{first ? t('welcome.sentence', { lever }) : t('verdict.same')}</p>}
        {verdict.status === 'noEffect' && <p>{t('verdict.sameResult')}</p>}
        {verdict.statements.length > 0 && (
          <p className="verdict-main">
            {verdict.statements.map(statement => (
              <span key={statement.strong} className="statement">
                <b>{statement.strong}</b> {statement.more && <span className="mute">{statement.more}</span>}
              </span>
            ))}
          </p>
        )}
        {verdict.notes.length > 0 && <p className="verdict-notes">{verdict.notes.join(' · ')}</p>}
      </div>
      {comparable && (
        <div className="verdict-side">
          <Replicates needed={verdict.needed} />
          <EvidenceLine />
        </div>
      )}
    </div>
  )
}

/** The next rung of replicates, or the work under way with the means to stop it. */
function Replicates({ needed }: { needed: number | undefined }) {
  const { t } = useText()
  const lab = useLab()
  const { status, done, total, message } = useLabState(s => s.replicates)
  if (status === 'running')
    return (
      <div className="replicates">
        <progress value={done} max={total} aria-label={t('verdict.replicating', { done, total })} />
        <span className="small mute">{t('verdict.replicating', { done, total })}</span>
        <Button className="button" onPress={() => lab.stopReplicates()}>
          {t('verdict.stop')}
        </Button>
      </div>
    )
  const rung = LADDER.find(n => n > done)
  const next = needed !== undefined && needed <= MOST_PAIRS && done >= 8 ? needed : rung
  return (
    <div className="replicates">
      {status === 'failed' && <span className="warning">{message}</span>}
      {next !== undefined && (
        <Button className="button" onPress={() => void lab.replicate(next)}>
          {t('verdict.tryMore', { n: next })}
        </Button>
      )}
    </div>
  )
}
