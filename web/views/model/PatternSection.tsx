import { type EvidencePattern, triedOn } from '../../../src/page.ts'
import { sourceWords } from '../../app/source-words.ts'
import { type Key, useText } from '../../app/translate.ts'
import { bandText, evidenceWords, figure, intervalText } from './figures.ts'
import { MetMark } from './MetMark.tsx'
import { TargetPicture } from './TargetPicture.tsx'

export const placeOf = (pattern: string) => `model/${pattern}`

/** A pattern with its targets: the table says all, the pictures show it. */
export function PatternSection({ pattern }: { pattern: EvidencePattern }) {
  const text = useText()
  const { t } = text
  const { id, met, targets } = pattern
  const title = evidenceWords(`${id}.title`, pattern.title, text).text
  return (
    <section className="pattern" data-pattern={id} data-met={String(met)} aria-labelledby={placeOf(id)}>
      <h3 id={placeOf(id)} tabIndex={-1}>
        <span className="pattern-id">{id}</span> {title}
      </h3>
      <p className="pattern-facts">
        <MetMark met={met} />
        <span className="badge">{text.orId('model.weight', pattern.weight)}</span>
        <span className="small mute">{text.orId('model.use', pattern.use)}</span>
      </p>
      <table className="targets">
        <caption className="sr-only">{t('model.caption', { title })}</caption>
        <thead>
          <tr>
            {HEADS.map(([name, key]) => (
              <th key={name} scope="col" className={name}>
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {targets.map(target => {
            const key = `${id}.${target.id}`
            const note =
              target.note === undefined ? undefined : evidenceWords(`${key}.note`, target.note, text)
            return (
              <tr key={target.id} data-target={target.id} data-met={String(target.met)}>
                <th scope="row" className="measure">
                  {evidenceWords(key, target.label, text).text}
                  {note && (
                    <span className="target-note" lang={note.lang}>
                      {note.text}
                    </span>
                  )}
                </th>
                <td className="band">{bandText(target, text)}</td>
                <td className="mean">{figure(target.mean, text)}</td>
                <td className="interval">{intervalText(target, text)}</td>
                <td className="runs">{target.n}</td>
                <td className="picture">
                  <TargetPicture target={target} />
                </td>
                <td className="verdict-cell">
                  <MetMark met={target.met} short />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <Notes pattern={pattern} />
    </section>
  )
}

const HEADS: readonly (readonly [string, Key])[] = [
  ['measure', 'model.measure'],
  ['band', 'model.band'],
  ['mean', 'model.mean'],
  ['interval', 'model.interval'],
  ['runs', 'model.runs'],
  ['picture', 'model.picture'],
  ['verdict-cell', 'model.verdict'],
]

function Notes({ pattern }: { pattern: EvidencePattern }) {
  const text = useText()
  const { t } = text
  const tried = triedOn(pattern.id)
  return (
    <dl className="pattern-notes">
      {pattern.met === false && (
        <div className="tried">
          <dt>{t('model.tried')}</dt>
          <dd>{tried ? text.local(tried) : t('model.triedNothing')}</dd>
        </div>
      )}
      <div>
        <dt>{t('model.statistic')}</dt>
        <dd>{evidenceWords(`${pattern.id}.statistic`, pattern.statistic, text).text}</dd>
      </div>
      <div>
        <dt>{t('model.source')}</dt>
        <dd>{sourceWords(pattern.source, text)}</dd>
      </div>
    </dl>
  )
}
