import { type Camera, toMap, type Window } from './camera.ts'
import { dotRadius, shownGap } from './dots.ts'
import { contains } from './geometry.ts'
import type { MapPick, MapScene } from './renderer.ts'

// Below this many pixels between shops nobody means one of them, but the district.
const LEAST_GAP = 4

// A finger or a shaking hand may miss a shop by this many pixels.
const TOLERANCE = 5

/** The shop under a point of the window, else the district; undefined between districts. */
export function pickAt(
  scene: MapScene,
  camera: Camera,
  window: Window,
  px: number,
  py: number,
): MapPick | undefined {
  const [x, y] = toMap(camera, window, px, py)
  const district = districtAt(scene, x, y)
  if (district === undefined) return undefined
  return { district, unit: unitAt(scene, camera, district, x, y) }
}

function districtAt({ shape }: MapScene, x: number, y: number): number | undefined {
  const found = shape.cells.findIndex(
    ({ box, area }) => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1 && contains(area, x, y),
  )
  return found < 0 ? undefined : found
}

/** All shops stand inside their own cell, so that only those of one district can be meant. */
function unitAt(scene: MapScene, camera: Camera, district: number, x: number, y: number): number | undefined {
  const { layout, unitStart } = scene
  const gap = shownGap(scene, district, camera.scale)
  if (gap < LEAST_GAP) return undefined
  const reach = (dotRadius(gap) + TOLERANCE) / camera.scale
  let best = reach * reach
  let unit: number | undefined
  for (let u = unitStart[district]; u < unitStart[district + 1]; u++) {
    const dx = layout.x[u] - x
    const dy = layout.y[u] - y
    const distance2 = dx * dx + dy * dy
    if (distance2 < best) {
      best = distance2
      unit = u
    }
  }
  return unit
}
