/** Reads a region back as the program will, and lets it run a month, before it stands as a file. */
import { createRun } from '../../sim/index.ts'
import { people } from '../region/ages.ts'
import { ScenarioError } from '../scenario/problem.ts'
import { readRegion } from '../scenario/read.ts'
import type { RegionFile } from '../scenario/region-schema.ts'
import { writeRegion } from '../scenario/write.ts'
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
        tell(`${problem.message.ko}${detail}`, `${problem.message.en}${detail}`, problem.path, town, report)
      }
      return false
    }
    const reason = error instanceof Error ? error.message : String(error)
    tell(
      `한 달을 돌려 보지 못했습니다: ${reason}`,
      `it cannot be run for a month: ${reason}`,
      '',
      undefined,
      report,
    )
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

const MANY_PEOPLE = {
  ko: '인구의 열, 단위(명, 천 명)와 숫자 표기를 확인하세요.',
  en: 'Check the column of people, its unit (persons, thousands) and the number form.',
}
/** People of a town against its shops: the problem is of both. */
const FEW_SHOPS = {
  ko: '상권 표의 점포 수(단위, 숫자 표기, 빠진 상권)와 인구의 단위를 확인하세요. 표에서 이 도시를 빼면 상권을 규칙으로 만듭니다.',
  en: 'Check the shops in the table of districts (unit, number form, districts that are missing) and the unit of people. For a town that the table leaves out, districts are made by rule.',
}

function tell(
  ko: string,
  en: string,
  place: string,
  town: RegionFile['towns'][number] | undefined,
  report: Reporter,
): void {
  const advice = /population$/.test(place) ? FEW_SHOPS : MANY_PEOPLE
  const message = {
    ko: `만들어진 지역 파일을 프로그램이 읽지 못합니다. ${ko} ${advice.ko}`,
    en: `the region that comes out cannot be used: ${en} ${advice.en}`,
  }
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
  tell('첫 달의 값이 무한대가 됩니다.', 'figures of its first month are infinite.', '', undefined, report)
  return false
}
