/** Which room of the page is open. The address says so, so that a room can be linked to and the back button works. */
import { useSyncExternalStore } from 'react'

export type Room = 'lab' | 'model'

/** `#model` is the room, `#model/P7` a place in it; anything else is the Lab. */
export function roomOf(hash: string): Room {
  return /^#model(\/|$)/.test(hash) ? 'model' : 'lab'
}

function subscribe(watcher: () => void): () => void {
  window.addEventListener('hashchange', watcher)
  return () => window.removeEventListener('hashchange', watcher)
}

export function useRoom(): Room {
  return useSyncExternalStore(subscribe, () => roomOf(location.hash))
}

export function goTo(room: Room): void {
  if (roomOf(location.hash) !== room) location.hash = room
}
