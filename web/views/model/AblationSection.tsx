import { useMemo, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { type Ablation, turnedByLuck } from '../../../src/page.ts'
import { useText } from '../../app/translate.ts'
import { Finding, FindingTable } from './Finding.tsx'
import { evidenceWords } from './figures.ts'
import { placeOf } from './PatternSection.tsx'

/** Which patterns break where one mechanism is switched off. */
export function AblationSection({ ablation, place }: { ablation: Ablation; place: string }) {
  const text = useText()
  const { t } = text
  const [single, setSingle] = useState(false)
  const byLuck = useMemo(() => turnedByLuck(ablation.luck), [ablation])
  const columns = [
    { id: 'mechanism', title: t('model.mechanism') },
    { id: 'targetsMet', title: t('model.targetsMet'), number: true },
    { id: 'breaks', title: t('model.breaks') },
    { id: 'mends', title: t('model.mends') },
    ...(single
      ? [
          { id: 'targetsLost', title: t('model.targetsLost') },
          { id: 'targetsWon', title: t('model.targetsWon') },
        ]
      : []),
  ]
  const ids = (list: readonly string[]) => <Turned ids={list} byLuck={byLuck} />
  return (
    <Finding kind="ablation" title={t('model.ablation')} place={place} source={ablation}>
      <p>{t('model.ablationIntro', { met: ablation.shipped.targetsMet, targets: ablation.targets })}</p>
      <p className="small mute">{t('model.ablationLuck', { n: ablation.luck.length })}</p>
      <Checkbox className="check" isSelected={single} onChange={setSingle}>
        <span className="check-box" />
        {t('model.ablationTargets')}
      </Checkbox>
      <FindingTable caption={t('model.ablationCaption')} columns={columns} className="ablation">
        {ablation.rows.map(row => (
          <tr key={row.id} data-mechanism={row.id}>
            <th scope="row">{evidenceWords(`mechanism.${row.id}`, row.label, text).text}</th>
            <td className="number">{row.targetsMet}</td>
            <td>{ids(row.breaks)}</td>
            <td>{ids(row.mends)}</td>
            {single && <td>{ids(row.targetsLost)}</td>}
            {single && <td>{ids(row.targetsWon)}</td>}
          </tr>
        ))}
      </FindingTable>
      <p className="small mute">
        <code>{ablation.command}</code> · {t('model.how.regions')}: {ablation.regions.join(', ')} ·{' '}
        {t('model.how.seeds')}: {ablation.seed} ·{' '}
        {t('model.how.replicatesRegion', { n: ablation.replicates })}
      </p>
    </Finding>
  )
}

/** Ids that changed sides, those that mean something first, each a link to its pattern. */
function Turned({ ids, byLuck }: { ids: readonly string[]; byLuck: ReadonlySet<string> }) {
  const { t } = useText()
  if (ids.length === 0) return <span className="mute">{t('model.nothing')}</span>
  const sorted = [...ids.filter(id => !byLuck.has(id)), ...ids.filter(id => byLuck.has(id))]
  return (
    <span className="turned">
      {sorted.map(id => (
        <a
          key={id}
          href={`#${placeOf(id.split('.')[0])}`}
          data-luck={byLuck.has(id) || undefined}
          aria-label={byLuck.has(id) ? t('model.byLuck', { id }) : undefined}
        >
          {byLuck.has(id) ? `(${id})` : id}
        </a>
      ))}
    </span>
  )
}
