/** Points of a study: what is listed crossed, times what is sampled. */
import type { JobFile } from '../job/job-schema.ts'
import { listedValues, sampledDimensions, sampledValue, type VariedValue } from '../job/vary.ts'
import { latinHypercube } from '../sampling/latin-hypercube.ts'
import { type Design, sobolSequence } from '../sampling/sobol-sequence.ts'
import type { Points } from './run-grid.ts'

/** The design of so many points over the sampled dimensions. */
export function sampledDesign(
  kind: 'sobol' | 'latinHypercube',
  points: number,
  dimensions: number,
  seed: string,
): Design {
  return kind === 'sobol' ? sobolSequence(points, dimensions, seed) : latinHypercube(points, dimensions, seed)
}

/**
 * Every listed value with every other, times the rows of the design.
 * @param design over the sampled dimensions; absent: only what is listed
 */
export function crossedPoints({ vary }: JobFile, design?: Design): Points {
  const lists = vary.map(v => listedValues(v.values))
  const crossed = lists.reduce((n, list) => n * (list?.length ?? 1), 1)
  const rows = design?.points ?? 1
  return {
    size: crossed * rows,
    values(point) {
      let rest = Math.floor(point / rows)
      const row = (point % rows) * (design?.dimensions ?? 0)
      let column = 0
      return vary.map((v, d): VariedValue => {
        const list = lists[d]
        if (!list) return sampledValue(v.values, (design as Design).at[row + column++])
        const value = list[rest % list.length]
        rest = Math.floor(rest / list.length)
        return value
      })
    },
  }
}

/** Points of a search or calibration: coordinates of the sampled dimensions within (0, 1), the others fixed. */
export function pointsAt(job: JobFile, coordinates: readonly ArrayLike<number>[]): Points {
  const sampled = sampledDimensions(job)
  return {
    size: coordinates.length,
    values: point =>
      job.vary.map((v, d): VariedValue => {
        const column = sampled.indexOf(d)
        return column < 0
          ? (listedValues(v.values) as readonly VariedValue[])[0]
          : sampledValue(v.values, coordinates[point][column])
      }),
  }
}
