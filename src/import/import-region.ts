/** A region of the user's own: boundaries and tables in, a region file and a report of every row out. */

import type { District, LocalText, Town } from '../../sim/index.ts'
import { people } from '../region/ages.ts'
import { shopsFor } from '../region/density.ts'
import { DAYTIME_PER_RESIDENT } from '../region/district-profile.ts'
import { makeDistricts, round } from '../region/districts.ts'
import { REGION_KIND, SCHEMA_VERSION } from '../scenario/fields.ts'
import { fileText } from '../scenario/file-text.ts'
import type { RegionFile } from '../scenario/region-schema.ts'
import { importTexts } from '../text/families.ts'
import { joinedTexts } from '../text/message.ts'
import { type KnownArea, knownAreas } from './area-search.ts'
import { type Area, readBoundaries } from './boundaries.ts'
import { type CodeProof, listedName, type NamedCode, proveSystem } from './code-list.ts'
import { type KnownValues, plainPlace } from './columns.ts'
import type { NamedFile } from './decode.ts'
import { readDistricts } from './districts-table.ts'
import { ImportJob } from './import-job.ts'
import { levelOf, tellCountry } from './level.ts'
import type { Mapping } from './mapping.ts'
import { type Matching, matchRecords } from './match.ts'
import { plainName } from './names.ts'
import { outlinesOf } from './outlines.ts'
import { readPeople } from './people-table.ts'
import { plainCode } from './plain-code.ts'
import { type Projection, projectionAround } from './project.ts'
import { proveRegion } from './prove-region.ts'
import type { CodeSystem } from './provinces.ts'
import type { PlaceRecord } from './records.ts'
import type { ImportReport, Reporter } from './report.ts'
import { readTable, type TableText } from './table.ts'
import { assumptionsOf, townOfArea } from './town-of-area.ts'

export interface ImportInput {
  readonly boundaries: NamedFile
  readonly tables: readonly NamedFile[]
  readonly districts?: NamedFile
  readonly mapping?: Mapping
  readonly id?: string
  readonly name?: LocalText
  /** Real shops that one simulated business stands for; absent: such that the region has about 20,000 units. */
  readonly agentScale?: number
}

export interface Imported {
  readonly region: RegionFile
  readonly report: ImportReport
}

const UNITS_WANTED = 20000
const UNITS_PER_DISTRICT = 22
const MAX_DISTRICTS_PER_TOWN = 10

/**
 * Deterministic: the same files give the same region, byte for byte.
 *
 * @throws ImportError where nothing usable is left; its rows say why
 */
export function importRegion(input: ImportInput): Imported {
  const job = new ImportJob(input)
  const texts = job.openAll()
  if (texts === undefined) throw job.failed()
  const tables = texts.tables.map(({ name, text }) => ({ name, table: tableOf(name, text, job.report) }))
  const cells = cellsOf(tables.map(({ table }) => table))
  const { report, understood, mapping } = job
  const boundaries = readBoundaries(
    input.boundaries.name,
    texts.boundaries,
    mapping,
    cells,
    report,
    understood,
  )
  job.columns = boundaries.columns
  job.areas = boundaries.areas
  const known = knownValues(boundaries.areas)
  const read = tables.map(({ name, table }) => readPeople(name, table, mapping, known, report, understood))
  job.columns = { ...job.columns, ...Object.assign({}, ...read.toReversed().map(({ columns }) => columns)) }
  read.forEach(({ records }, i) => {
    if (records.length === 0) job.noteHeaders(tables[i]!.name, tables[i]!.table.rows)
  })
  const records = read.flatMap(({ records: list }) => list)
  if (boundaries.areas.length === 0 || records.length === 0) throw job.failed()

  const areaProof = withSaid(proveSystem(namedAreas(boundaries.areas, records)), mapping)
  const tableProof = withSaid(proveSystem(records), mapping)
  const areas = knownAreas(withNames(boundaries.areas, records), areaProof.system)
  tellCountry(input.boundaries.name, areaProof, mapping.codeSystem, understood)
  understood.tell(input.boundaries.name, 'level', levelOf(areas, areaProof.system))
  if (records.some(record => record.code !== ''))
    tellCountry(records[0]!.file, tableProof, mapping.codeSystem, understood)
  const named = withListedNames(records, tableProof.system)
  const matching = matchRecords(areas, areaProof, tableProof, named, mapping, report)
  job.matching = matching
  const used = areas.filter(area => area.polygons.length > 0 && matching.shares.has(area.code))
  tellAreasWithoutRow(input.boundaries.name, areas, matching, report)
  if (used.length === 0) throw job.failed()

  const projection = projectionAround(used.flatMap(area => area.polygons.flat(2)))
  const towns = townsOf(input.boundaries.name, used, matching, projection, report)
  const agentScale = input.agentScale ?? scaleFor(towns)
  const given =
    input.districts === undefined
      ? new Map<string, readonly District[]>()
      : readDistricts(
          { file: input.districts.name, text: texts.districts ?? '', towns, projection, agentScale, mapping },
          report,
          understood,
        )
  // Whoever hands in a table of districts does not want invented ones instead.
  if (input.districts !== undefined && given.size === 0) throw job.failed()
  const districts = towns.flatMap(
    town => given.get(town.id) ?? madeDistricts(town, agentScale, input.districts?.name, report),
  )
  const nGiven = [...given.values()].reduce((sum, list) => sum + list.length, 0)
  tellSynthetic(districts.length - nGiven, report)
  const assumed = [
    ...assumptionsOf(towns, used, agesAssumed(matching)),
    ...districtAssumptions(districts.length - nGiven),
  ]
  const region = regionOf(input, towns, districts, agentScale, assumed, matching, records)
  if (!proveRegion(region, report)) throw job.failed()
  return {
    region,
    report: {
      understood: understood.lines,
      rows: report.rows,
      omitted: report.omitted,
      people: matching.people,
      areas: {
        inFile: boundaries.areas.length,
        used: used.length,
        withoutRow: areas.filter(area => !matching.shares.has(area.code)).length,
        broken: areas.filter(area => area.polygons.length === 0).length,
      },
      tableRows: matching.rows,
      districts: {
        given: nGiven,
        synthetic: districts.length - nGiven,
        units: districts.reduce((sum, district) => sum + district.units, 0),
      },
      suggestions: matching.suggestions,
      proposal: job.proposal(),
      assumed,
      files: job.files,
    },
  }
}

