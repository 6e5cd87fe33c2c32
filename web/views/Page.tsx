import { Activity, lazy, Suspense, useEffect, useState } from 'react'
import { useRoom } from '../app/room.ts'
import { useText } from '../app/translate.ts'
import { Header } from './Header.tsx'
import { Lab } from './Lab.tsx'
import { type Tab, TabBar } from './TabBar.tsx'
import { useLabKeys } from './use-lab-keys.ts'

const ModelRoom = lazy(async () => ({ default: (await import('./model/ModelRoom.tsx')).ModelRoom }))

/** The header, and under it one room: the Lab, or how sure the model is. The Lab is kept as it was left. */
export function Page() {
  const { t } = useText()
  const room = useRoom()
  const [tab, setTab] = useState<Tab>('map')
  useLabKeys(room)
  useEffect(() => {
    document.title = room === 'lab' ? t('app.title') : `${t('model.title')} – ${t('app.name')}`
  }, [room, t])
  return (
    <div className="page">
      <Header room={room} />
      <Activity mode={room === 'lab' ? 'visible' : 'hidden'}>
        <Lab tab={tab} />
      </Activity>
      {room === 'model' && (
        <Suspense fallback={<main className="model" aria-busy="true" />}>
          <ModelRoom />
        </Suspense>
      )}
      <TabBar room={room} tab={tab} onTab={setTab} />
    </div>
  )
}
