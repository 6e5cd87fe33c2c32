/** Reads a region back as the program will, and lets it run a month, before it stands as a file. */

import { createRun, type LocalText } from '../../sim/index.ts'
import { people } from '../region/ages.ts'
import { ScenarioError } from '../scenario/problem.ts'
import { readRegion } from '../scenario/read.ts'
import type { RegionFile } from '../scenario/region-schema.ts'
import { writeRegion } from '../scenario/write.ts'
import { importTexts } from '../text/families.ts'
import type { Reporter } from './report.ts'

const MOST_PROBLEMS = 50

/** @returns whether the region can be used; the errors are told */
export function proveRegion(region: RegionFile, report: Reporter): boolean {
  try {
    const { file } = readRegion(writeRegion(region))
    const run = createRun({
      id: file.id,
      region: partOf(file),
      seed: 'golmok',
      spinUpMonths: 0,
      months: 1,
      params: {},
      levers: [],
      shocks: [],
      budget: {},
    })
    run.advance(1)
    return finite(run.results.region, report)
  } catch (error) {
    if (error instanceof ScenarioError) {
      for (const problem of error.problems.slice(0, MOST_PROBLEMS)) {
        const town = townOf(region, problem.path)
        const seen = [problem.expected, problem.found].filter(t => t !== undefined)
        const detail = seen.length === 2 ? ` (${seen[1]}; ${seen[0]})` : ''
        tell(
          importTexts.all('proveRegion.messageAndDetail', { message: problem.message, detail }),
          problem.path,
          town,
          report,
        )
      }
      return false
    }
    const reason = error instanceof Error ? error.message : String(error)
    tell(importTexts.all('proveRegion.itCannotBeRunFor', { reason }), '', undefined, report)
    return false
  }
}

/** A run grows with the square of the towns: of more than these, the largest, the smallest and some between are run. */
const MOST_TOWNS = 240

function partOf(region: RegionFile): RegionFile {
  if (region.towns.length <= MOST_TOWNS) return region
  const bySize = [...region.towns].sort((a, b) => people(a.population) - people(b.population))
  const third = Math.floor(MOST_TOWNS / 3)
  const step = bySize.length / third
  const between = Array.from({ length: third }, (_, i) => bySize[Math.floor(i * step)]!)
  const kept = new Set([...bySize.slice(0, third), ...between, ...bySize.slice(-third)].map(town => town.id))
  return {
    ...region,
    towns: region.towns.filter(town => kept.has(town.id)),
    districts: region.districts.filter(district => kept.has(district.town)),
    links: region.links.filter(link => kept.has(link.from) && kept.has(link.to)),
  }
}

const MANY_PEOPLE = importTexts.all('proveRegion.checkTheColumnOfPeople')
/** People of a town against its shops: the problem is of both. */
const FEW_SHOPS = importTexts.all('proveRegion.checkTheShopsInThe')

function tell(
  said: LocalText,
  place: string,
  town: RegionFile['towns'][number] | undefined,
  report: Reporter,
): void {
  const advice = /population$/.test(place) ? FEW_SHOPS : MANY_PEOPLE
  const message = importTexts.all('proveRegion.theRegionThatComesOut', { said, advice })
  const where = town === undefined ? {} : { code: town.code ?? town.id, name: town.name.ko }
  report.add('error', 'regionRefused', 'region', message, { ...(place === '' ? {} : { place }), ...where })
}

function townOf(region: RegionFile, path: string): RegionFile['towns'][number] | undefined {
  const found = /towns\[(\d+)\]/.exec(path)
  return found === null ? undefined : region.towns[Number(found[1])]
}

/** Empty values are allowed where a measure has no meaning yet; infinite ones never. */
function finite(values: Float64Array, report: Reporter): boolean {
  if (!values.some(value => value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY))
    return true
  tell(importTexts.all('proveRegion.figuresOfItsFirstMonth'), '', undefined, report)
  return false
}
