import { Button, Heading } from 'react-aria-components'
import type { KeptEntry } from '../app/kept-work.ts'
import { useObservable } from '../app/observable.ts'
import { useText } from '../app/translate.ts'
import { useApp } from './context.ts'

/** Writes a moment in the reader's form. */
export function useWhen(): (at: number) => string {
  const { locale } = useText()
  const form = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return at => form.format(at)
}

/** Everything that this browser has kept, to bring back or to delete; what was deleted can be taken back. */
export function EarlierWork() {
  const { t, local } = useText()
  const app = useApp()
  const { earlier, deleted } = useObservable(app.keeper.store, s => s)
  return (
    <>
      <Heading slot="title">{t('keep.earlier')}</Heading>
      <p>{t(earlier.length + deleted.length === 0 ? 'keep.none' : 'keep.earlierText')}</p>
      <ul className="earlier">
        {deleted.map(entry => (
          <li key={entry.id}>
            <p className="mute">{t('keep.deleted', { name: local(entry.title) })}</p>
            <Button className="button" onPress={() => app.keeper.takeBack(entry)}>
              {t('keep.takeBack')}
            </Button>
          </li>
        ))}
        {earlier.map(entry => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      <div className="row end">
        <Button className="button" autoFocus onPress={() => app.closeDialog()}>
          {t('card.close')}
        </Button>
      </div>
    </>
  )
}

function Entry({ entry }: { entry: KeptEntry }) {
  const { t, local } = useText()
  const app = useApp()
  const name = local(entry.title)
  const when = useWhen()(entry.at)
  return (
    <li>
      <p>
        <b>{name}</b>
        <span className="small mute">
          {t('keep.when', { when })}
          {entry.handedOver && ` · ${t('keep.handedOver')}`}
        </span>
      </p>
      <div className="row">
        <Button
          className="button"
          aria-label={t('keep.restoreName', { name, when })}
          onPress={() => app.restoreWork(entry)}
        >
          {t('restore.yes')}
        </Button>
        <Button
          className="button quiet"
          aria-label={t('keep.deleteName', { name, when })}
          onPress={() => app.keeper.delete(entry)}
        >
          {t('keep.delete')}
        </Button>
      </div>
    </li>
  )
}
