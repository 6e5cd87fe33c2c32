import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { flushSync } from 'react-dom'
import { countPatterns, type Evidence, outOfDate, seenPatterns } from '../../../src/page.ts'
import { useAblations, useRankings, useValidation } from '../../app/evidence.ts'
import { formatDuration } from '../../app/format.ts'
import { placeOfHash } from '../../app/room.ts'
import { type Translator, useText } from '../../app/translate.ts'
import { useLabState } from '../context.ts'
import { AblationSection } from './AblationSection.tsx'
import { anyFound, Findings, NotFetched } from './Finding.tsx'
import { evidenceWords } from './figures.ts'
import { MetMark } from './MetMark.tsx'
import './model.css'
import './patterns.css'
import './finding.css'
import { OutOfDate } from './OutOfDate.tsx'
import { PatternSection, placeOf } from './PatternSection.tsx'
import { RankingSection } from './RankingSection.tsx'

type Shown = 'all' | 'failing'

/** How sure we are: the patterns of the world and what the model gives, the ranking of levers, what each mechanism is for. */
export function ModelRoom() {
  const { t } = useText()
  const validation = useValidation()
  const rankings = useRankings()
  const ablations = useAblations()
  const evidence = validation.status === 'ready' ? validation.value : undefined
  const allThere = [validation, rankings, ablations].every(each => each.status !== 'loading')
  const [shown, setShown] = useState<Shown>('all')
  usePlaceOfAddress(allThere, () => setShown('all'))
  return (
    <main className="model" id="model" tabIndex={-1} aria-labelledby="model-title">
      <div className="model-page">
        <h1 id="model-title">{t('model.title')}</h1>
        <div className="model-purpose">
          <p>{t('model.purpose')}</p>
          <p>
            <b>{t('model.purposeNot')}</b>
          </p>
        </div>
        <p className="model-intro">{t('model.intro')}</p>
        {validation.status === 'loading' && <p role="status">{t('model.loading')}</p>}
        {validation.status === 'failed' && <NotFetched message={validation.message} />}
        {validation.status === 'ready' && !evidence && <p className="model-warning">{t('model.none')}</p>}
        {evidence && (
          <>
            <Summary evidence={evidence} />
            <nav className="model-nav" aria-label={t('model.contents')}>
              <a href="#model/patterns">{t('model.patternsShort')}</a>
              {anyFound(rankings) && <a href="#model/ranking">{t('model.rankingShort')}</a>}
              {anyFound(ablations) && <a href="#model/ablation">{t('model.ablationShort')}</a>}
            </nav>
            <HowRun evidence={evidence} />
            <Patterns evidence={evidence} shown={shown} onShow={setShown} />
          </>
        )}
        <Findings loaded={rankings} place="model/ranking">
          {(ranking, place) => <RankingSection key={place} ranking={ranking} place={place} />}
        </Findings>
        <Findings loaded={ablations} place="model/ablation">
          {(ablation, place) => <AblationSection key={place} ablation={ablation} place={place} />}
        </Findings>
      </div>
    </main>
  )
}

/** Goes to the place that the address names, now and when it changes; its heading is read aloud. */
function usePlaceOfAddress(ready: boolean, reveal: () => void): void {
  const came = useRef(false)
  const onGo = useEffectEvent(() => reveal())
  useEffect(() => {
    if (!ready) return
    const go = () => {
      const named = () => document.getElementById(placeOfHash(location.hash))
      if (came.current && !named()) flushSync(onGo)
      const place = named()
      if (!place) return
      place.focus({ preventScroll: true })
      if (place.id !== 'model' || came.current) place.scrollIntoView()
      came.current = true
    }
    go()
    window.addEventListener('hashchange', go)
    return () => window.removeEventListener('hashchange', go)
  }, [ready])
}

