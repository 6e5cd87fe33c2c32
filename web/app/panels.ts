/** The panels of the Lab, between which the keyboard goes without passing all that is in them. */
import type { Key } from './translate.ts'

export interface Panel {
  readonly selector: string
  readonly label: Key
}

export const PANELS: readonly Panel[] = [
  { selector: '.inputs', label: 'panel.levers' },
  { selector: '.map-box', label: 'tab.map' },
  { selector: '.verdict', label: 'panel.verdict' },
  { selector: '.charts', label: 'chart.label' },
  { selector: '.timeline', label: 'time.label' },
]

const seen = (element: Element) => element.getClientRects().length > 0

/** Focuses a panel itself: what is in it comes next by Tab. Gives whether it is there to be seen. */
export function focusPanel({ selector }: Panel): boolean {
  const panel = document.querySelector<HTMLElement>(selector)
  if (!panel || !seen(panel)) return false
  panel.tabIndex = -1
  panel.focus({ preventScroll: true })
  panel.scrollIntoView({ block: 'nearest' })
  return true
}

/** From the panel that has the focus to the next that is seen, or the one before. */
export function focusNextPanel(step: 1 | -1): void {
  const at = PANELS.findIndex(({ selector }) => document.activeElement?.closest(selector))
  const from = at < 0 && step < 0 ? 0 : at
  for (let i = 1; i <= PANELS.length; i++) {
    const next = (from + step * i + PANELS.length * PANELS.length) % PANELS.length
    if (focusPanel(PANELS[next])) return
  }
}
