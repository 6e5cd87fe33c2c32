import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CRITERION,
  clusterStars,
  failedCriteria,
  promisingSites,
  siteGeography,
  strongClusters,
} from '../../../sim/measures/index.ts'

/** Five regions, two sectors; region 0 is the one strong place of sector 0. */
const table = {
  nRegions: 5,
  nSectors: 2,
  counts: [80, 20, 10, 90, 10, 90, 10, 90, 0, 50],
  countsBefore: [40, 20, 10, 90, 10, 90, 10, 90, 0, 50],
  area: [1, 1, 1, 1, 1],
}

describe('promising sites', () => {
  it('passes the cell that meets all four criteria and only that', () => {
    const sites = promisingSites(table)
    expect([...sites.isSite]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(sites.nSites).toBe(1)
    expect(sites.shareOfCells).toBeCloseTo(0.1, 14)
    expect(sites.locationQuotient[0]).toBeCloseTo(80 / 100 / (110 / 450), 12)
    expect(sites.growth[0]).toBe(1)
    expect(sites.nationalGrowth[0]).toBeCloseTo(110 / 70 - 1, 14)
    // Percentiles of (10, 10, 10, 80).
    expect(sites.sizeThreshold[0]).toBeCloseTo(27.5, 12)
    expect(sites.densityThreshold[0]).toBeCloseTo(38, 12)
  })
  it('says which criterion fails', () => {
    const slow = promisingSites({ ...table, countsBefore: [70, 20, 5, 90, 5, 90, 5, 90, 0, 50] })
    expect(failedCriteria(slow.failed[0])).toEqual(['growth'])
    const sparse = promisingSites({ ...table, area: [100, 1, 1, 1, 1] })
    expect(failedCriteria(sparse.failed[0])).toEqual(['agglomeration'])
    const unspecialised = promisingSites(table, { locationQuotient: 4 })
    expect(failedCriteria(unspecialised.failed[0])).toEqual(['specialisation'])
    const small = promisingSites({
      ...table,
      counts: [80, 20, 90, 900, 10, 90, 10, 90, 0, 50],
      countsBefore: [40, 20, 90, 900, 10, 90, 10, 90, 0, 50],
      area: [1, 9, 1, 1, 1],
    })
    expect(failedCriteria(small.failed[0])).toEqual(['size'])
    expect(failedCriteria(promisingSites(table).failed[0])).toEqual([])
  })
  it('a hot spot stands in for density', () => {
    const giStar = new Array(10).fill(0)
    giStar[0] = 1.65
    const sites = promisingSites({ ...table, area: [100, 1, 1, 1, 1], giStar })
    expect(sites.isSite[0]).toBe(1)
  })
  it('an empty cell fails everything, a new cell grows without bound', () => {
    const sites = promisingSites(table)
    expect(sites.failed[8]).toBe(15)
    expect(sites.growth[8]).toBeNaN()
    const fresh = promisingSites({ ...table, countsBefore: [0, 20, 10, 90, 10, 90, 10, 90, 0, 50] })
    expect(fresh.growth[0]).toBe(Infinity)
    expect(fresh.isSite[0]).toBe(1)
    const none = promisingSites({ ...table, counts: new Array(10).fill(0) })
    expect([...none.failed]).toEqual(new Array(10).fill(15))
    expect(none.nSites).toBe(0)
  })
  it('takes equal cells alike and accepts a single region', () => {
    const tied = promisingSites({
      nRegions: 2,
      nSectors: 2,
      counts: [9, 1, 9, 1],
      countsBefore: [9, 1, 9, 1],
      area: [1, 1],
    })
    expect([...tied.failed]).toEqual(new Array(4).fill(CRITERION.specialisation))
    const single = promisingSites({ nRegions: 1, nSectors: 1, counts: [5], countsBefore: [5], area: [2] })
    expect(failedCriteria(single.failed[0])).toEqual(['specialisation'])
  })
  it('rejects other shapes', () => {
    expect(() => promisingSites({ ...table, area: [1] })).toThrow(RangeError)
    expect(() => promisingSites({ ...table, countsBefore: [1] })).toThrow(RangeError)
    expect(() => promisingSites({ ...table, giStar: [1] })).toThrow(RangeError)
    expect(() => promisingSites(table, { sizePercentile: 75 })).toThrow(RangeError)
  })
  it('moves with the regions when they are renumbered', () => {
    const cells = fc.array(fc.nat(50), { minLength: 24, maxLength: 24 })
    fc.assert(
      fc.property(cells, cells, (counts, countsBefore) => {
        const area = [1, 2, 3, 4, 5, 6, 7, 8]
        const turn = <T>(list: T[], width: number) =>
          Array.from({ length: 8 }, (_, i) => list.slice((7 - i) * width, (8 - i) * width)).flat()
        const plain = promisingSites({ nRegions: 8, nSectors: 3, counts, countsBefore, area })
        const turned = promisingSites({
          nRegions: 8,
          nSectors: 3,
          counts: turn(counts, 3),
          countsBefore: turn(countsBefore, 3),
          area: turn(area, 1),
        })
        expect([...turned.failed]).toEqual(turn([...plain.failed], 3))
      }),
    )
  })
})

describe('geography of sites', () => {
  it('counts hosts and the share of the capital', () => {
    const geography = siteGeography([1, 1, 0, 1, 0, 0, 0, 0], 4, 2, [1, 0, 0, 0])
    expect(geography.nHosts).toBe(2)
    expect(geography.shareHosting).toBe(0.5)
    expect(geography.sitesPerHost).toBe(1.5)
    expect(geography.capitalShare).toBeCloseTo(2 / 3, 14)
  })
  it('has no shares without sites', () => {
    const geography = siteGeography([0, 0], 2, 1, [1, 0])
    expect(geography).toEqual({ nHosts: 0, shareHosting: 0, sitesPerHost: NaN, capitalShare: NaN })
    expect(() => siteGeography([0], 2, 1, [1, 0])).toThrow(RangeError)
  })
})

describe('cluster stars', () => {
  it('gives one star each for size, specialisation and focus', () => {
    const jobs = [9000, 5000, 1500, 900, 100, 100, 100, 100, 100, 100]
    const all = [300000, 20000, 5000, 1000, 90000, 90000, 90000, 90000, 90000, 90000]
    const stars = clusterStars(jobs, all)
    // 0 is largest; 1 and 2 are specialised; 3 has the best focus but is under the floor.
    expect([...stars]).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
    expect(clusterStars(jobs, all, { leastJobs: 500 })[3]).toBe(2)
    expect(clusterStars([5000, 10], [6000, 90000])[0]).toBe(3)
  })
  it('exactly a tenth is the top tenth, ties share it', () => {
    const jobs = Array.from({ length: 30 }, (_, i) => 2000 + i)
    const all = new Array(30).fill(1e5)
    expect([...clusterStars(jobs, all)].filter(star => star > 0)).toHaveLength(3)
    expect(clusterStars(new Array(20).fill(2000), new Array(20).fill(1e5))[19]).toBe(2)
    expect(clusterStars([], [])).toHaveLength(0)
    expect(clusterStars([0, 0], [0, 0])[0]).toBe(0)
    expect(() => clusterStars([1], [1, 2])).toThrow(RangeError)
  })
  it('strong clusters are the top quarter by location quotient above a floor', () => {
    expect([...strongClusters([3, 2, 1, 0.5, NaN, 0.1, 0.2, 0.3], new Array(8).fill(10))]).toEqual([
      1, 1, 0, 0, 0, 0, 0, 0,
    ])
    expect([...strongClusters([3, 2, 1, 0.5], [5, 20, 20, 20], { leastJobs: 10 })]).toEqual([0, 0, 0, 0])
    expect([...strongClusters([NaN, NaN], [1, 1])]).toEqual([0, 0])
  })
})
