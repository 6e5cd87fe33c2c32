/**
 * Diagnostics of municipalities: each indicator against the peers of the same type, and dimensions made of several.
 * A score tells where a place stands among its like; it is no grade across types.
 */
import { mean, sampleSd } from './moments.ts'
import { requireLength } from './shape.ts'

export interface Indicator {
  readonly id: string
  readonly dimension: string
  /** 1 where more is better, -1 where less is. */
  readonly direction: 1 | -1
}

/** Standing of one unit in one indicator. */
export interface Standing {
  value: number
  /** Number of peers with a value, itself included. */
  peers: number
  /** (value - mean of peers) / sd of peers x direction, cut at +-3; NaN below 3 peers or where all are equal. */
  score: number
  /** Share of the other peers that it surpasses, ties half; NaN without other peers. */
  percentile: number
}

export interface Scorecard {
  /** By unit, then by indicator. */
  standings: Standing[][]
  dimensions: string[]
  /** By unit, then by dimension: mean of the scores known; NaN where none is. */
  scores: number[][]
}

const CUT = 3
const LEAST_PEERS = 3

/**
 * Scores a table of units. Peers (1, 2, 3), direction 1: scores -1, 0, 1; percentiles 0, .5, 1.
 *
 * @param values nUnits x indicators, row-major; NaN for a gap
 * @param type group of each unit: only units of one type are compared
 * @throws RangeError when a list has another length
 */
export function scorecard(
  values: ArrayLike<number>,
  indicators: readonly Indicator[],
  type: ArrayLike<string | number>,
): Scorecard {
  const n = type.length
  const k = indicators.length
  requireLength('values', values.length, n * k)
  const dimensions = [...new Set(indicators.map(i => i.dimension))]
  const standings = Array.from({ length: n }, (_, unit) =>
    indicators.map((indicator, i): Standing => {
      const value = values[unit * k + i]
      const others: number[] = []
      for (let other = 0; other < n; other++) {
        const x = values[other * k + i]
        if (type[other] === type[unit] && !Number.isNaN(x)) others.push(x)
      }
      return { value, ...stand(value, others, indicator.direction) }
    }),
  )
  const scores = standings.map(row =>
    dimensions.map(dimension =>
      mean(
        row.flatMap((s, i) =>
          indicators[i].dimension === dimension && !Number.isNaN(s.score) ? [s.score] : [],
        ),
      ),
    ),
  )
  return { standings, dimensions, scores }
}

function stand(value: number, peers: readonly number[], direction: 1 | -1): Omit<Standing, 'value'> {
  if (Number.isNaN(value)) return { peers: peers.length, score: NaN, percentile: NaN }
  const sd = sampleSd(peers)
  // Plus zero: no score of -0.
  const z = (direction * (value - mean(peers))) / sd + 0
  // Spread of rounding size only means that all are equal.
  const flat = !(sd > 1e-12 * Math.max(...peers.map(Math.abs)))
  let below = 0
  let ties = -1
  for (const x of peers) {
    if (x === value) ties++
    else if (direction * (value - x) > 0) below++
  }
  return {
    peers: peers.length,
    score: peers.length < LEAST_PEERS || flat ? NaN : Math.min(CUT, Math.max(-CUT, z)),
    percentile: peers.length > 1 ? (below + ties / 2) / (peers.length - 1) : NaN,
  }
}
