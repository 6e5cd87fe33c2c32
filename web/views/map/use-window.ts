import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Window } from './camera.ts'

/** Size of an element in CSS pixels and the device's pixels per CSS pixel, followed as they change. */
export function useWindow(ref: RefObject<HTMLElement | null>): { window: Window; ratio: number } | undefined {
  const [size, setSize] = useState<{ window: Window; ratio: number }>()
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const read = () => {
      const width = element.clientWidth
      const height = element.clientHeight
      // More than twice the pixels costs time that no eye sees.
      const ratio = Math.min(2, globalThis.devicePixelRatio || 1)
      if (width === 0 || height === 0) return
      setSize(before =>
        before && before.window.width === width && before.window.height === height && before.ratio === ratio
          ? before
          : { window: { width, height }, ratio },
      )
    }
    const observer = new ResizeObserver(read)
    observer.observe(element)
    read()
    return () => observer.disconnect()
  }, [ref])
  return size
}
