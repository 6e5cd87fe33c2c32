import { useEffect, useRef } from 'react'
import { createPainter, type Painter } from './painter.ts'

/** Calls `paint` in the next frame whenever it is another function than before; undefined: nothing to draw yet. */
export function usePaint(paint: (() => void) | undefined): void {
  const painter = useRef<Painter>(undefined)
  useEffect(() => {
    if (!paint) return
    painter.current ??= createPainter()
    painter.current.ask(paint)
  }, [paint])
  useEffect(
    () => () => {
      painter.current?.stop()
      painter.current = undefined
    },
    [],
  )
}
