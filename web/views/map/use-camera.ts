import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { between, type Camera, type CameraLimits, clampCamera, limitsOf, type Window } from './camera.ts'
import type { MapScene } from './renderer.ts'

const DURATION = 180

export interface CameraControl {
  readonly camera: Camera | undefined
  readonly limits: CameraLimits | undefined
  /** Whether the whole map is in view. */
  readonly fitted: boolean
  /** Moves the camera at once: under a hand that drags or a wheel. */
  change(next: (camera: Camera) => Camera): void
  /** Moves the camera visibly, from where it is: after a key or a button. */
  glide(next: (camera: Camera) => Camera): void
  fit(): void
}

/** The camera of a map: fitted until someone moves it, and then kept where it is when the window changes. */
export function useCamera(scene: MapScene, window: Window | undefined, still: boolean): CameraControl {
  const limits = useMemo(() => {
    if (!window) return undefined
    const spacings = [...scene.layout.spacing].filter(s => s > 0)
    return limitsOf(scene.shape.box, window, spacings.length ? Math.min(...spacings) : 1)
  }, [scene, window])
  const [moved, setMoved] = useState<{ scene: MapScene; camera: Camera }>()
  const own = moved?.scene === scene ? moved.camera : undefined
  const camera = useMemo(
    () => (limits && window ? (own ? clampCamera(own, limits, window) : limits.fit) : undefined),
    [own, limits, window],
  )

  const animation = useRef(0)
  const target = useRef<Camera>(undefined)
  const now = useRef({ camera, limits, window, scene })
  now.current = { camera, limits, window, scene }
  useEffect(() => () => cancelAnimationFrame(animation.current), [])

  const set = useCallback((next: Camera) => {
    const { limits, window, scene } = now.current
    if (!limits || !window) return
    const clamped = clampCamera(next, limits, window)
    setMoved(clamped.scale <= limits.fit.scale * 1.0001 ? undefined : { scene, camera: clamped })
    now.current.camera = clamped
  }, [])

  const change = useCallback(
    (next: (camera: Camera) => Camera) => {
      cancelAnimationFrame(animation.current)
      target.current = undefined
      if (now.current.camera) set(next(now.current.camera))
    },
    [set],
  )

  const glide = useCallback(
    (next: (camera: Camera) => Camera) => {
      const { camera: from, limits, window } = now.current
      if (!from || !limits || !window) return
      cancelAnimationFrame(animation.current)
      // A second key before the first move has ended goes on from where that one leads.
      const to = clampCamera(next(target.current ?? from), limits, window)
      if (still) return set(to)
      target.current = to
      const start = performance.now()
      const step = (time: number) => {
        const share = Math.min(1, Math.max(0, (time - start) / DURATION))
        set(share === 1 ? to : between(from, to, 1 - (1 - share) ** 3))
        if (share < 1) animation.current = requestAnimationFrame(step)
        else target.current = undefined
      }
      animation.current = requestAnimationFrame(step)
    },
    [set, still],
  )

  const fit = useCallback(() => glide(() => (now.current.limits as CameraLimits).fit), [glide])
  return useMemo(
    () => ({ camera, limits, fitted: own === undefined, change, glide, fit }),
    [camera, limits, own, change, glide, fit],
  )
}
