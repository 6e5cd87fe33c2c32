/** What part of the map is seen: a point in the middle of the window, and pixels per km. */
import type { Box } from './geometry.ts'

export interface Camera {
  readonly x: number
  readonly y: number
  readonly scale: number
}

export interface Window {
  readonly width: number
  readonly height: number
}

const PADDING = 14

export function fitBox(box: Box, window: Window, padding = PADDING): Camera {
  const width = Math.max(box.x1 - box.x0, 1e-6)
  const height = Math.max(box.y1 - box.y0, 1e-6)
  const scale = Math.min(
    Math.max(window.width - 2 * padding, 20) / width,
    Math.max(window.height - 2 * padding, 20) / height,
  )
  return { x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2, scale }
}

/** Limits of zooming: the whole map at one end; at the other a gap of 64 pixels between neighbouring shops. */
export interface CameraLimits {
  readonly fit: Camera
  readonly closest: number
  readonly box: Box
}

export function limitsOf(box: Box, window: Window, smallestSpacing: number): CameraLimits {
  const fit = fitBox(box, window)
  return { fit, closest: Math.max(fit.scale * 2, 48 / Math.max(smallestSpacing, 1e-9)), box }
}

/** Keeps the zoom within its limits and the map within the window: it cannot be lost. */
export function clampCamera(camera: Camera, limits: CameraLimits, window: Window): Camera {
  const scale = Math.min(limits.closest, Math.max(limits.fit.scale, camera.scale))
  return {
    x: clampAxis(camera.x, limits.box.x0, limits.box.x1, window.width / scale),
    y: clampAxis(camera.y, limits.box.y0, limits.box.y1, window.height / scale),
    scale,
  }
}

function clampAxis(value: number, from: number, to: number, seen: number): number {
  const middle = (from + to) / 2
  const slack = Math.max(0, (to - from - seen * 0.8) / 2)
  return Math.min(middle + slack, Math.max(middle - slack, value))
}

/** Zooms by a factor so that what is under (px, py) stays there. */
export function zoomAt(camera: Camera, factor: number, px: number, py: number, window: Window): Camera {
  const scale = camera.scale * factor
  const dx = px - window.width / 2
  const dy = py - window.height / 2
  return { x: camera.x + dx / camera.scale - dx / scale, y: camera.y + dy / camera.scale - dy / scale, scale }
}

export function panBy(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale }
}

export function toScreen(camera: Camera, window: Window, x: number, y: number): readonly [number, number] {
  return [(x - camera.x) * camera.scale + window.width / 2, (y - camera.y) * camera.scale + window.height / 2]
}

export function toMap(camera: Camera, window: Window, px: number, py: number): readonly [number, number] {
  return [
    (px - window.width / 2) / camera.scale + camera.x,
    (py - window.height / 2) / camera.scale + camera.y,
  ]
}

/** A camera on the way between two: the zoom by equal factors, so that it feels even. */
export function between(from: Camera, to: Camera, share: number): Camera {
  const scale = from.scale * (to.scale / from.scale) ** share
  // The place moves with the seen width, not with the time; else a zoom out swings sideways.
  const moved =
    from.scale === to.scale ? share : (1 / scale - 1 / from.scale) / (1 / to.scale - 1 / from.scale)
  return { x: from.x + (to.x - from.x) * moved, y: from.y + (to.y - from.y) * moved, scale }
}
