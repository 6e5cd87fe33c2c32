/** What a scenario must hold beyond its form: dates in order and within the horizon, areas its region has, no use twice. */

import type { District, Region } from '../../sim/region.ts'
import type { LeverUse, Where } from '../../sim/scenario.ts'
import { particle, withParticle } from '../korean-particle.ts'
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
      message: {
        ko: `끝나는 달(to ${use.to})이 시작하는 달(from ${use.from})보다 뒤여야 합니다.`,
        en: `it must end (to ${use.to}) after it starts (from ${use.from}).`,
      },
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
      message: {
        ko: `시작하는 달이 시나리오 기간(${months}개월) 밖입니다.`,
        en: `it starts after the scenario's ${months} months have ended.`,
      },
      expected: `0..${months - 1} month`,
      found: String(from),
      hint: { ko: 'from을 앞당기거나 months를 늘리세요.', en: 'Start it earlier or raise months.' },
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
      message: {
        ko: '조건이 없습니다. above나 below 가운데 하나는 있어야 합니다.',
        en: 'it has no condition: give above or below.',
      },
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
        message: { ko: `"${id}"${particle(id, '이/가')} 두 번 나옵니다.`, en: `"${id}" stands twice.` },
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
    ...unknownAreas(where.towns, region.towns, [...path, 'towns'], region, { ko: '도시', en: 'town' }),
    ...unknownAreas(where.districts, region.districts, [...path, 'districts'], region, {
      ko: '상권',
      en: 'district',
    }),
  ]
  if (problems.length > 0 || districtsOf(where, region).length > 0) return problems
  return [
    {
      code: 'emptyArea',
      path: pathText(path),
      message: {
        ko: `이 조건에 맞는 상권이 지역 "${region.id}"에 없습니다.`,
        en: `no district of region "${region.id}" meets all of this.`,
      },
    },
  ]
}

function unknownAreas(
  ids: readonly string[] | undefined,
  known: readonly { readonly id: string }[],
  path: readonly PropertyKey[],
  region: Region,
  kind: { readonly ko: string; readonly en: string },
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
        message: {
          ko: `지역 "${region.id}"에는 "${id}"${particle(id, '이라/라')}는 ${withParticle(kind.ko, '이/가')} 없습니다.`,
          en: `region "${region.id}" has no ${kind.en} "${id}".`,
        },
        expected:
          list.length <= 30 ? list.join(', ') : `${list.slice(0, 30).join(', ')}, ... (${list.length})`,
        found: shortValue(id),
        ...(near === undefined
          ? {}
          : { hint: { ko: `혹시 "${near}"인가요?`, en: `Did you mean "${near}"?` } }),
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
        message: {
          ko: `"${use.lever}"${particle(use.lever, '이/가')} levers[${first}]와 같은 때 같은 곳에서 또 쓰입니다.`,
          en: `"${use.lever}" is used at the same time in the same place as levers[${first}].`,
        },
        hint: {
          ko: '기간이나 장소가 겹치지 않게 나누거나 하나를 지우세요.',
          en: 'Separate their months or places, or remove one.',
        },
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
