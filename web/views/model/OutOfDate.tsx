import { type EvidenceSource, outOfDate, thisModel } from '../../../src/page.ts'
import { useText } from '../../app/translate.ts'

/** Said wherever evidence was made by another model than the one on this page. */
export function OutOfDate({ source }: { source: EvidenceSource }) {
  const { t } = useText()
  const reasons = outOfDate(source)
  if (reasons.length === 0) return null
  const now = thisModel()
  return (
    <p className="model-warning" data-outdated={reasons.join(' ')}>
      <b>{t('model.outOfDate')}</b>{' '}
      {reasons
        .map(reason =>
          reason === 'engine'
            ? t('model.outOfDate.engine', { theirs: source.engineVersion, ours: now.engineVersion })
            : t('model.outOfDate.params', {
                theirs: source.paramsDigest.slice(0, 8),
                ours: now.paramsDigest.slice(0, 8),
              }),
        )
        .join(' ')}
    </p>
  )
}
