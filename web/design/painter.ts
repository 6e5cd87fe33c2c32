/**
 * Draws at most once a frame, and always the newest state. A request stands until its frame comes: to withdraw and
 * renew it at every change would starve the canvas on a page that changes with every frame.
 */
export interface Painter {
  ask(paint: () => void): void
  stop(): void
}

export function createPainter(
  request: (callback: () => void) => number = requestAnimationFrame,
  cancel: (id: number) => void = cancelAnimationFrame,
): Painter {
  let newest: (() => void) | undefined
  let pending: number | undefined
  return {
    ask(paint) {
      newest = paint
      pending ??= request(() => {
        pending = undefined
        newest?.()
      })
    },
    stop() {
      if (pending !== undefined) cancel(pending)
      pending = undefined
      newest = undefined
    },
  }
}
