import { Button } from 'react-aria-components'
import { useText } from '../app/translate.ts'
import { useLab, useLabState } from './context.ts'
import { Icon } from './Icon.tsx'

const TITLES = { run: 'run.failed', crash: 'run.crashed', silent: 'run.silent' } as const

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
        <b>{t(TITLES[failed.failure ?? 'run'])}</b>
        <p>{t(`${TITLES[failed.failure ?? 'run']}Help`, { message: failed.message })}</p>
      </div>
      <Button className="button" onPress={() => lab.retry()}>
        {t('run.again')}
      </Button>
    </div>
  )
}