function tableOf(file: string, text: string, report: Reporter): TableText {
  const table = readTable(text)
  if (table.openQuote !== undefined) {
    const message = importTexts.all('importRegion.aQuotationMarkOpensHere')
    report.add('error', 'openQuote', file, message, { line: table.openQuote })
  }
  return table
}

/** Longer texts are no codes. */
const LONGEST_CODE = 24

/** What stands in the tables, as codes, so that properties of the boundaries can be known by it. */
function cellsOf(tables: readonly TableText[]): ReadonlySet<string> {
  const cells = new Set<string>()
  for (const { rows } of tables)
    for (const row of rows)
      for (const cell of row.cells) {
        const within = /\((\d{5,10})\)$/.exec(cell)?.[1]
        if (within !== undefined) cells.add(plainCode(within))
        else if (cell.length <= LONGEST_CODE && cell !== '') cells.add(plainCode(cell))
      }
  return cells
}

const knownValues = (areas: readonly Area[]): KnownValues => ({
  codes: new Set(areas.map(area => plainCode(area.code))),
  names: new Set(areas.filter(area => area.name !== area.code).map(area => plainPlace(area.name))),
})

/** Areas with their names; where the boundaries have none, the tables name their codes. */
function namedAreas(areas: readonly Area[], records: readonly PlaceRecord[]): readonly NamedCode[] {
  const byCode = new Map(records.map(record => [plainCode(record.code), record.name]))
  return areas.map(area => {
    const code = plainCode(area.code)
    return area.name === area.code
      ? { code, name: byCode.get(code) ?? '' }
      : { code, name: area.name, nameEn: area.nameEn }
  })
}

/** Areas without names of their own are called as the tables call them. */
function withNames(areas: readonly Area[], records: readonly PlaceRecord[]): readonly Area[] {
  const byCode = new Map(records.map(record => [plainCode(record.code), record.name]))
  return areas.map(area => {
    const name = area.name === area.code ? (byCode.get(plainCode(area.code)) ?? '') : ''
    return name === '' ? area : { ...area, name }
  })
}

function withSaid(proof: CodeProof, { codeSystem }: Mapping): CodeProof {
  if (codeSystem === undefined || codeSystem === 'other')
    return codeSystem === 'other' ? { ...proof, system: undefined, mixed: false } : proof
  return { ...proof, system: proof.system ?? codeSystem }
}

/** A table of codes alone is matched to other codes by the names that the list gives them. */
function withListedNames(
  records: readonly PlaceRecord[],
  system: CodeSystem | undefined,
): readonly PlaceRecord[] {
  if (system === undefined) return records
  return records.map(record => {
    const name = record.name === '' ? listedName(plainCode(record.code), system) : undefined
    return name === undefined ? record : { ...record, name, plain: plainName(name) }
  })
}

