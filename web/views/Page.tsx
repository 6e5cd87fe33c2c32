import { Activity, useEffect, useState } from 'react'
import { useRoom } from '../app/room.ts'
import { useText } from '../app/translate.ts'
import { Header } from './Header.tsx'
import { RoomFrame } from './RoomFrame.tsx'
import { ROOM_LIST, ROOMS } from './rooms.ts'
import { type Tab, TabBar } from './TabBar.tsx'
import { useLabKeys } from './use-lab-keys.ts'

/** The header, and under it one room. A room that was there from the start is kept as it was left. */
export function Page() {
  const { t } = useText()
  const room = useRoom()
  const [tab, setTab] = useState<Tab>('map')
  useLabKeys(room)
  useEffect(() => {
    document.title = ROOMS[room].title.map(key => t(key)).join(' – ')
  }, [room, t])
  return (
    <div className="page">
      <Header room={room} />
      {ROOM_LIST.map(({ id, contents }) =>
        'view' in contents ? (
          <Activity key={id} mode={room === id ? 'visible' : 'hidden'}>
            <RoomFrame room={id} tab={tab} />
          </Activity>
        ) : (
          room === id && <RoomFrame key={id} room={id} tab={tab} />
        ),
      )}
      <TabBar room={room} tab={tab} onTab={setTab} />
    </div>
  )
}
