import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import type { Notice as NoticeState } from '../app/app-model.ts'
import { useObservable } from '../app/observable.ts'
import { type Key, useText } from '../app/translate.ts'
import { useApp, useAppState, useLabState } from './context.ts'
import { useWhen } from './EarlierWork.tsx'

const NOTICE_MS = 5000
const NOTICE_TEXT: Record<NoticeState['kind'], Key> = {
  saved: 'file.saved',
  handedOver: 'file.handedOver',
  opened: 'file.opened',
  upgraded: 'file.upgraded',
  unknownScenario: 'file.unknownScenario',
}

/** Short messages at the edge: what was saved or opened, work of earlier visits, and work that is not kept. */
export function Notices() {
  return (
    <div className="notices">
      <NotKept />
      <Restore />
      <Notice />
    </div>
  )
}

function Notice() {
  const { t } = useText()
  const app = useApp()
  const notice = useAppState(s => s.notice)
  const opening = useAppState(s => s.opening)
  useEffect(() => {
    if (!notice) return
    const timer = setTimeout(() => app.closeNotice(), NOTICE_MS)
    return () => clearTimeout(timer)
  }, [notice, app])
  return (
    <div role="status">
      {opening !== undefined && <p className="notice">{t('file.opening', { file: opening })}</p>}
      {notice && <p className="notice">{t(NOTICE_TEXT[notice.kind], { file: notice.fileName })}</p>}
    </div>
  )
}

/** Stays until the work is kept or saved: nobody should close the page believing that it is. */
function NotKept() {
  const { t } = useText()
  const app = useApp()
  const trouble = useObservable(app.keeper.store, s => s.trouble)
  const unsaved = useLabState(s => s.draft !== s.saved)
  if (!trouble || !unsaved) return null
  return (
    <section className="notice" role="alert">
      <p>{t(`keep.${trouble}`)}</p>
      <div className="row">
        <Button className="button primary" onPress={() => void app.save()}>
          {t('header.save')}
        </Button>
        <Button className="button" onPress={() => app.showEarlier()}>
          {t('keep.earlier')}
        </Button>
      </div>
    </section>
  )
}

function Restore() {
  const { t, local } = useText()
  const app = useApp()
  const when = useWhen()
  const offer = useAppState(s => s.offer)
  const count = useObservable(app.keeper.store, s => s.earlier.length)
  if (!offer) return null
  return (
    <section className="notice" aria-label={t('restore.title')}>
      <p>
        <b>{t('restore.title')}</b> {t('restore.text', { name: local(offer.title), when: when(offer.at) })}
      </p>
      <div className="row">
        <Button className="button primary" onPress={() => app.restoreWork(offer)}>
          {t('restore.yes')}
        </Button>
        {count > 1 && (
          <Button className="button" onPress={() => app.showEarlier()}>
            {t('keep.earlierCount', { count })}
          </Button>
        )}
        <Button className="button" onPress={() => app.declineWork()}>
          {t('restore.no')}
        </Button>
      </div>
    </section>
  )
}
