/** Korea: 17 provinces and the sample cities of the fact table, each city taken out of its province so that nobody counts twice. */
import { feature, mergeArcs } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Objects, Polygon, Topology } from 'topojson-specification'
import type { LocalText, Resource, Town, TownLink, TownType } from '../../../sim/index.ts'
import { type Outline, outlinesOf } from '../../import/outlines.ts'
import { projectionAround } from '../../import/project.ts'
import { NATIONAL_CONSUMPTION, PROVINCES, type Province } from '../../import/provinces.ts'
import { checkRing, type LonLat } from '../../import/ring-faults.ts'
import type { RegionFile } from '../../scenario/region-schema.ts'
import { type Ages, agesFrom, NATIONAL_SHARE_65, people } from '../ages.ts'
import { shopsFor } from '../density.ts'
import { DAYTIME_PER_RESIDENT } from '../district-profile.ts'
import { makeDistricts, round } from '../districts.ts'
import { CITY_FACTS, type CityFact } from './korea-cities.ts'
import { PROVINCE_FACTS, type ProvinceFact } from './korea-provinces.ts'

const AGENT_SCALE = 160
/** Districts of a town: the square root of its units over this. */
const DISTRICT_DIVISOR = 5.3
const MAX_DISTRICTS = 12

/** Minutes from door to door between centres by the fastest train, or plane to Jeju; not verified, within a quarter. */
const LINKS: readonly TownLink[] = [
  ['daejeon', 75],
  ['daegu', 125],
  ['busan', 175],
  ['gwangju', 125],
  ['ulsan', 150],
  ['cheonan', 50],
  ['jeonju', 115],
  ['mokpo', 165],
  ['yeosu', 190],
  ['suncheon', 170],
  ['pohang', 165],
  ['changwon', 190],
  ['jinju', 210],
  ['gangneung', 125],
  ['chuncheon', 80],
  ['gyeongju', 140],
  ['andong', 145],
  ['sejong', 85],
  ['jeju-si', 140],
].map(([to, minutes]) => ({ from: 'seoul', to: to as string, minutes: minutes as number }))

/** @param boundaries the municipalities of 2018 (Statistics Korea) as TopoJSON */
export function makeKorea(boundaries: string): RegionFile {
  const outlines = outlinesById(boundaries)
  const shares = sharesOver65()
  const towns = PROVINCE_FACTS.flatMap(fact => {
    const province = PROVINCES.find(p => p.id === fact.id)!
    const whole = agesFrom(fact.population2020, shares.get(fact.id)!)
    const cities = CITY_FACTS.filter(city => city.province === fact.id)
    const cityAges = cities.map(city => agesFrom(population2020(city), city.share65))
    return [
      restTown(fact, province, cityAges.reduce(less, whole), cities.length > 0, outlines.get(fact.id)!),
      ...cities.map((city, i) => cityTown(city, province, cityAges[i]!, outlines.get(city.id)!)),
    ]
  })
  return {
    kind: 'golmok-region',
    schemaVersion: 1,
    id: 'korea',
    name: { ko: '대한민국', en: 'Korea' },
    about: {
      ko: '열일곱 시도와 표본 도시 스물아홉 곳. 표본 도시의 주민은 시도에서 뺐으므로 아무도 두 번 세지 않습니다. 상권은 규칙으로 만든 것이며 실제 거리의 예측이 아닙니다.',
      en: 'The 17 provinces and 29 sample cities; the residents of a sample city are taken out of its province, so nobody counts twice. The districts are made by rule: no forecast of any real street.',
    },
    source:
      'Residents of provinces: registration, end of 2020 (S41). Sample cities: between the census of 2015 (S42) and the register of 2023, for 2020. Shares of 65+: July 2024 (S45); provinces without a printed share have the one that makes the country 19.51 %; other ages by rule. Consumption per head 2020 by province (S41). Outlines: Statistics Korea, municipalities 2018, via github southkorea/southkorea-maps, joined and simplified. Travel times from memory. Resources, identity, manufacturing, visitors, workers by day, ages of cities and all districts: assumed.',
    assumed: [
      'towns.resources',
      'towns.identity',
      'towns.manufacturing',
      'towns.visitors',
      'towns.population by age',
      'districts',
      'links.minutes',
    ],
    agentScale: AGENT_SCALE,
    towns,
    districts: towns.flatMap(districtsOf),
    links: LINKS,
  }
}

/** On the straight line from the census of 2015 to the register of 2023: the year of the provinces' figures. */
function population2020(city: CityFact): number {
  return Math.round(city.census2015 + ((city.thousands2023 * 1000 - city.census2015) * 5) / 8)
}

