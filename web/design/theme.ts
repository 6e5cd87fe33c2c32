/**
 * Design tokens for what CSS cannot reach, the canvases: read from the page, and read anew when the reader's
 * system or the switch of the page changes between light and dark.
 */
import { useMemo, useSyncExternalStore } from 'react'

/** Value of a design token by its name without the dashes. */
export type Tokens = (name: string) => string

let version = 0
const listeners = new Set<() => void>()
let stop: (() => void) | undefined

function changed(): void {
  version++
  for (const listener of listeners) listener()
}

function watch(): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    dark.removeEventListener('change', changed)
  }
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) stop = watch()
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) stop?.()
  }
}

/** The same function until the theme changes. */
export function useTokens(): Tokens {
  const now = useSyncExternalStore(subscribe, () => version)
  return useMemo(() => readTokens(now), [now])
}

function readTokens(_version: number): Tokens {
  const style = getComputedStyle(document.documentElement)
  const known = new Map<string, string>()
  return name => {
    const before = known.get(name)
    if (before !== undefined) return before
    const value = style.getPropertyValue(`--${name}`).trim()
    known.set(name, value)
    return value
  }
}

let fontReady: Promise<void> | undefined

/** Resolves when the page's font can draw Korean on a canvas, which does not wait for it by itself. */
export function whenFontReady(font: string): Promise<void> {
  fontReady ??= Promise.all(
    [400, 600].map(weight => document.fonts.load(`${weight} 12px ${font}`, '골목 local 0123456789')),
  ).then(
    () => undefined,
    () => undefined, // a font that cannot be had must not keep the map from showing
  )
  return fontReady
}
