/** What a scenario must hold beyond its form: dates in order and within the horizon, areas its region has, no use twice. */

import type { District, LeverUse, LocalText, Region, Where } from '../../sim/index.ts'
import { scenarioTexts } from '../text/families.ts'
import { nearest } from './nearest.ts'
import { MOST_PROBLEMS, type Problem, pathText, shortValue } from './problem.ts'
import type { ScenarioFile } from './scenario-schema.ts'

/** Checks that need no region. */
export function checkScenario(file: ScenarioFile): readonly Problem[] {
  return [
    ...file.levers.flatMap((use, i) => checkDates(use, ['levers', i], file.months)),
    ...file.levers.flatMap((use, i) => checkTrigger(use, ['levers', i])),
    ...file.shocks.flatMap((use, i) => checkStart(use.from, ['shocks', i], file.months)),
    ...checkPriorities(file),
  ]
}

function checkDates(use: LeverUse, path: readonly PropertyKey[], months: number): Problem[] {
  const problems = checkStart(use.from, path, months)
  if (use.to !== undefined && use.to <= use.from)
    problems.push({
      code: 'toBeforeFrom',
      path: pathText([...path, 'to']),
      message: scenarioTexts.all('check.itMustEndToAfter', { to: use.to, from: use.from }),
      expected: `${use.from + 1}.. month`,
      found: String(use.to),
    })
  return problems
}

function checkStart(from: number, path: readonly PropertyKey[], months: number): Problem[] {
  if (from < months) return []
  return [
    {
      code: 'outsideHorizon',
      path: pathText([...path, 'from']),
      message: scenarioTexts.all('check.itStartsAfterTheScenario', { months }),
      expected: `0..${months - 1} month`,
      found: String(from),
      hint: scenarioTexts.all('check.startItEarlierOrRaise'),
    },
  ]
}

function checkTrigger(use: LeverUse, path: readonly PropertyKey[]): Problem[] {
  const trigger = use.trigger
  if (trigger === undefined || trigger.above !== undefined || trigger.below !== undefined) return []
  return [
    {
      code: 'badTrigger',
      path: pathText([...path, 'trigger']),
      message: scenarioTexts.all('check.itHasNoConditionGive'),
    },
  ]
}

function checkPriorities(file: ScenarioFile): Problem[] {
  const list = file.budget.priorities ?? []
  const seen = new Set<string>()
  return list.flatMap((id, i): Problem[] => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [
      {
        code: 'duplicateId',
        path: pathText(['budget', 'priorities', i]),
        message: scenarioTexts.all('check.standsTwice', { id }),
      },
    ]
  })
}

/** Checks of a scenario against the region it runs in. */
export function checkAgainstRegion(file: ScenarioFile, region: Region): readonly Problem[] {
  const uses = [
    ...file.levers.map((use, i) => ({ where: use.where, path: ['levers', i, 'where'] as const })),
    ...file.shocks.map((use, i) => ({ where: use.where, path: ['shocks', i, 'where'] as const })),
  ]
  const lost = uses.flatMap(use => (use.where === undefined ? [] : checkWhere(use.where, use.path, region)))
  return lost.length > 0 ? lost : checkOverlaps(file.levers, region)
}

function checkWhere(where: Where, path: readonly PropertyKey[], region: Region): Problem[] {
  const problems = [
    ...unknownAreas(where.towns, region.towns, [...path, 'towns'], region, scenarioTexts.all('check.town')),
    ...unknownAreas(
      where.districts,
      region.districts,
      [...path, 'districts'],
      region,
      scenarioTexts.all('check.district'),
    ),
  ]
  if (problems.length > 0 || districtsOf(where, region).length > 0) return problems
  return [
    {
      code: 'emptyArea',
      path: pathText(path),
      message: scenarioTexts.all('check.noDistrictOfRegionMeets', { id: region.id }),
    },
  ]
}

function unknownAreas(
  ids: readonly string[] | undefined,
  known: readonly { readonly id: string }[],
  path: readonly PropertyKey[],
  region: Region,
  kind: LocalText,
): Problem[] {
  const names = new Set(known.map(area => area.id))
  const list = [...names]
  let lost = 0
  return (ids ?? []).flatMap((id, i): Problem[] => {
    if (names.has(id)) return []
    // A guess takes a look at every name: only for those that are told.
    const near = ++lost > MOST_PROBLEMS ? undefined : nearest(id, names)
    return [
      {
        code: 'badReference',
        path: pathText([...path, i]),
        message: scenarioTexts.all('check.regionHasNo', { id: region.id, id2: id, kind }),
        expected:
          list.length <= 30 ? list.join(', ') : `${list.slice(0, 30).join(', ')}, ... (${list.length})`,
        found: shortValue(id),
        ...(near === undefined ? {} : { hint: scenarioTexts.all('checkRegion.didYouMean', { near }) }),
      },
    ]
  })
}

/** Indexes of the districts that meet every condition of `where`. */
function districtsOf(where: Where | undefined, region: Region): readonly number[] {
  const typeOfTown = new Map(region.towns.map(town => [town.id, town.type]))
  const towns = where?.towns && new Set(where.towns)
  const districts = where?.districts && new Set(where.districts)
  const inside = (district: District): boolean =>
    (towns?.has(district.town) ?? true) &&
    (districts?.has(district.id) ?? true) &&
    (where?.townTypes?.includes(typeOfTown.get(district.town) ?? '') ?? true) &&
    (where?.districtTypes?.includes(district.type) ?? true)
  return region.districts.flatMap((district, i) => (inside(district) ? [i] : []))
}

/** Two uses of one lever at one time in one place: which value holds would be a guess. */
function checkOverlaps(uses: readonly LeverUse[], region: Region): Problem[] {
  const areas = uses.map(use => new Set(districtsOf(use.where, region)))
  return uses.flatMap((use, i): Problem[] => {
    const first = uses.findIndex(
      (other, k) => k < i && other.lever === use.lever && atOneTime(other, use) && share(areas[k], areas[i]),
    )
    if (first === -1) return []
    return [
      {
        code: 'overlap',
        path: pathText(['levers', i]),
        message: scenarioTexts.all('check.isUsedAtTheSame', { lever: use.lever, first }),
        hint: scenarioTexts.all('check.separateTheirMonthsOrPlaces'),
      },
    ]
  })
}

function atOneTime(a: LeverUse, b: LeverUse): boolean {
  const end = (use: LeverUse) => use.to ?? Number.POSITIVE_INFINITY
  return a.from < end(b) && b.from < end(a)
}

function share<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const each of a) if (b.has(each)) return true
  return false
}
