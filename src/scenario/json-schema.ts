/** The published JSON Schemas (docs/schema/), made from the same forms that the reader checks with. */
import { z } from 'zod'
import { jobFileSchema } from '../experiment/job/job-schema.ts'
import { regionFileSchema } from './region-schema.ts'
import type { Registries } from './registries.ts'
import { scenarioFileSchema } from './scenario-schema.ts'

export const SCHEMA_NAMES = ['scenario', 'region', 'job'] as const
export type SchemaName = (typeof SCHEMA_NAMES)[number]

/** JSON Schema (draft 2020-12) as text, with a line end at its end. */
export function schemaText(name: SchemaName, registries: Registries): string {
  const schemas = {
    region: ['Golmok region file', () => regionFileSchema],
    scenario: ['Golmok scenario file', () => scenarioFileSchema(registries, 'either')],
    job: ['Golmok job file', () => jobFileSchema(registries)],
  } as const
  const [title, schema] = schemas[name]
  const { $schema, ...body } = z.toJSONSchema(schema(), { io: 'input' })
  return `${JSON.stringify({ $schema, title, ...body }, withoutSafeIntegers, 2)}\n`
}

/** Whole numbers without limits would show the limits of the number format, which tell a reader nothing. */
function withoutSafeIntegers(key: string, value: unknown): unknown {
  const limit = (key === 'minimum' || key === 'maximum') && typeof value === 'number'
  return limit && Math.abs(value) === Number.MAX_SAFE_INTEGER ? undefined : value
}
