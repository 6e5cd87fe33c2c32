import { type RefObject, useEffect, useRef } from 'react'
import { panBy, type Window, zoomAt } from './camera.ts'
import type { CameraControl } from './use-camera.ts'

interface Handlers {
  /** A pointer that can hover moves over the map, or leaves it. */
  onHover(point: { x: number; y: number } | undefined): void
  onClick(x: number, y: number): void
}

// Fingers and mice tremble: up to this many pixels a press is a click.
const TREMBLE = 5

/** Wheel, drag and pinch on an element move the camera; a press that does not move is a click. */
export function useGestures(
  ref: RefObject<HTMLElement | null>,
  control: CameraControl,
  window: Window | undefined,
  handlers: Handlers,
): void {
  const now = useRef({ control, window, handlers })
  now.current = { control, window, handlers }

  useEffect(() => {
    const element = ref.current
    if (!element) return
    const pointers = new Map<number, { x: number; y: number }>()
    let travelled = 0

    const at = (event: MouseEvent) => {
      const box = element.getBoundingClientRect()
      return { x: event.clientX - box.left, y: event.clientY - box.top }
    }

    // React listens to wheels passively; the page must not scroll while the map zooms.
    const onWheel = (event: WheelEvent) => {
      const { control, window } = now.current
      if (!window) return
      event.preventDefault()
      const { x, y } = at(event)
      const lines = event.deltaMode === 1 ? 16 : 1
      const factor = Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0016))
      control.change(camera => zoomAt(camera, factor, x, y, window))
      now.current.handlers.onHover(undefined)
    }

    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return
      if (pointers.size === 0) travelled = 0
      pointers.set(event.pointerId, at(event))
    }

    const onMove = (event: PointerEvent) => {
      const { control, handlers, window } = now.current
      const before = pointers.get(event.pointerId)
      const point = at(event)
      if (!before || !window) {
        if (event.pointerType !== 'touch') handlers.onHover(point)
        return
      }
      const others = [...pointers].filter(([id]) => id !== event.pointerId).map(([, p]) => p)
      pointers.set(event.pointerId, point)
      travelled += Math.hypot(point.x - before.x, point.y - before.y)
      if (travelled <= TREMBLE) return
      if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId)
      handlers.onHover(undefined)
      const other = others[0]
      if (!other) control.change(camera => panBy(camera, point.x - before.x, point.y - before.y))
      else {
        const grown = Math.hypot(point.x - other.x, point.y - other.y)
        const was = Math.max(1, Math.hypot(before.x - other.x, before.y - other.y))
        const [mx, my] = [(point.x + other.x) / 2, (point.y + other.y) / 2]
        control.change(camera =>
          panBy(
            zoomAt(camera, grown / was, mx, my, window),
            (point.x - before.x) / 2,
            (point.y - before.y) / 2,
          ),
        )
      }
    }

    const onUp = (event: PointerEvent) => {
      if (!pointers.delete(event.pointerId)) return
      if (event.type === 'pointerup' && pointers.size === 0 && travelled <= TREMBLE) {
        const { x, y } = at(event)
        now.current.handlers.onClick(x, y)
      }
    }

    const onLeave = () => now.current.handlers.onHover(undefined)

    element.addEventListener('wheel', onWheel, { passive: false })
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('pointermove', onMove)
    element.addEventListener('pointerup', onUp)
    element.addEventListener('pointercancel', onUp)
    element.addEventListener('pointerleave', onLeave)
    return () => {
      element.removeEventListener('wheel', onWheel)
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('pointermove', onMove)
      element.removeEventListener('pointerup', onUp)
      element.removeEventListener('pointercancel', onUp)
      element.removeEventListener('pointerleave', onLeave)
    }
  }, [ref])
}
