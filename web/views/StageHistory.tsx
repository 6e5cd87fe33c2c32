import { useMemo } from 'react'
import { STAGE_HOLD_MONTHS, STAGES, type Stage, type StageChange } from '../../src/page.ts'
import { paramOf } from '../app/differences.ts'
import { formatDuration, formatMonth } from '../app/format.ts'
import { stageName, stageSentence, stagesOf } from '../app/stages.ts'
import type { TrackResults } from '../app/track-results.ts'
import { useText } from '../app/translate.ts'
import { useLab, useLabState } from './context.ts'

/** The stages of a district with their dates, and those of the baseline where they are others. */
export function StageHistory({ district, cursor }: { district: number; cursor: number }) {
  const text = useText()
  const { t } = text
  const lab = useLab()
  const version = useLabState(s => s.version)
  const natural = useLabState(s => paramOf(s.draft, 'naturalVacancy'))
  const { scenario, baseline } = lab.results
  // biome-ignore lint/correctness/useExhaustiveDependencies: results change in place, and say so by `version`
  const [mine, theirs] = useMemo(() => {
    const of = (results: TrackResults | undefined) => results && stagesOf(results, natural)(district)
    return [of(scenario), of(baseline)]
  }, [scenario, baseline, natural, district, version])
  if (!mine || cursor >= mine.byMonth.length) return null
  const now = STAGES[mine.byMonth[cursor]]
  const differs = theirs && !sameChanges(mine.changes, theirs.changes)
  return (
    <section className="stages" aria-label={t('stage.history')}>
      <h3>{t('stage.history')}</h3>
      <p className="stage-now">
        <i className="stage-swatch" style={{ background: `var(--stage-${now})` }} />
        {formatMonth(cursor, text)}: <b>{stageName(now, text)}</b>
      </p>
      <Changes world="scenario" changes={mine.changes} first={STAGES[mine.byMonth[0]]} />
      {differs && (
        <>
          <p className="mute stage-baseline">{t('stage.inBaseline')}</p>
          <Changes world="baseline" changes={theirs.changes} first={STAGES[theirs.byMonth[0]]} />
        </>
      )}
      <p className="mute stage-help">{t('stage.help', { hold: formatDuration(STAGE_HOLD_MONTHS, text) })}</p>
    </section>
  )
}

interface ChangesProps {
  readonly world: 'scenario' | 'baseline'
  readonly changes: readonly StageChange[]
  /** Stage of the first month. */
  readonly first: Stage
}

function Changes({ world, changes, first }: ChangesProps) {
  const text = useText()
  if (changes.length === 0)
    return <p className="mute">{text.t('stage.never', { stage: stageName(first, text) })}</p>
  return (
    <ol className="stage-changes" data-world={world}>
      {changes.map(change => (
        <li key={change.month} data-to={change.to}>
          <i className="stage-swatch" style={{ background: `var(--stage-${change.to})` }} />
          {stageSentence(change, text)}
        </li>
      ))}
    </ol>
  )
}

function sameChanges(a: readonly StageChange[], b: readonly StageChange[]): boolean {
  return a.length === b.length && a.every((change, i) => change.month === b[i].month && change.to === b[i].to)
}
