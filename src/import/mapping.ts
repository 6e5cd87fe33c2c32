/** The mapping file by which a person settles what codes and names alone do not. */

import { z } from 'zod'
import { problemsOf } from '../scenario/issues.ts'
import { JsonError, parseJson } from '../scenario/json.ts'
import { ScenarioError } from '../scenario/problem.ts'
import { importTexts } from '../text/families.ts'

const target = z.union([z.string().min(1), z.record(z.string(), z.number().min(0).max(1))])

const mappingSchema = z.strictObject({
  version: z.literal(1),
  /** Row code to area code, or to several with the share that each gets. */
  codes: z.record(z.string(), target).default({}),
  /** Row codes that are left out on purpose. */
  ignore: z.array(z.string()).default([]),
  /** Header (or property of the boundaries) by what it holds; `{year}` in it stands for any year or month. */
  columns: z
    .strictObject({
      code: z.string().optional(),
      name: z.string().optional(),
      /** Name of the province or state, where it stands in a column of its own. */
      province: z.string().optional(),
      population: z.string().optional(),
      age: z.string().optional(),
      year: z.string().optional(),
      sex: z.string().optional(),
      areaCode: z.string().optional(),
      areaName: z.string().optional(),
      areaNameEn: z.string().optional(),
    })
    .default({}),
  /** Whose codes they are; absent: Korean only where a list of codes and names proves it. */
  codeSystem: z.enum(['kostat', 'mois', 'other']).optional(),
  /** Date or year that is used; absent: the newest. */
  year: z.string().optional(),
  /** How `1/2/2024` is meant. */
  dateOrder: z.enum(['dayFirst', 'monthFirst']).optional(),
  numbers: z.strictObject({ decimal: z.enum(['.', ',']).optional() }).default({}),
  /** People that one of the numbers stands for; absent: by the header. */
  unit: z.number().positive().max(1e9).optional(),
  /** For the reader of the file only. */
  notes: z.record(z.string(), z.string()).default({}),
})

export type Mapping = z.output<typeof mappingSchema>

export const NO_MAPPING: Mapping = { version: 1, codes: {}, ignore: [], columns: {}, numbers: {}, notes: {} }

/** @throws ScenarioError */
export function readMapping(text: string, name: string): Mapping {
  let value: unknown
  try {
    value = parseJson(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).value
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    const message = importTexts.all('mapping.thisIsNotJson')
    throw new ScenarioError(
      [{ code: 'notJson', path: error.path, ...error.place, message, found: error.found }],
      name,
    )
  }
  const result = mappingSchema.safeParse(value)
  if (!result.success) throw new ScenarioError(problemsOf(result.error.issues, mappingSchema, value), name)
  return composed(result.data)
}

/** Some systems write Hangul in its parts; what is compared is written in one way. */
function composed(mapping: Mapping): Mapping {
  const whole = (text: string) => text.normalize('NFC')
  const keys = <T>(record: Readonly<Record<string, T>>, value: (v: T) => T = v => v) =>
    Object.fromEntries(Object.entries(record).map(([key, v]) => [whole(key), value(v)]))
  return {
    ...mapping,
    codes: keys(mapping.codes, to => (typeof to === 'string' ? whole(to) : keys(to))),
    ignore: mapping.ignore.map(whole),
    columns: Object.fromEntries(Object.entries(mapping.columns).map(([key, v]) => [key, v && whole(v)])),
  }
}

/** Text of a mapping file with these codes, and what they stand for in words. */
export function writeMapping(mapping: Mapping): string {
  const sorted = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
  const value = { ...mapping, codes: sorted(mapping.codes), notes: sorted(mapping.notes) }
  return `${JSON.stringify(value, null, 2)}\n`
}
