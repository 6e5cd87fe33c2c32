import { useText } from '../app/translate.ts'

/** The Lab's empty rooms, so that nothing moves when it is furnished. */
export function Loading() {
  const { t } = useText()
  return (
    <div className="page loading" role="status">
      <div className="header" />
      <div className="lab">
        <div className="inputs" />
        <div className="stage">
          <p>{t('verdict.loading')}</p>
        </div>
        <div className="charts" />
        <div className="timeline" />
      </div>
    </div>
  )
}

export function Failure({ message }: { message: string }) {
  const { t } = useText()
  return (
    <main className="failure" role="alert">
      <h1>{t('app.name')}</h1>
      <p>{t('run.failed')}</p>
      <p className="mute">{message}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {t('run.again')}
      </button>
    </main>
  )
}
