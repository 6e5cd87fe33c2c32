import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  adjacencyOf,
  betweenness,
  clustering,
  degreeAssortativity,
  degreeCentralisation,
  degreeGini,
  degreesOf,
  edgeDensity,
  meanDegree,
  modularity,
  shareBetweenGroups,
} from '../../../sim/measures/index.ts'

const star = adjacencyOf(5, [0, 0, 0, 0], [1, 2, 3, 4])
const ring = adjacencyOf(5, [0, 1, 2, 3, 4], [1, 2, 3, 4, 0])
const path = adjacencyOf(5, [0, 1, 2, 3], [1, 2, 3, 4])
/** Two triangles joined by one edge. */
const bowFrom = [0, 1, 2, 3, 4, 5, 2]
const bowTo = [1, 2, 0, 4, 5, 3, 3]
const bow = adjacencyOf(6, bowFrom, bowTo)

describe('degree', () => {
  it('centralisation gives the known answers', () => {
    expect(degreeCentralisation(degreesOf(star))).toBe(1)
    expect(degreeCentralisation(degreesOf(ring))).toBe(0)
    expect(degreeCentralisation(degreesOf(path))).toBeCloseTo(0.1667, 4)
    expect(degreeCentralisation([1, 1])).toBeNaN()
    expect(degreeCentralisation([0, 0, 0])).toBe(0)
  })
  it('loops and repeated edges do not count', () => {
    expect([...degreesOf(adjacencyOf(3, [0, 1, 0, 2], [1, 0, 1, 2]))]).toEqual([1, 1, 0])
    expect(meanDegree(path)).toBeCloseTo(1.6, 14)
    expect(edgeDensity(path)).toBeCloseTo(0.4, 14)
    expect(edgeDensity(adjacencyOf(1, [], []))).toBeNaN()
  })
  it('Gini of degrees', () => {
    expect(degreeGini(degreesOf(ring))).toBe(0)
    // Degrees 4, 1, 1, 1, 1.
    expect(degreeGini(degreesOf(star))).toBeCloseTo(0.3, 14)
    expect(degreeGini([0, 0])).toBeNaN()
  })
  it('assortativity is -1 in a star and undefined in a ring', () => {
    expect(degreeAssortativity(star)).toBeCloseTo(-1, 14)
    expect(degreeAssortativity(ring)).toBeNaN()
    expect(degreeAssortativity(adjacencyOf(3, [], []))).toBeNaN()
  })
  it('rejects edges to nowhere', () => {
    expect(() => adjacencyOf(2, [0], [2])).toThrow(RangeError)
    expect(() => adjacencyOf(2, [0, 1], [1])).toThrow(RangeError)
    expect(() => adjacencyOf(2, [-1], [1])).toThrow(RangeError)
  })
})

describe('clustering', () => {
  it('two joined triangles', () => {
    const result = clustering(bow)
    // 6 closed triples of 4 x 1 + 2 x 3; locally 1 at the four outer nodes, 1/3 at the two joints.
    expect(result.transitivity).toBeCloseTo(6 / 10, 14)
    expect(result.meanLocal).toBeCloseTo((4 + 2 / 3) / 6, 14)
    expect(result.nUndefined).toBe(0)
    expect(result.ratioToRandom).toBeCloseTo((4 + 2 / 3) / 6 / (7 / 15), 14)
  })
  it('none in a star or ring, undefined without triples', () => {
    expect(clustering(star)).toMatchObject({ transitivity: 0, meanLocal: 0, nUndefined: 4 })
    expect(clustering(ring).transitivity).toBe(0)
    expect(clustering(adjacencyOf(2, [0], [1])).transitivity).toBeNaN()
    expect(clustering(adjacencyOf(0, [], [])).meanLocal).toBeNaN()
    const triangle = clustering(adjacencyOf(3, [0, 1, 2], [1, 2, 0]))
    expect(triangle).toEqual({ transitivity: 1, meanLocal: 1, nUndefined: 0, ratioToRandom: 1 })
  })
})

describe('modularity', () => {
  it('two triangles as two communities', () => {
    // 2 (3/7 - (7/14)^2)
    expect(modularity(6, bowFrom, bowTo, [0, 0, 0, 1, 1, 1])).toBeCloseTo(2 * (3 / 7 - 0.25), 14)
  })
  it('is 0 for one community, negative for singletons, NaN without edges', () => {
    expect(modularity(6, bowFrom, bowTo, [4, 4, 4, 4, 4, 4])).toBeCloseTo(0, 14)
    expect(modularity(2, [0], [1], [0, 1])).toBeCloseTo(-0.5, 14)
    expect(modularity(3, [], [], [0, 0, 0])).toBeNaN()
    expect(() => modularity(2, [0], [1], [0])).toThrow(RangeError)
    expect(() => modularity(2, [0], [1], [0, 1], [])).toThrow(RangeError)
  })
  it('a weight of 2 is two edges; names of communities do not matter', () => {
    const doubled = modularity(6, [...bowFrom, 2], [...bowTo, 3], [0, 0, 0, 1, 1, 1])
    expect(modularity(6, bowFrom, bowTo, [9, 9, 9, 7, 7, 7], [1, 1, 1, 1, 1, 1, 2])).toBeCloseTo(doubled, 14)
  })
})

describe('between regions', () => {
  it('share of weight that crosses groups', () => {
    expect(shareBetweenGroups(bowFrom, bowTo, [0, 0, 0, 1, 1, 1])).toBeCloseTo(1 / 7, 14)
    expect(shareBetweenGroups(bowFrom, bowTo, [0, 0, 0, 1, 1, 1], [1, 1, 1, 1, 1, 1, 6])).toBeCloseTo(0.5, 14)
    expect(shareBetweenGroups([], [], [0, 1])).toBeNaN()
  })
  it('betweenness of the middle of a star, path and two triangles', () => {
    expect([...betweenness(star)]).toEqual([1, 0, 0, 0, 0])
    // Middle of a path of 5: 4 of 6 pairs; its neighbours: 3 of 6.
    expect([...betweenness(path)].map(v => v.toFixed(4))).toEqual([
      '0.0000',
      '0.5000',
      '0.6667',
      '0.5000',
      '0.0000',
    ])
    expect(betweenness(bow)[2]).toBeCloseTo(6 / 10, 14)
    // Four equal ways round a square: half of the one opposite pair each.
    expect(betweenness(adjacencyOf(4, [0, 1, 2, 3], [1, 2, 3, 0]))[0]).toBeCloseTo(0.5 / 3, 14)
    expect(betweenness(adjacencyOf(2, [0], [1]))[0]).toBeNaN()
  })
  it('structure forgets the numbering of nodes', () => {
    const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(edges, list => {
        const turn = (node: number) => (node * 3 + 5) % 8
        const plain = adjacencyOf(
          8,
          list.map(([a]) => a),
          list.map(([, b]) => b),
        )
        const turned = adjacencyOf(
          8,
          list.map(([, b]) => turn(b)),
          list.map(([a]) => turn(a)),
        )
        expect(degreeCentralisation(degreesOf(turned))).toBe(degreeCentralisation(degreesOf(plain)))
        const [a, b] = [clustering(plain), clustering(turned)]
        if (Number.isNaN(a.transitivity)) expect(b.transitivity).toBeNaN()
        else expect(b.transitivity).toBe(a.transitivity)
        const [p, q] = [betweenness(plain), betweenness(turned)]
        for (let i = 0; i < 8; i++) expect(q[turn(i)]).toBeCloseTo(p[i], 12)
      }),
    )
  })
})
