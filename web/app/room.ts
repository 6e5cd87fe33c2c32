/** Which room of the page is open. The address says so, so that a room can be linked to and the back button works. */
import { useSyncExternalStore } from 'react'

/** Addresses of the rooms, in the order of the header; the first is open where nothing is said. */
export const ROOM_IDS = ['lab', 'model'] as const

export type Room = (typeof ROOM_IDS)[number]

/** Where one works; the other rooms lead back to it. */
export const LAB: Room = 'lab'

/** `#model` is a room, `#model/P7` a place in it. Addresses come from outside: what names no room, or is cut, is the Lab. */
export function roomOf(hash: string): Room {
  const [name] = placeOfHash(hash).split('/')
  return ROOM_IDS.find(id => id === name) ?? LAB
}

/** The place that an address names: `model/P7`. What cannot be decoded is taken as it stands. */
export function placeOfHash(hash: string): string {
  const place = hash.replace(/^#/, '')
  try {
    return decodeURIComponent(place)
  } catch {
    return place
  }
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
