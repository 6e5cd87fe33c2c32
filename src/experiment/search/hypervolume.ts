/**
 * Volume of the space that a front dominates, up to a reference point (Zitzler and Thiele 1999): one number for how good and
 * how complete a front is. All objectives are to be made small. By slices along the last objective, each of which is a volume
 * of one dimension less.
 */

type Point = ArrayLike<number>

/** @returns 0 for points that do not reach the reference */
export function hypervolume(front: readonly Point[], reference: Point): number {
  const inside = front.filter(p => Array.from(reference).every((r, m) => p[m] < r))
  return volume(inside, reference, reference.length)
}

function volume(points: readonly Point[], reference: Point, dimensions: number): number {
  if (dimensions === 1) return points.reduce((best, p) => Math.max(best, reference[0] - p[0]), 0)
  if (dimensions === 2) return area(points, reference)
  const last = dimensions - 1
  const sorted = [...points].sort((a, b) => a[last] - b[last])
  let sum = 0
  let slice: Point[] = []
  sorted.forEach((p, i) => {
    slice = joined(slice, p, last)
    const depth = (sorted[i + 1]?.[last] ?? reference[last]) - p[last]
    if (depth > 0) sum += depth * volume(slice, reference, last)
  })
  return sum
}

/** The points that nothing dominates in the first dimensions, with one more. */
function joined(points: readonly Point[], added: Point, dimensions: number): Point[] {
  const covers = (a: Point, b: Point) => {
    for (let m = 0; m < dimensions; m++) if (a[m] > b[m]) return false
    return true
  }
  if (points.some(p => covers(p, added))) return [...points]
  return [...points.filter(p => !covers(added, p)), added]
}

function area(points: readonly Point[], reference: Point): number {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  let sum = 0
  let lowest = reference[1]
  for (const p of sorted) {
    if (p[1] >= lowest) continue
    sum += (reference[0] - p[0]) * (lowest - p[1])
    lowest = p[1]
  }
  return sum
}