function tellAreasWithoutRow(
  file: string,
  areas: readonly Area[],
  matching: Matching,
  report: Reporter,
): void {
  for (const area of areas) {
    if (matching.shares.has(area.code) || area.polygons.length === 0) continue
    const message = importTexts.all('importRegion.noRowOfTheTables')
    report.add('error', 'areaWithoutRow', file, message, {
      place: area.place,
      code: area.code,
      name: area.name,
    })
  }
}

function townsOf(
  file: string,
  areas: readonly KnownArea[],
  matching: Matching,
  projection: Projection,
  report: Reporter,
): readonly Town[] {
  const outlines = outlinesOf(
    areas.map(area => area.polygons),
    projection,
  )
  return areas.map((area, i) => {
    const outline = outlines[i]!
    if (outline.partsNotDrawn > 0) {
      const message = importTexts.all('importRegion.smallIslandsOrPartsAre', {
        partsNotDrawn: outline.partsNotDrawn,
      })
      report.add('note', 'partsNotDrawn', file, message, {
        place: area.place,
        code: area.code,
        name: area.name,
      })
    }
    return townOfArea(area, matching.shares.get(area.code)!, outline)
  })
}

/** Rounded to two digits, so that the figure can be said. */
function scaleFor(towns: readonly Town[]): number {
  const shops = towns.reduce((sum, town) => {
    const residents = people(town.population)
    const daytime = residents * DAYTIME_PER_RESIDENT[town.type]
    return sum + shopsFor({ residents, income: town.income, daytime, visitors: town.visitors })
  }, 0)
  const exact = shops / 0.9 / UNITS_WANTED
  if (exact <= 1) return 1
  const step = exact >= 100 ? 10 : exact >= 10 ? 1 : 0.1
  return round(Math.ceil(exact / step) * step, 1)
}

function madeDistricts(
  town: Town,
  agentScale: number,
  districtsFile: string | undefined,
  report: Reporter,
): readonly District[] {
  if (districtsFile !== undefined) {
    const message = importTexts.all('importRegion.theTableHasNoDistrict')
    report.add('warning', 'townWithoutDistrict', districtsFile, message, {
      code: town.code ?? town.id,
      name: town.name.ko,
    })
  }
  return makeDistricts(town, {
    agentScale,
    unitsPerDistrict: UNITS_PER_DISTRICT,
    maxDistricts: MAX_DISTRICTS_PER_TOWN,
  })
}

function tellSynthetic(count: number, report: Reporter): void {
  if (count === 0) return
  const message = importTexts.all('importRegion.districtsAreSyntheticMadeFrom', { count })
  report.add('note', 'synthetic', 'districts', message)
}

const agesAssumed = (matching: Matching) =>
  [...matching.shares.values()].some(list => list.some(({ record }) => record.found.assumed))

function districtAssumptions(
  synthetic: number,
): readonly { readonly field: string; readonly rule: LocalText }[] {
  if (synthetic === 0) return []
  return [
    {
      field: 'districts',
      rule: importTexts.all('importRegion.numberTypesPlacesAndUnits', { synthetic }),
    },
    {
      field: 'districts.creators, chains, vacancy, amenity, access, daytime',
      rule: importTexts.all('importRegion.standardValuesByDistrictType'),
    },
  ]
}

function regionOf(
  input: ImportInput,
  towns: readonly Town[],
  districts: readonly District[],
  agentScale: number,
  assumed: ImportReport['assumed'],
  matching: Matching,
  records: readonly PlaceRecord[],
): RegionFile {
  const id = input.id ?? 'imported'
  const { matched, inFile } = matching.people
  const list = joinedTexts(
    assumed.map(({ field, rule }) => importTexts.all('importRegion.assumedField', { field, rule })),
    '; ',
  )
  const fileNames = [
    input.boundaries,
    ...input.tables,
    ...(input.districts === undefined ? [] : [input.districts]),
  ].map(f => f.name)
  return {
    kind: REGION_KIND,
    schemaVersion: SCHEMA_VERSION,
    id,
    name: input.name ?? { ko: id, en: id },
    about: fileText(
      importTexts.all('importRegion.anImportedRegionOfTowns', {
        n: towns.length,
        inFile,
        matched,
        list,
      }),
    ),
    source: `Imported from ${fileNames.join(', ')} (${records.length} rows). Assumed, not from these files: ${assumed.map(a => a.field).join('; ')}.`,
    assumed: [...new Set(assumed.map(a => a.field))],
    agentScale,
    towns,
    districts,
    links: [],
  }
}
