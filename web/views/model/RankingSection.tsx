import type { Agreement, LeverRank, Outcome, Ranking } from '../../../src/evidence/load.web.ts'
import { LEVERS } from '../../../src/registry.ts'
import { type Key, useText } from '../../app/translate.ts'
import { figure } from './figures.ts'
import { OutOfDate } from './OutOfDate.tsx'

/** Whether parameter sets that fit as well would rank the levers in the same order. */
export function RankingSection({ ranking, place }: { ranking: Ranking; place: string }) {
  const text = useText()
  const { t } = text
  const outcomes = Object.entries(ranking.agreement) as [Outcome, Agreement][]
  const nRobust = outcomes.filter(([, agreement]) => agreement.robust).length
  const key: Key =
    nRobust === 0
      ? 'model.rankingBad'
      : nRobust < outcomes.length
        ? 'model.rankingMixed'
        : 'model.rankingGood'
  const byLuck = outcomes.some(([, { luck, robust }]) => !robust && luck !== null && luck < ranking.robustTau)
  return (
    <section className="model-part" aria-labelledby={place} data-part="ranking">
      <h2 id={place} tabIndex={-1}>
        {t('model.ranking')}
      </h2>
      <OutOfDate source={ranking} />
      <p className="model-verdict" data-good={nRobust === outcomes.length || undefined}>
        {t(key)} {byLuck && t('model.rankingLuck')}
      </p>
      <p>{t('model.rankingIntro', { least: figure(ranking.robustTau, text) })}</p>
      <div className="model-scroll">
        <table className="plain-table">
          <caption className="sr-only">{t('model.rankingCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('model.outcome')}</th>
              <th scope="col" className="number">
                {t('model.tau.mean')}
              </th>
              <th scope="col" className="number">
                {t('model.tau.lowest')}
              </th>
              <th scope="col" className="number">
                {t('model.tau.shipped')}
              </th>
              <th scope="col" className="number">
                {t('model.tau.luck')}
              </th>
              <th scope="col">{t('model.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {outcomes.map(([outcome, agreement]) => (
              <tr key={outcome} data-outcome={outcome}>
                <th scope="row">{text.orId('model.outcome', outcome)}</th>
                <td className="number">
                  <b>{figure(agreement.meanTau, text)}</b>
                </td>
                <td className="number">{figure(agreement.lowestTau, text)}</td>
                <td className="number">{figure(agreement.withShipped, text)}</td>
                <td className="number">{figure(agreement.luck, text)}</td>
                <td>
                  <span className="met-mark" data-met={String(agreement.robust)}>
                    {t(agreement.robust ? 'model.robust' : 'model.notRobust')}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small mute">
        {t('model.rankingHow', {
          accepted: ranking.accepted,
          drawn: ranking.drawn,
          levers: ranking.levers.length,
          months: ranking.months,
          region: ranking.region,
        })}
        {' · '}
        <code>{ranking.command}</code>
      </p>
      <Ranks levers={ranking.levers} outcomes={outcomes.map(([outcome]) => outcome)} />
    </section>
  )
}

function Ranks({ levers, outcomes }: { levers: readonly LeverRank[]; outcomes: readonly Outcome[] }) {
  const text = useText()
  const { t, local } = text
  const first = outcomes[0]
  const sorted = [...levers].sort((a, b) => a.ranks[first].median - b.ranks[first].median)
  const nameOf = (id: string) => {
    const lever = LEVERS.find(one => one.id === id)
    return lever ? local(lever.label) : id
  }
  const rank = (n: number) => new Intl.NumberFormat(text.locale, { maximumFractionDigits: 1 }).format(n)
  return (
    <details>
      <summary>{t('model.ranks')}</summary>
      <div className="model-scroll">
        <table className="plain-table">
          <caption className="small mute">{t('model.ranksCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('model.lever')}</th>
              {outcomes.map(outcome => (
                <th key={outcome} scope="col" className="number">
                  {text.orId('model.outcome', outcome)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ lever, ranks }) => (
              <tr key={lever}>
                <th scope="row">{nameOf(lever)}</th>
                {outcomes.map(outcome => (
                  <td key={outcome} className="number">
                    {rank(ranks[outcome].median)}{' '}
                    <span className="mute">
                      ({t('model.range', { low: rank(ranks[outcome].p10), high: rank(ranks[outcome].p90) })})
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
