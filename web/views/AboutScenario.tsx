import { Button } from 'react-aria-components'
import { useText } from '../app/translate.ts'
import { useApp, useLabState } from './context.ts'
import { Icon } from './Icon.tsx'

/** What the scenario asks, above what one can set; to be read and to be changed. */
export function AboutScenario() {
  const { t, local } = useText()
  const app = useApp()
  const title = local(useLabState(s => s.draft.file.title))
  const question = local(useLabState(s => s.draft.file.question))
  const description = local(useLabState(s => s.draft.file.description))
  return (
    <details className="about-scenario">
      <summary>
        <span className="about-question">{question || title}</span>
        <Icon name="down" size={14} />
      </summary>
      {question !== '' && <p className="about-title">{title}</p>}
      {question === '' && <p className="mute">{t('scenario.noQuestion')}</p>}
      <p>{description}</p>
      <Button className="button" onPress={() => void app.describe()}>
        {t('scenario.edit')}
      </Button>
    </details>
  )
}
