import { useEffect } from 'react'
import { focusNextPanel } from '../app/panels.ts'
import { LAB, type Room } from '../app/room.ts'
import { useApp, useLab } from './context.ts'

/** Where a question mark is a letter. */
const TYPING = 'input:not([type=range]), textarea'
/** Controls that use these keys themselves. */
const OWN_KEYS =
  'input, textarea, select, button, a, [role=slider], [role=tab], [role=option], [role=listbox], [role=menu], [role=application], [role=dialog], [role=alertdialog], [role=grid], [tabindex="0"]'

/** The Latin letter of a key. A keyboard that writes another script (Hangul, Cyrillic) tells it by the key's place only. */
export function letterOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : (/^Key([A-Z])$/.exec(code)?.[1].toLowerCase() ?? '')
}

/** Keys of the whole page: undo, save, help; and those of the Lab: play, step, close. */
export function useLabKeys(room: Room): void {
  const lab = useLab()
  const app = useApp()
  useEffect(() => {
    const shortcuts = (event: KeyboardEvent): boolean => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return false
      const typing = event.target instanceof HTMLInputElement && event.target.type === 'text'
      switch (letterOf(event)) {
        case 'z':
          if (typing) return false
          if (event.shiftKey) lab.redo()
          else lab.undo()
          return true
        case 'y':
          if (typing) return false
          lab.redo()
          return true
        case 's':
          void app.save()
          return true
        case 'o':
          void app.openFile()
          return true
        default:
          return false
      }
    }
    const plain = (event: KeyboardEvent): boolean => {
      if (event.ctrlKey || event.metaKey || event.altKey) return false
      const { cursor, playing, draft } = lab.state
      const step = event.shiftKey ? 12 : 1
      switch (event.key) {
        case ' ':
          lab.play(!playing)
          return true
        case 'ArrowLeft':
          lab.seek(cursor - step)
          return true
        case 'ArrowRight':
          lab.seek(cursor + step)
          return true
        case 'Home':
          lab.seek(0)
          return true
        case 'End':
          lab.seek(draft.file.months - 1)
          return true
        default:
          return false
      }
    }
    const inLab = (event: KeyboardEvent, target: Element | undefined): boolean => {
      if (app.store.state.dialog) return false
      if (event.key === 'F6') focusNextPanel(event.shiftKey ? -1 : 1)
      else if (event.key === 'Escape') lab.select(undefined)
      else return !target?.closest(OWN_KEYS) && plain(event)
      return event.key === 'F6'
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const target = event.target instanceof Element ? event.target : undefined
      if (event.key === '?' && !target?.closest(TYPING)) app.showHelp()
      else if (shortcuts(event) || (room === LAB && inLab(event, target))) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [lab, app, room])
}
