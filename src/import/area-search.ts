/** Finds the area that a row of a table is about, by code where codes can be trusted, else by name within the province. */
import type { LocalText } from '../../sim/index.ts'
import { importTexts } from '../text/families.ts'
import { joinedTexts } from '../text/message.ts'
import type { Area } from './boundaries.ts'
import { provinceOfPlace } from './code-list.ts'
import { likeness, type PlainName, plainName, stemEnds } from './names.ts'
import { shortCode } from './plain-code.ts'
import { type CodeSystem, type Province, provinceOfCode, provinceOfName } from './provinces.ts'
import type { PlaceRecord } from './records.ts'
import type { Reason, Reporter } from './report.ts'

export interface KnownArea extends Area {
  readonly plain: PlainName
  readonly plainCode: string
  readonly province: Province | undefined
}

export interface Share {
  readonly record: PlaceRecord
  /** Part of the record's people who live in the area. */
  readonly share: number
}

/** @param system of their codes, where it is proved or said */
export function knownAreas(areas: readonly Area[], system: CodeSystem | undefined): readonly KnownArea[] {
  return areas.map(area => {
    const code = shortCode(area.code)
    const plain = plainName(area.name)
    return { ...area, plain, plainCode: code, province: provinceOfArea(area, code, plain, system) }
  })
}

/** By its own name, as in `경기도 수원시`, by what a property of its own says, or by its code where that is Korean. */
function provinceOfArea(
  area: Area,
  code: string,
  plain: PlainName,
  system: CodeSystem | undefined,
): Province | undefined {
  if (plain.province !== undefined) return plain.province
  const place = { code, name: area.name === area.code ? '' : area.name, nameEn: area.nameEn }
  return (
    provinceOfPlace(place, system) ?? (/[가-힣]/.test(area.parent) ? provinceOfName(area.parent) : undefined)
  )
}

/** A record with its code as the boundaries would write it. */
export type SearchedRecord = PlaceRecord & { readonly plainCode: string }

export type Outcome =
  | { readonly to: readonly Share[]; readonly areas: readonly KnownArea[] }
  | { readonly reason: Reason; readonly message: LocalText; readonly suggestion?: string }

const RENUMBERED = [
  ['42', '51'],
  ['45', '52'],
  ['4772', '2772'],
] as const

export class AreaSearch {
  readonly #areas: readonly KnownArea[]
  readonly #byCode: ReadonlyMap<string, KnownArea>
  /** Whether equal codes mean the same at all: not between two code systems. */
  readonly #sameSystem: boolean
  readonly #system: CodeSystem | undefined

  constructor(areas: readonly KnownArea[], sameSystem: boolean, system: CodeSystem | undefined) {
    this.#areas = areas
    this.#sameSystem = sameSystem
    this.#system = system
    this.#byCode = new Map(areas.map(area => [area.plainCode, area]))
  }

  ofCode(code: string): KnownArea | undefined {
    return this.#byCode.get(shortCode(code))
  }

  /** Whether an area has this very code or, where codes do not compare, this very name. */
  exact(record: SearchedRecord): boolean {
    const byCode = this.#sameSystem ? this.#byCode.get(record.plainCode) : undefined
    if (byCode !== undefined) return likeness(byCode.plain, record.plain) !== 'none'
    if (this.#sameSystem && record.code !== '') return false
    return this.#near(record).some(area => likeness(area.plain, record.plain) === 'same')
  }

  /** Gangwon, Jeonbuk and Gunwi got new numbers from the Ministry: old and new ones are the same places. */
  #renumbered(record: SearchedRecord): KnownArea | undefined {
    if (this.#system !== 'mois') return undefined
    const code = record.plainCode
    const others = RENUMBERED.flatMap(([before, after]) =>
      code.startsWith(before)
        ? [after + code.slice(before.length)]
        : code.startsWith(after)
          ? [before + code.slice(after.length)]
          : [],
    )
    return others
      .flatMap(other => this.#byCode.get(other) ?? [])
      .find(area => likeness(area.plain, record.plain) !== 'none')
  }

  find(record: SearchedRecord, report: Reporter): Outcome {
    const byCode =
      this.#sameSystem && record.plainCode !== '' ? this.#byCode.get(record.plainCode) : undefined
    if (byCode !== undefined) return this.#confirm(record, byCode, report)
    const renumbered = this.#sameSystem ? this.#renumbered(record) : undefined
    if (renumbered !== undefined) return found(record, renumbered)
    const named = this.#named(record)
    const codesTell = this.#sameSystem && record.code !== ''
    if (!codesTell && named.length === 1 && named[0] !== undefined) return found(record, named[0])
    if (!codesTell && named.length > 1) {
      const list = joinedTexts(
        named.map(({ code, province }) =>
          importTexts.all('areaSearch.codeAndProvince', {
            code,
            province: province?.name ?? '',
          }),
        ),
        ', ',
      )
      return {
        reason: 'ambiguousName',
        message: importTexts.all('areaSearch.severalAreasHaveThisName', { list }),
      }
    }
    const only = named.length === 1 ? named[0] : this.#hint(record)
    return {
      reason: 'noSuchArea',
      message: importTexts.all('areaSearch.theBoundariesHaveNoArea'),
      ...(only === undefined ? {} : { suggestion: only.code }),
    }
  }

  #confirm(record: SearchedRecord, area: KnownArea, report: Reporter): Outcome {
    if (area.name === '' || record.name === '' || likeness(area.plain, record.plain) !== 'none')
      return found(record, area)
    const named = this.#named(record)
    if (named.length > 0)
      return {
        reason: 'codeReused',
        message: importTexts.all('areaSearch.inTheBoundariesThisCode', {
          name: area.name,
          list: named.map(a => a.code).join(', '),
        }),
        ...(named.length === 1 ? { suggestion: named[0]!.code } : {}),
      }
    const message = importTexts.all('areaSearch.sameCodeButTheBoundaries', { name: area.name })
    const where = { line: record.line, code: record.code, name: record.name }
    report.add('warning', 'nameDiffers', record.file, message, where)
    return found(record, area)
  }

  /** Areas of the record's name in its province: by the same name, else by the stem, else as part of a city's name. */
  #named(record: SearchedRecord): readonly KnownArea[] {
    const near = this.#near(record)
    for (const wanted of ['same', 'stem', 'part'] as const) {
      const named = near.filter(area => likeness(area.plain, record.plain) === wanted)
      if (named.length > 0) return named
    }
    return []
  }

  #hint(record: SearchedRecord): KnownArea | undefined {
    const named = this.#near(record).filter(area => stemEnds(area.plain, record.plain))
    return named.length === 1 ? named[0] : undefined
  }

  #near(record: SearchedRecord): readonly KnownArea[] {
    const province =
      record.plain.province ??
      (this.#system === undefined ? undefined : provinceOfCode(record.plainCode, this.#system)) ??
      provinceOfName(record.under)
    if (province !== undefined)
      return this.#areas.filter(area => area.province === undefined || area.province === province)
    const under = plainName(record.under).plain
    const within = under === '' ? [] : this.#areas.filter(area => plainName(area.parent).plain === under)
    return within.length > 0 ? within : this.#areas
  }
}

function found(record: SearchedRecord, area: KnownArea): Outcome {
  if (area.polygons.length === 0) return brokenArea(area)
  return { areas: [area], to: [{ record, share: 1 }] }
}

export function brokenArea(area: KnownArea): Outcome {
  return {
    reason: 'areaBroken',
    message: importTexts.all('areaSearch.theBoundariesOfItsArea', { name: area.name, code: area.code }),
  }
}
