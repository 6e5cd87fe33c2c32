import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { languageForm } from '../../src/page.ts'
import type { AppModel } from '../app/app-model.ts'
import { useObservable } from '../app/observable.ts'
import { settings } from '../app/settings.ts'
import { TranslatorContext, translatorOf } from '../app/translate.ts'
import { AppContext, LabContext } from './context.ts'
import { Dialogs } from './Dialogs.tsx'
import { DropTarget } from './DropTarget.tsx'
import { Failure, Loading } from './Loading.tsx'
import { Notices } from './Notices.tsx'
import { Page } from './Page.tsx'

export function App({ app }: { app: AppModel }) {
  const { locale, theme } = useObservable(settings, s => s)
  const lab = useObservable(app.store, s => s.lab)
  const failure = useObservable(app.store, s => s.failure)
  const text = translatorOf(locale)

  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])

  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])

  return (
    <I18nProvider locale={languageForm(locale, 'region')}>
      <TranslatorContext value={text}>
        <AppContext value={app}>
          {lab ? (
            <LabContext value={lab}>
              <Page />
              <DropTarget />
              <Dialogs />
              <Notices />
            </LabContext>
          ) : failure === undefined ? (
            <Loading />
          ) : (
            <Failure message={failure} />
          )}
        </AppContext>
      </TranslatorContext>
    </I18nProvider>
  )
}
