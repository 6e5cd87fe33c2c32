import { countPatterns, outOfDate } from '../../src/page.ts'
import { useValidation } from '../app/evidence.ts'
import { useText } from '../app/translate.ts'

/** One line beside every result: how sure the model behind it is, with the way to the room that says why. */
export function EvidenceLine() {
  const { t } = useText()
  const validation = useValidation()
  if (validation.status !== 'ready' || !validation.value) return null
  const count = countPatterns(validation.value, 'A')
  return (
    <a className="evidence-line" href="#model" data-met={count.met} data-judged={count.judged}>
      <span className="evidence-name">{t('model.lineTitle')}</span>
      <span className="evidence-count">{t('model.line', { ...count })}</span>
      {outOfDate(validation.value).length > 0 && <span className="mute"> ({t('model.lineOld')})</span>}
    </a>
  )
}