function Summary({ evidence }: { evidence: Evidence }) {
  const text = useText()
  const { t } = text
  const nChanged = useLabState(s => Object.keys(s.draft.file.params).length)
  const must = countPatterns(evidence, 'A')
  return (
    <>
      <OutOfDate source={evidence} />
      <div className="model-counts">
        {(['A', 'B'] as const).map(weight => {
          const { met, judged } = countPatterns(evidence, weight)
          return (
            <p key={weight} data-weight={weight} data-met={met} data-judged={judged}>
              <b>{t('model.ofJudged', { met, judged })}</b> {t(`model.met.${weight}`)}
            </p>
          )
        })}
      </div>
      {must.met < must.judged && (
        <p className="model-verdict">{t(2 * must.met < must.judged ? 'model.warnFew' : 'model.warnSome')}</p>
      )}
      <ul className="pattern-tiles">
        {seenPatterns(evidence).map(({ id, title, met, weight }) => (
          <li key={id}>
            <a href={`#${placeOf(id)}`} data-met={String(met)}>
              <span>{id}</span>
              <MetMark met={met} short />
              <span className="tile-name">{evidenceWords(`${id}.title`, title, text).text}</span>
              <span className="small">{text.orId('model.weight', weight)}</span>
            </a>
          </li>
        ))}
      </ul>
      {outOfDate(evidence).length === 0 && <p className="small mute">{t('model.current')}</p>}
      {nChanged > 0 && <p className="model-warning">{t('model.yourParams', { count: nChanged })}</p>}
    </>
  )
}

function HowRun({ evidence }: { evidence: Evidence }) {
  const text = useText()
  const { t } = text
  const { regions } = evidence
  return (
    <section className="model-part" aria-labelledby="model/how">
      <h2 id="model/how" tabIndex={-1}>
        {t('model.how')}
      </h2>
      <p>{t('model.how.rule')}</p>
      <dl className="model-how">
        {factsOf(evidence, text).map(([name, value, isCode]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{isCode ? <code>{value}</code> : value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('model.how.regions')}</dt>
          <dd>
            <details>
              <summary>{t('model.how.nRegions', { count: regions.length })}</summary>
              {regions.join(', ')}
            </details>
          </dd>
        </div>
      </dl>
    </section>
  )
}

function factsOf(evidence: Evidence, text: Translator): readonly (readonly [string, string, boolean])[] {
  const { t } = text
  const { command, engineVersion, paramsDigest, seeds, replicates, months, spinUpMonths } = evidence
  return [
    [t('model.how.command'), command, true],
    [t('model.how.engine'), engineVersion, false],
    [t('model.how.params'), paramsDigest, true],
    [t('model.how.seeds'), seeds.join(', '), false],
    [t('model.how.replicates'), t('model.how.replicatesValue', { n: replicates }), false],
    [
      t('model.how.months'),
      t('model.how.monthsValue', {
        months: formatDuration(months, text),
        spinUp: formatDuration(spinUpMonths, text),
      }),
      false,
    ],
  ]
}

interface PatternsProps {
  readonly evidence: Evidence
  readonly shown: Shown
  onShow(shown: Shown): void
}

function Patterns({ evidence, shown, onShow }: PatternsProps) {
  const { t } = useText()
  const seen = seenPatterns(evidence)
  const failing = seen.filter(pattern => pattern.met === false)
  const list = shown === 'all' ? seen : failing
  return (
    <section className="model-part" aria-labelledby="model/patterns" data-part="patterns">
      <h2 id="model/patterns" tabIndex={-1}>
        {t('model.patterns')}
      </h2>
      <div className="patterns-head">
        <ToggleButtonGroup
          className="chips"
          aria-label={t('model.show')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shown]}
          onSelectionChange={keys => onShow([...keys][0] === 'failing' ? 'failing' : 'all')}
        >
          <ToggleButton id="all" className="chip">
            {t('model.show.all', { count: seen.length })}
          </ToggleButton>
          <ToggleButton id="failing" className="chip">
            {t('model.show.failing', { count: failing.length })}
          </ToggleButton>
        </ToggleButtonGroup>
        <ul className="picture-key" aria-hidden="true">
          <li>
            <span className="target-band" /> {t('model.key.band')}
          </li>
          <li>
            <span className="target-mean" /> {t('model.key.mean')}
          </li>
          <li>
            <span className="target-interval" /> {t('model.key.interval')}
          </li>
        </ul>
      </div>
      {list.map(pattern => (
        <PatternSection key={pattern.id} pattern={pattern} />
      ))}
    </section>
  )
}
