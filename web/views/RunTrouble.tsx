import { Button } from 'react-aria-components'
import { useText } from '../app/translate.ts'
import { useLab, useLabState } from './context.ts'
import { Icon } from './Icon.tsx'

/** Says that a run has failed, why, and offers to run again. The work is never touched. */
export function RunTrouble() {
  const { t } = useText()
  const lab = useLab()
  const scenario = useLabState(s => s.scenario)
  const baseline = useLabState(s => s.baseline)
  const failed = [scenario, baseline].find(track => track.phase === 'failed')
  if (!failed) return null
  return (
    <div className="trouble" role="alert">
      <Icon name="warn" />
      <div>
        <b>{t(failed.crashed ? 'run.crashed' : 'run.failed')}</b>
        <p>{t(failed.crashed ? 'run.crashedHelp' : 'run.failedHelp', { message: failed.message })}</p>
      </div>
      <Button className="button" onPress={() => lab.retry()}>
        {t('run.again')}
      </Button>
    </div>
  )
}
