import type { ReactNode } from 'react'
import { useObservable } from '../app/observable.ts'
import { settings } from '../app/settings.ts'
import { translatorOf } from '../app/translate.ts'
import { Boundary } from './Boundary.tsx'

/** The last net: where even the header cannot be drawn there are words and a way on, not a white page. */
export function PageBoundary({ children }: { children: ReactNode }) {
  const { t } = translatorOf(useObservable(settings, s => s.locale))
  return (
    <Boundary
      fallback={message => (
        <main className="failure" role="alert">
          <h1>{t('room.broken')}</h1>
          <p className="mute">{t('room.brokenHelp', { message })}</p>
          <button type="button" className="button" onClick={() => location.reload()}>
            {t('room.reload')}
          </button>
        </main>
      )}
    >
      {children}
    </Boundary>
  )
}
