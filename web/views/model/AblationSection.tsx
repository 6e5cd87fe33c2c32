import { useMemo, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import type { Ablation } from '../../../src/evidence/load.web.ts'
import { turnedByLuck } from '../../../src/evidence/reading.ts'
import { useText } from '../../app/translate.ts'
import { OutOfDate } from './OutOfDate.tsx'
import { placeOf } from './PatternSection.tsx'

/** Which patterns break where one mechanism is switched off. */
export function AblationSection({ ablation, place }: { ablation: Ablation; place: string }) {
  const text = useText()
  const { t, local } = text
  const [single, setSingle] = useState(false)
  const byLuck = useMemo(() => turnedByLuck(ablation.luck), [ablation])
  const ids = (list: readonly string[]) => <Turned ids={list} byLuck={byLuck} />
  return (
    <section className="model-part" aria-labelledby={place} data-part="ablation">
      <h2 id={place} tabIndex={-1}>
        {t('model.ablation')}
      </h2>
      <OutOfDate source={ablation} />
      <p>{t('model.ablationIntro', { met: ablation.shipped.targetsMet, targets: ablation.targets })}</p>
      <p className="small mute">{t('model.ablationLuck', { n: ablation.luck.length })}</p>
      <Checkbox className="check" isSelected={single} onChange={setSingle}>
        <span className="check-box" />
        {t('model.ablationTargets')}
      </Checkbox>
      <div className="model-scroll">
        <table className="plain-table ablation">
          <caption className="sr-only">{t('model.ablationCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('model.mechanism')}</th>
              <th scope="col" className="number">
                {t('model.targetsMet')}
              </th>
              <th scope="col">{t('model.breaks')}</th>
              <th scope="col">{t('model.mends')}</th>
              {single && <th scope="col">{t('model.targetsLost')}</th>}
              {single && <th scope="col">{t('model.targetsWon')}</th>}
            </tr>
          </thead>
          <tbody>
            {ablation.rows.map(row => (
              <tr key={row.id} data-mechanism={row.id}>
                <th scope="row">{local(row.label)}</th>
                <td className="number">{row.targetsMet}</td>
                <td>{ids(row.breaks)}</td>
                <td>{ids(row.mends)}</td>
                {single && <td>{ids(row.targetsLost)}</td>}
                {single && <td>{ids(row.targetsWon)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small mute">
        <code>{ablation.command}</code> · {t('model.how.regions')}: {ablation.regions.join(', ')} ·{' '}
        {t('model.how.seeds')}: {ablation.seed} ·{' '}
        {t('model.how.replicatesRegion', { n: ablation.replicates })}
      </p>
    </section>
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
