/** The rooms of the page. A room is a folder, its address in `ROOM_IDS`, and an entry here: words, sign, contents. */
import type { ComponentType } from 'react'
import { Loader } from '../app/loader.ts'
import { ROOM_IDS, type Room } from '../app/room.ts'
import type { Key } from '../app/translate.ts'
import type { IconName } from './Icon.tsx'
import { Lab } from './Lab.tsx'
import type { Tab } from './TabBar.tsx'

export interface RoomProps {
  /** The part of the Lab that a phone shows. */
  readonly tab: Tab
}

export interface RoomEntry {
  readonly label: Key
  /** What the window is called while it is open. */
  readonly title: readonly Key[]
  readonly icon: IconName
  /** There at once, and kept as it was left; or fetched when somebody first goes there. */
  readonly contents: { readonly view: ComponentType<RoomProps> } | { readonly loader: Loader<ComponentType> }
}

export const ROOMS: Record<Room, RoomEntry> = {
  lab: { label: 'room.lab', title: ['app.title'], icon: 'map', contents: { view: Lab } },
  model: {
    label: 'room.model',
    title: ['model.title', 'app.name'],
    icon: 'target',
    contents: { loader: new Loader(async () => (await import('./model/ModelRoom.tsx')).ModelRoom) },
  },
}

export const ROOM_LIST = ROOM_IDS.map(id => ({ id, ...ROOMS[id] }))
