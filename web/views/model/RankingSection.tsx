import { type Agreement, LEVERS, type LeverRank, type Outcome, type Ranking } from '../../../src/page.ts'
import { type Key, useText } from '../../app/translate.ts'
import { Finding, FindingTable } from './Finding.tsx'
import { figure } from './figures.ts'

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
    <Finding kind="ranking" title={t('model.ranking')} place={place} source={ranking}>
      <p className="model-verdict" data-good={nRobust === outcomes.length || undefined}>
        {t(key)} {byLuck && t('model.rankingLuck')}
      </p>
      <p>{t('model.rankingIntro', { least: figure(ranking.robustTau, text) })}</p>
      <FindingTable
        caption={t('model.rankingCaption')}
        columns={[
          { id: 'outcome', title: t('model.outcome') },
          { id: 'mean', title: t('model.tau.mean'), number: true },
          { id: 'lowest', title: t('model.tau.lowest'), number: true },
          { id: 'shipped', title: t('model.tau.shipped'), number: true },
          { id: 'luck', title: t('model.tau.luck'), number: true },
          { id: 'verdict', title: t('model.verdict') },
        ]}
      >
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
      </FindingTable>
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
    </Finding>
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
      <FindingTable
        caption={t('model.ranksCaption')}
        captionSeen
        columns={[
          { id: 'lever', title: t('model.lever') },
          ...outcomes.map(id => ({ id, title: text.orId('model.outcome', id), number: true })),
        ]}
      >
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
      </FindingTable>
    </details>
  )
}
