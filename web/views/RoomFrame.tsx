import { type ComponentType, useEffect } from 'react'
import { Button } from 'react-aria-components'
import type { Loader } from '../app/loader.ts'
import { useObservable } from '../app/observable.ts'
import { goTo, LAB, type Room } from '../app/room.ts'
import { useText } from '../app/translate.ts'
import { Boundary } from './Boundary.tsx'
import { ROOMS, type RoomProps } from './rooms.ts'

/** A room, or what went wrong with it: whatever fails in one room leaves the header and the other rooms alone. */
export function RoomFrame({ room, ...props }: { room: Room } & RoomProps) {
  const { contents } = ROOMS[room]
  return (
    <Boundary
      fallback={(message, again) => (
        <RoomTrouble room={room} kind="broken" message={message} onAgain={again} />
      )}
    >
      {'view' in contents ? <contents.view {...props} /> : <Fetched room={room} loader={contents.loader} />}
    </Boundary>
  )
}

function Fetched({ room, loader }: { room: Room; loader: Loader<ComponentType> }) {
  const piece = useObservable(loader.store, s => s.piece)
  useEffect(() => void loader.want(), [loader])
  if (piece.status === 'ready') return <piece.value />
  if (piece.status !== 'failed') return <main className="model" id={room} aria-busy="true" />
  // Some browsers remember that a module did not come, and would say so for ever: then only a fresh page asks again.
  const again = () => (piece.tries > 1 ? location.reload() : void loader.retry())
  return (
    <RoomTrouble
      room={room}
      kind="failed"
      message={piece.message}
      onAgain={again}
      reloads={piece.tries > 1}
    />
  )
}

interface TroubleProps {
  readonly room: Room
  readonly kind: 'failed' | 'broken'
  readonly message: string
  readonly reloads?: boolean
  onAgain(): void
}

function RoomTrouble({ room, kind, message, reloads = false, onAgain }: TroubleProps) {
  const { t } = useText()
  return (
    <main className="failure" id={room} role="alert">
      <h1>{t(`room.${kind}`)}</h1>
      <p className="mute">{t(`room.${kind}Help`, { message })}</p>
      <div className="row">
        <Button className="button primary" onPress={onAgain}>
          {t(reloads ? 'room.reload' : 'room.again')}
        </Button>
        {room !== LAB && (
          <Button className="button" onPress={() => goTo(LAB)}>
            {t('room.back')}
          </Button>
        )}
      </div>
    </main>
  )
}