/** Printed shares, and for the other provinces the one share that makes the country meet its own. */
function sharesOver65(): ReadonlyMap<string, number> {
  let all = 0
  let known = 0
  let old = 0
  for (const { population2020: n, share65 } of PROVINCE_FACTS) {
    all += n
    if (share65 === undefined) continue
    known += n
    old += n * share65
  }
  const others = (NATIONAL_SHARE_65 * all - old) / (all - known)
  return new Map(PROVINCE_FACTS.map(fact => [fact.id, fact.share65 ?? others]))
}

const less = (a: Ages, b: Ages): Ages => [a[0] - b[0], a[1] - b[1], a[2] - b[2], a[3] - b[3]]

function restTown(
  fact: ProvinceFact,
  province: Province,
  ages: Ages,
  carved: boolean,
  outline: Outline,
): Town {
  const name = carved
    ? { ko: `${province.short} (그 밖)`, en: `Rest of ${province.name.en}` }
    : { ko: province.name.ko, en: province.name.en }
  return townOf(fact.id, name, province.kostat, fact.type, province, ages, fact, outline)
}

function cityTown(city: CityFact, province: Province, ages: Ages, outline: Outline): Town {
  const code = city.codes[0]!.length === 5 ? city.codes[0] : undefined
  return townOf(city.id, { ko: city.ko, en: city.en }, code, city.type, province, ages, city, outline)
}

interface Character {
  readonly manufacturing: number
  readonly resources: Readonly<Record<Resource, number>>
  readonly identity: number
  readonly visitorsPerResident: number
}

function townOf(
  id: string,
  name: LocalText,
  code: string | undefined,
  type: TownType,
  province: Province,
  population: Ages,
  character: Character,
  outline: Outline,
): Town {
  return {
    id,
    name,
    type,
    ...(code === undefined ? {} : { code }),
    capital: province.capital,
    province: province.name.ko,
    x: round(outline.middle.x, 2),
    y: round(outline.middle.y, 2),
    areaKm2: round(outline.areaKm2, 1),
    population,
    income: round(province.consumption / NATIONAL_CONSUMPTION, 3),
    resources: character.resources,
    identity: character.identity,
    manufacturing: character.manufacturing,
    visitors: Math.round(people(population) * character.visitorsPerResident),
    polygon: outline.polygon,
  }
}

function districtsOf(town: Town) {
  const daytimePerResident =
    CITY_FACTS.find(city => city.id === town.id)?.daytimePerResident ?? DAYTIME_PER_RESIDENT[town.type]
  const residents = people(town.population)
  const customers = {
    residents,
    income: town.income,
    daytime: residents * daytimePerResident,
    visitors: town.visitors,
  }
  const units = shopsFor(customers) / AGENT_SCALE
  const count = Math.min(MAX_DISTRICTS, Math.max(2, Math.round(Math.sqrt(units) / DISTRICT_DIVISOR)))
  return makeDistricts(town, { agentScale: AGENT_SCALE, count, daytimePerResident })
}

/** Outlines of provinces without their sample cities, and of the cities, from the municipalities. */
function outlinesById(text: string): ReadonlyMap<string, Outline> {
  const topology = JSON.parse(text) as Topology<Objects<{ code: string }>>
  const source = Object.values(topology.objects)[0] as GeometryCollection<{ code: string }>
  const groups = new Map<string, (Polygon | MultiPolygon)[]>()
  for (const geometry of source.geometries) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue
    const id = townOfCode(geometry.properties?.code ?? '')
    groups.set(id, [...(groups.get(id) ?? []), geometry])
  }
  const ids = [...groups.keys()]
  const merged = ids.map(id => mergeArcs(topology, groups.get(id)!))
  const shapes = merged.map(shape => feature(topology, shape).geometry.coordinates as unknown as LonLat[][][])
  const sound = shapes.map(polygons => polygons.map(soundRings).filter(rings => rings.length > 0))
  const outlines = outlinesOf(sound, projectionAround(sound.flat(3)), { maxPoints: 4600, smallestPart: 4e-5 })
  return new Map(ids.map((id, i) => [id, outlines[i]!]))
}

function soundRings(rings: readonly (readonly LonLat[])[]): readonly (readonly LonLat[])[] {
  const checked = rings.map(ring => checkRing(ring).ring)
  return checked[0] === undefined ? [] : checked.flatMap(ring => (ring === undefined ? [] : [ring]))
}

function townOfCode(code: string): string {
  const city = CITY_FACTS.find(c => c.codes.some(prefix => code.startsWith(prefix)))
  return city?.id ?? PROVINCES.find(p => code.startsWith(p.kostat))!.id
}
