import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import { type Key, useText } from '../app/translate.ts'
import { useApp, useAppState } from './context.ts'

const NOTICE_MS = 5000
const NOTICE_TEXT: Record<'saved' | 'opened' | 'upgraded', Key> = {
  saved: 'file.saved',
  opened: 'file.opened',
  upgraded: 'file.upgraded',
}

/** Short messages at the edge: what was saved or opened, and work kept from last time. */
export function Notices() {
  return (
    <div className="notices">
      <Restore />
      <Notice />
    </div>
  )
}

function Notice() {
  const { t } = useText()
  const app = useApp()
  const notice = useAppState(s => s.notice)
  useEffect(() => {
    if (!notice) return
    const timer = setTimeout(() => app.closeNotice(), NOTICE_MS)
    return () => clearTimeout(timer)
  }, [notice, app])
  return (
    <div role="status">
      {notice && <p className="notice">{t(NOTICE_TEXT[notice.kind], { file: notice.fileName })}</p>}
    </div>
  )
}

function Restore() {
  const { t, local, locale } = useText()
  const app = useApp()
  const kept = useAppState(s => s.kept)
  if (!kept) return null
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(kept.at)
  return (
    <section className="notice" aria-label={t('restore.title')}>
      <p>
        <b>{t('restore.title')}</b> {t('restore.text', { name: local(kept.title), when })}
      </p>
      <div className="row">
        <Button className="button primary" onPress={() => app.restoreWork()}>
          {t('restore.yes')}
        </Button>
        <Button className="button" onPress={() => app.declineWork()}>
          {t('restore.no')}
        </Button>
      </div>
    </section>
  )
}
